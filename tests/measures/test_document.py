"""The page of definitions."""

from pathlib import Path

from app.measures.catalogue import MEASURES
from app.measures.document import as_text

_PAGE = Path(__file__).parents[2] / "docs" / "measures.md"


def test_the_page_is_what_the_declarations_say() -> None:
    """Written by `python -m app.measures.document > docs/measures.md`."""
    assert _PAGE.read_text(encoding="utf-8") == as_text()


def test_the_page_has_every_figure_in_both_languages() -> None:
    """With its formula."""
    page = as_text()
    for measure in MEASURES:
        assert measure.formula.ar in page
        assert measure.formula.en in page
