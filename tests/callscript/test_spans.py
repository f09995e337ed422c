"""Where values stand in a YAML text."""

from collections.abc import Iterator

import pytest
from ruamel.yaml import YAML

from app.callscript.spans import Path, Span, spans
from app.errors import BadInput
from tests.callscript.scripts import FOLDER

TEXT = """# about
a: 1   # one
b:
  - x
  - {y: "two words", z: [p, q]}
c: >-
  folded
  text

# after
d:
  e: |
    kept
  f: last
"""


def cut(path: Path) -> str:
    """The text of the value at a path."""
    span = spans(TEXT).at(path)
    assert span is not None
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("a",), "1"),
        (("b", 0), "x"),
        (("b", 1), '{y: "two words", z: [p, q]}'),
        (("b", 1, "y"), '"two words"'),
        (("b", 1, "z", 1), "q"),
        (("c",), ">-\n  folded\n  text"),
        (("d",), "e: |\n    kept\n  f: last"),
        (("d", "e"), "|\n    kept"),
        (("d", "f"), "last"),
    ],
)
def test_each_value_is_found_without_the_comments_around_it(path: Path, text: str) -> None:
    assert cut(path) == text


def test_what_is_not_there_is_not_found() -> None:
    root = spans(TEXT)
    assert root.at(("x",)) is None
    assert root.at(("b", 7)) is None
    assert root.at(("a", "b")) is None


@pytest.mark.parametrize("text", ["", "a: [", "# nothing"])
def test_what_is_no_yaml_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        spans(text)


def leaves(span: Span) -> Iterator[Span]:
    """All scalars below a span."""
    if not span.entries:
        yield span
    for _, value in span.entries:
        yield from leaves(value)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_value_of_the_ready_scripts_reads_alone_as_it_does_in_its_file(path: str) -> None:
    text = (FOLDER / path).read_text(encoding="utf-8")
    for span in leaves(spans(text)):
        alone = text[span.start : span.end]
        loaded = YAML(typ="safe", pure=True).load(f"x: {alone}\n" if "\n" not in alone else f"x: {alone}")
        assert str(loaded["x"]).lower() == span.text.lower()
