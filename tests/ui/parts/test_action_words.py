"""Work of a script has words and an icon."""

import pytest

from app.callscript.place import Action
from app.callscript.steps import ActionKind
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.action_words import action_icon, action_text


@pytest.mark.parametrize("kind", list(ActionKind))
def test_every_kind_of_work_has_words_and_an_icon(english: Language, kind: ActionKind) -> None:
    """None is left to the agent's guess."""
    assert action_text(Action(kind, ()))
    assert action_icon(Action(kind, ()))


def test_the_values_stand_behind_the_words(english: Language) -> None:
    """Empty ones are left out."""
    action = Action(ActionKind.CREATE_CASE, (("department", "finance"), ("subject", "")))
    assert stripped(action_text(action)) == "Open a case: finance"


def test_the_words_follow_the_language(arabic: Language) -> None:
    """The values stay as they are."""
    assert action_text(Action(ActionKind.CREATE_CASE, ())) == "فتح حالة"
