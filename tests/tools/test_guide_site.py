"""The guides as a site of plain files."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.ui.dialogs.help import GUIDES as SHOWN_BY_HELP
from tools import guide_site
from tools.guide_site import TITLES, pages, write

_VOID = {"meta", "link", "img", "br", "hr"}


class Reader(HTMLParser):
    """Notes what a page leads to, and whether it is closed as it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.leads_to: list[str] = []
        self.places: set[str] = set()
        self.pictures_without_words = 0
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        values = dict(attrs)
        self.leads_to += [value for name in ("href", "src") if (value := values.get(name))]
        self.places |= {value for value in (values.get("id"),) if value}
        self.pictures_without_words += tag == "img" and not values.get("alt")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Refuse what was not opened last."""
        assert self._open.pop() == tag

    def close(self) -> None:
        """Refuse what is still open."""
        super().close()
        assert not self._open


def read(html: str) -> Reader:
    """Return what a page is made of."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_every_link_leads_to_a_file_of_the_site(tmp_path: Path) -> None:
    """It can be read without any network; every picture says what it shows."""
    for path in write(tmp_path):
        found = read(path.read_text(encoding="utf-8"))
        assert found.pictures_without_words == 0
        for link in found.leads_to:
            name, _, place = link.partition("#")
            target = (path.parent / name).resolve() if name else path
            assert target.is_file(), f"{path.name}: {link}"
            if place:
                assert place in read(target.read_text(encoding="utf-8")).places, f"{path.name}: {link}"
    assert "http" not in (tmp_path / "style.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_reader_has_a_guide_in_each_language(language: str) -> None:
    """The same as in Help, in its direction, with the way to the other language."""
    made = {page.name: page.html for page in pages()}
    other = "en" if language == "ar" else "ar"
    assert tuple(TITLES[language]) == SHOWN_BY_HELP
    for guide in SHOWN_BY_HELP:
        html = made[f"{language}/{guide}.html"]
        assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html
        assert f'href="../{other}/{guide}.html"' in html
        source = (guide_site.GUIDES / f"{guide}.{language}.md").read_text(encoding="utf-8")
        assert html.count("<figure>") == source.count("![")
        assert len(re.findall("<h2 ", html)) >= source.count("\n## ")


def test_what_a_guide_names_can_be_followed() -> None:
    """Settings, for one."""
    made = {page.name: page.html for page in pages()}
    assert '<a href="../reference/settings.html">' in made["en/it.html"]
    assert "<code>agent.login</code>" in made["reference/settings.html"]
