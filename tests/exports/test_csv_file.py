"""Files for Excel: Arabic stays Arabic, and no cell becomes a formula."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.csv_file import cell, csv_lines
from app.imports.columns import Field
from app.imports.customers import Taken, read_customers
from app.imports.table import read_table
from app.imports.text_file import read_text

_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)


@given(_TEXTS)
def test_no_text_is_written_as_a_formula(text: str) -> None:
    """Nothing but plain numbers begins as a formula does."""
    written = cell(text)
    if written.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        assert written.lstrip("+-").replace(".", "", 1).isdigit()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ('=HYPERLINK("http://example.com")', '\'=HYPERLINK("http://example.com")'),
        (" =1+1", "' =1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("+966500001234", "+966500001234"),
        (Decimal("-1499.50"), "-1499.50"),
        (-5, "-5"),
        (None, ""),
        (True, "yes"),
        (date(2026, 11, 18), "2026-11-18"),
        (datetime(2026, 11, 18, 9, 0, tzinfo=UTC), "2026-11-18T09:00:00+00:00"),
        ("سارة", "سارة"),
        ("'=x", "''=x"),
    ],
)
def test_each_value_has_its_form(value: str | int | Decimal | date | None, written: str) -> None:
    """Numbers of telephones and amounts stay as they are."""
    assert cell(value) == written


def test_a_file_begins_with_the_mark_that_excel_needs() -> None:
    """And has the line ends of RFC 4180."""
    data = b"".join(csv_lines(["الاسم", "Name"], [["سارة", 'a "quoted" one']], ";"))
    assert data == '\ufeffالاسم;Name\r\nسارة;"a ""quoted"" one"\r\n'.encode()


@given(st.lists(st.lists(_TEXTS, min_size=2, max_size=4), max_size=6))
def test_every_reader_of_csv_finds_the_same_cells(rows: list[list[str]]) -> None:
    """Apart from the apostrophes."""
    data = b"".join(csv_lines(["a", "b"], rows)).decode("utf-8-sig")
    read_back = list(csv.reader(io.StringIO(data, newline="")))[1:]
    assert read_back == [[cell(text) for text in row] for row in rows]


@given(st.text("=+-@' ابتab1", min_size=1, max_size=20).filter(lambda text: text.strip() == text and text))
def test_what_was_exported_is_imported_as_it_was(name: str) -> None:
    """The apostrophe against formulas is taken off again, and only that one."""
    file = b"".join(csv_lines(["name", "note"], [[name, "x"]]))
    lines = list(read_table(read_text(file).text, ",").lines)
    [taken] = read_customers(lines[1:], [Field.NAME, Field.NOTE], "SA")
    assert isinstance(taken, Taken)
    assert name in (taken.customer.name, taken.customer.name_latin)
