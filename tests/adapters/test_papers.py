"""What was kept of another system is read again, or refused."""

import pytest

from app.adapters.papers import OrderPaper, PapersOf, from_json, to_json
from app.errors import BadInput


def test_papers_come_back_as_they_were() -> None:
    papers = PapersOf((OrderPaper(number="W-1"),))
    assert from_json(to_json(papers)) == papers


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"orders": [{}], "invoices": [], "requests": []}', "7"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        from_json(text)
