"""Makes the guides as a site of plain files: `python -m tools.guide_site --out FOLDER`.

From the same Markdown that Help shows, in both languages, mirrored for Arabic, with the pictures; it needs no
network, no script and no server: open index.html.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from app import __version__

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ROOT / "docs" / "guides"
STYLE = Path(__file__).with_suffix(".css")
# What IT's guide leads on to; written in English.
REFERENCES = (
    "settings",
    "updates",
    "postgresql",
    "bridge",
    "security",
    "packages",
    "permissions",
    "customers",
    "reports",
)
TITLES = {
    "en": {"agent": "Agents", "supervisor": "Supervisors", "it": "IT"},
    "ar": {"agent": "للموظفين", "supervisor": "للمشرفين", "it": "للدعم الفني"},
}
WORDS = {
    "en": {
        "name": "Hatif",
        "about": "Guides",
        "skip": "To the text",
        "contents": "On this page",
        "more": "More for IT",
    },
    "ar": {
        "name": "هاتف",
        "about": "الأدلة",
        "skip": "إلى النص",
        "contents": "في هذه الصفحة",
        "more": "المزيد للدعم الفني",
    },
}
LANGUAGES = {"en": "English", "ar": "العربية"}
_NOW = ' aria-current="page"'
_NAMED_PAGE = re.compile(r"<code>(?:docs/)?([a-z-]+)\.md</code>")
_PICTURE = re.compile(r'<p><img src="([^"]+)" alt="([^"]*)"(?: /)?></p>')
_HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site."""

    name: str  # below the site's folder
    html: str


def pages() -> list[Page]:
    """Return every page."""
    made = [Page("index.html", _front())]
    for language, titles in TITLES.items():
        for guide in titles:
            text = (GUIDES / f"{guide}.{language}.md").read_text(encoding="utf-8")
            body = _body(text).replace('src="pictures/', 'src="../pictures/')
            if guide == "it":
                body += _more(language)
            made.append(Page(f"{language}/{guide}.html", _page(language, guide, _title(text), body)))
    for name in REFERENCES:
        text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        made.append(Page(f"reference/{name}.html", _page("en", "", _title(text), _body(text))))
    return made


def write(out: Path) -> list[Path]:
    """Write the site, and return its pages."""
    written = []
    for page in pages():
        path = out / page.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.html, encoding="utf-8")
        written.append(path)
    shutil.copyfile(STYLE, out / "style.css")
    shutil.copytree(GUIDES / "pictures", out / "pictures", dirs_exist_ok=True)
    return written


def _body(text: str) -> str:
    """Return Markdown as HTML: headings can be led to, wide tables scroll, pictures have their captions."""
    html = MarkdownIt("commonmark").enable("table").render(text)
    html = _PICTURE.sub(
        r'<figure><img src="\1" alt="\2" loading="lazy"><figcaption>\2</figcaption></figure>', html
    )
    html = html.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")
    html = re.sub(r"<thead>\s*<tr>(\s*<th[^>]*></th>)+\s*</tr>\s*</thead>", "", html)
    html = _NAMED_PAGE.sub(_link, html)
    places = iter(range(1, 1000))
    return _HEADING.sub(lambda found: f'<h2 id="part-{next(places)}">{found[1]}</h2>', html)


def _link(found: re.Match[str]) -> str:
    """Lead from the name of a page to it, where the site has it."""
    name = found[1]
    return f'<a href="../reference/{name}.html">{found[0]}</a>' if name in REFERENCES else found[0]


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ").strip()


def _contents(language: str, body: str) -> str:
    parts = re.findall(r'<h2 id="([^"]+)">(.*?)</h2>', body, re.DOTALL)
    items = "".join(f'<li><a href="#{place}">{words}</a></li>' for place, words in parts)
    label = escape(WORDS[language]["contents"])
    return f'<nav class="contents" aria-label="{label}"><ul>{items}</ul></nav>'


def _page(language: str, guide: str, title: str, body: str) -> str:
    words = WORDS[language]
    doors = "".join(
        f'<a href="../{language}/{name}.html"{_NOW if name == guide else ""}>{escape(said)}</a>'
        for name, said in TITLES[language].items()
    )
    other = "ar" if language == "en" else "en"
    name = guide or "it"
    switch = f'<a class="other" href="../{other}/{name}.html" lang="{other}">{LANGUAGES[other]}</a>'
    head = f'<nav><a class="name" href="../index.html">{escape(words["name"])}</a>{doors}{switch}</nav>'
    middle = (
        f'<div class="page">{_contents(language, body)}<main id="text">{body}'
        f"<footer>{escape(words['name'])} {__version__}</footer></main></div>"
    )
    skip = f'<a class="skip" href="#text">{escape(words["skip"])}</a>'
    return _document(language, f"{title} · {words['name']}", f"{skip}<header>{head}</header>{middle}", "../")


def _more(language: str) -> str:
    items = "".join(
        f'<li lang="en" dir="ltr"><a href="../reference/{name}.html">'
        f"{escape(_title((ROOT / 'docs' / f'{name}.md').read_text(encoding='utf-8')))}</a></li>"
        for name in REFERENCES
    )
    return f"<h2>{escape(WORDS[language]['more'])}</h2><ul>{items}</ul>".replace("<h2>", '<h2 id="more">')


def _front() -> str:
    """Return the door in both languages."""
    parts = "".join(
        f'<section lang="{language}" dir="{_direction(language)}"><h1>{WORDS[language]["name"]}: '
        f'{WORDS[language]["about"]}</h1><ul class="doors">{_doors(language)}</ul></section>'
        for language in ("ar", "en")
    )
    return _document("en", "Hatif · هاتف", f'<div class="front"><main>{parts}</main></div>', "")


def _doors(language: str) -> str:
    return "".join(
        f'<li><a href="{language}/{name}.html">{escape(said)}</a></li>'
        for name, said in TITLES[language].items()
    )


def _direction(language: str) -> str:
    return "rtl" if language == "ar" else "ltr"


def _document(language: str, title: str, body: str, up: str) -> str:
    lines: Iterable[str] = (
        "<!doctype html>",
        f'<html lang="{language}" dir="{_direction(language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<title>{escape(title)}</title><link rel="stylesheet" href="{up}style.css"></head>',
        f"<body>{body}</body></html>",
        "",
    )
    return "\n".join(lines)


def main() -> int:
    """Write the site, and say where it begins."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the site")
    out: Path = parser.parse_args().out
    print(f"{len(write(out))} pages; begin at {out / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
