"""How a shift was kept."""

from app.measures.adherence import Adherence
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.shifts import words


def test_what_is_amiss_is_said_the_greatest_first(english: Language) -> None:
    kept = Adherence(28_800, 28_800, 0, 0, 0, 0)
    amiss = Adherence(28_800, 27_300, 600, 0, 900, 0)
    assert words.kept(None, english) == "not begun"
    assert words.kept(kept, english) == "kept"
    assert stripped(words.kept(amiss, english)) == "over break: 15 minutes · late: 10 minutes"
    assert stripped(words.share(amiss, english)) == "95%"
    assert words.share(None, english) == ""
