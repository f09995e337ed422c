"""Every refusal and every trouble has its sentence."""

import pytest
from PySide6.QtWidgets import QApplication

from app.planning.calling_windows import Refusal
from app.planning.landing import Obstacle
from app.planning.said_moment import Trouble
from app.ui.parts.refusal_words import obstacle, refusal, trouble
from tests.ui import languages


@pytest.mark.parametrize("code", ["ar", "en"])
def test_nothing_is_without_words(qapp: QApplication, code: str) -> None:
    with languages.language(qapp, code):
        said = [refusal(str(each)) for each in Refusal]
        said += [obstacle(str(each)) for each in Obstacle]
        said += [trouble(str(each)) for each in Trouble]
    assert all(sentence.endswith(".") for sentence in said)
    assert all((sentence[0] > "\u0600") is (code == "ar") for sentence in said)
