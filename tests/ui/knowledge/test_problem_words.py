"""What went wrong is said in the window's language."""

import pytest

from app.errors import BadInput, Unavailable
from app.ui.knowledge.problem_words import problem
from app.ui.language import Language


@pytest.mark.usefixtures("arabic")
def test_known_sentences_are_said_in_arabic(arabic: Language) -> None:
    assert arabic.is_arabic
    assert problem(BadInput("Another article has this key already.")).startswith("هذا المفتاح")
    assert problem(Unavailable("The mail server cannot be reached, or …")).startswith("تعذّر الوصول إلى خادم")
    assert problem(RuntimeError("anything")).startswith("تعذّر الوصول إلى قاعدة البيانات")


@pytest.mark.usefixtures("english")
def test_what_we_have_no_words_for_is_shown_as_it_comes() -> None:
    assert "“colour” is not known" in problem(BadInput("“colour” is not known"))
