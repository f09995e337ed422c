"""Every answer of the bridge has its words."""

from app.models.rows.pbx import OrderAnswer
from app.ui.parts.pbx_words import why


def test_what_has_no_words_of_its_own_is_a_refusal() -> None:
    assert why(OrderAnswer.NO_PBX) == "it cannot be reached"
    assert why(OrderAnswer.PBX_SAYS_NO) == "it refused"
    assert why("") == why("of another version") == "no answer"
