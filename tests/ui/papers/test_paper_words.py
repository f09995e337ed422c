"""States are said in the window's language; a strange word stays."""

import pytest

from app.ui.isolates import stripped
from app.ui.papers import paper_words


@pytest.mark.usefixtures("arabic")
def test_known_words_are_said_and_strange_ones_shown() -> None:
    assert paper_words.word("Shipped") == "في الطريق"
    assert stripped(paper_words.word("AWAITING_QC")) == "AWAITING_QC"
    assert stripped(paper_words.number("ORD-1")) == "ORD-1"
