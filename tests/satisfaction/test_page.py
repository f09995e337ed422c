"""The page is whole HTML in both languages, and shows nothing it was not given."""

from html.parser import HTMLParser

import pytest

from app.satisfaction import page


class Outline(HTMLParser):
    """Collects what a page has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.inputs: list[str] = []
        self.direction = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a beginning."""
        values = dict(attrs)
        if tag == "html":
            self.direction = values.get("dir") or ""
        if tag == "input":
            self.inputs.append(f"{values.get('name')}{values.get('value')}")
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Every end has its beginning."""
        assert self.open.pop() == tag


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr")])
def test_every_mark_can_be_chosen_and_every_page_is_whole(language: str, direction: str) -> None:
    outline = Outline(page.question(language, problem="missing"))
    assert (outline.open, outline.direction) == ([], direction)
    assert len(outline.inputs) == 5 + 5 + 11
    for key in ("thanks", "again", "late", "wrong", "away"):
        assert Outline(page.message(language, key)).open == []
    assert "<script" not in page.question(language)
