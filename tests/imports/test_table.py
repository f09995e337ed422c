"""Lines and cells come out of delimited text, whatever delimits them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.imports.table import DELIMITERS, read_table

_CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=20)


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_found(delimiter: str) -> None:
    """Commas and semicolons inside quoted cells do not mislead it."""
    lines = [
        ("name", "mobile", "note"),
        ("سارة", "0500001234", '"a, b; c"'),
        ("Emma", "0560000321", '"d, e"'),
    ]
    table = read_table("\n".join(delimiter.join(line) for line in lines))
    assert table.delimiter == delimiter
    assert [len(line.cells) for line in table.lines] == [3, 3, 3]


def test_excels_own_hint_is_followed() -> None:
    """And its line is no line of the table."""
    table = read_table("sep=;\r\na;b,c\r\n")
    assert [(line.number, line.cells) for line in table.lines] == [(2, ("a", "b,c"))]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """Empty ones and line ends inside cells included."""
    table = read_table('name,note\n\nSara,"two\nlines"\nOmar,x\n')
    assert [(line.number, line.cells[0]) for line in table.lines] == [(1, "name"), (3, "Sara"), (5, "Omar")]


def test_blanks_and_direction_marks_around_cells_are_taken_off() -> None:
    """They come from copies out of web pages."""
    table = read_table("\u2066050 000 1234\u2069 , \u200fسارة\n", ",")
    assert next(table.lines).cells == ("050 000 1234", "سارة")


def test_one_column_needs_no_delimiter() -> None:
    """A list of numbers is a table too."""
    assert [line.cells for line in read_table("0500001234\n0560000321\n").lines] == [
        ("0500001234",),
        ("0560000321",),
    ]


def test_a_cell_without_end_is_an_error_with_its_line() -> None:
    """The rest of a large file would be one cell."""
    with pytest.raises(BadInput, match="line 2"):
        list(read_table('a,b\nc,"' + "x" * 200_000).lines)


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=5), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_what_a_csv_writer_wrote_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    """Blanks around cells and empty lines aside."""
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    read_back = [list(line.cells) for line in read_table(file.getvalue(), delimiter).lines]
    assert read_back == [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
