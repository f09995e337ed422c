"""The quick reader reads what the whole reader reads, or nothing."""

from contextlib import suppress
from random import Random

import pytest

from app.callscript.library import files_in
from app.callscript.problem import BadScript
from app.callscript.quick_yaml import quickly_read
from app.callscript.thorough_yaml import thoroughly_read
from app.callscript.yaml_values import Located
from tests.callscript.scripts import FOLDER

_PIECES = (
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "- ",
        "-",
        ":",
        ": ",
        ",",
        "{",
        "}",
        "[",
        "]",
        "#",
        " # so",
        '"',
        "'",
        "|",
        ">-",
    ),
    *(
        "\n  ",
        "\n    ",
        "!",
        "&a",
        "*a",
        "?",
        "%",
        "@",
        "~",
        "null",
        "true",
        "1.5",
        "ar: ",
        "\\n",
        "---\n",
        "\t",
    ),
    *("\n- x: 1\n", "\n  - y\n", "نعم", "''", '"\\u0041"', "\ufeff", "\u2028", "=", "<<: "),
)


def whole(text: str) -> Located | None:
    """What the whole reader says; nothing when it refuses."""
    with suppress(BadScript):
        return thoroughly_read(text, "a.yaml")
    return None


def test_the_ready_scripts_are_plain() -> None:
    """Else they would be read slowly."""
    for path in files_in(FOLDER):
        text = path.read_text(encoding="utf-8")
        assert quickly_read(text) == whole(text), path.name
        assert quickly_read(text) is not None, path.name


def test_any_damage_is_read_as_the_whole_reader_reads_it_or_left_to_it() -> None:
    """Two thousand damaged beginnings of the ready scripts, the same ones each time."""
    chance = Random(20261122)  # noqa: S311  no secret is made of it
    texts = [path.read_text(encoding="utf-8") for path in files_in(FOLDER)]
    quick = 0
    for _ in range(2000):
        lines = chance.choice(texts).split("\n")
        start = chance.choice((0, lines.index("steps:")))
        text = "\n".join(["a: b", *lines[start : start + chance.randrange(2, 25)]])
        for _ in range(chance.randrange(4)):
            place = chance.randrange(len(text))
            text = text[:place] + chance.choice(_PIECES) + text[place + chance.randrange(3) :]
        found = quickly_read(text)
        if found is not None:
            quick += 1
            assert found == whole(text), text
    assert quick > 300


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "# nothing\n",
            "- a\n",
            "a: b: c\n",
            "a: 1\na: 2\n",
            "a: &x 1\n",
            "a: !tag b\n",
            "a: one\n  two\n",
        ),
        *(
            "a: [1, 2\n",
            "a: {b: 1,}\n",
            'a: "open\n',
            "a:\n    b: 1\n  c: 2\n",
            "\ta: 1\n",
            "a: 1\n---\nb: 2\n",
        ),
        *("a: >-\n  x\n   y\n", "? a\n: b\n", 'a: "\\ud800"\n', "a: -\n", "a: b #\n c\n"),
    ],
)
def test_what_is_not_plain_is_left_to_the_whole_reader(text: str) -> None:
    assert quickly_read(text) is None


def test_values_know_what_they_are_and_where() -> None:
    text = "a: 1\nb:\n- {k: 'it''s', l: [true, ~x, null]}\n- |\n  one\n  two\nc: >-\n  so\n  on\n"
    assert quickly_read(text) == whole(text)
