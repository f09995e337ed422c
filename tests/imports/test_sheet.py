"""Rows come out of a workbook as text, whatever Excel kept in the cells."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.errors import BadInput, Unavailable
from app.imports.sheet import read_sheet


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a workbook with two sheets."""
    made = Workbook()
    first = made.active
    assert first is not None
    first.title = "عملاء"
    first.append(["الاسم", "جوال", "since", "balance", "vip"])
    first.append([" منى\u200f ", 501234567, datetime.combine(date(2020, 1, 2), time()), 12.5, True])
    first.append([])
    first.append(["علي", 966501234567.0, date(2021, 3, 4), None, None])
    made.create_sheet("Other").append(["x"])
    path = tmp_path / "people.xlsx"
    made.save(path)
    return path


def test_cells_are_read_as_a_csv_file_would_have_them(book: Path) -> None:
    sheet = read_sheet(book)
    assert (sheet.name, sheet.names) == ("عملاء", ("عملاء", "Other"))
    assert [(line.number, line.cells) for line in sheet.lines] == [
        (1, ("الاسم", "جوال", "since", "balance", "vip")),
        (2, ("منى", "501234567", "2020-01-02", "12.5", "yes")),
        (4, ("علي", "966501234567", "2021-03-04")),
    ]


def test_another_sheet_is_read_when_it_is_named(book: Path) -> None:
    assert [line.cells for line in read_sheet(book, "Other").lines] == [("x",)]
    with pytest.raises(BadInput):
        read_sheet(book, "Missing")


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    with pytest.raises(Unavailable):
        read_sheet(path)
    path.write_text("name,mobile\n", encoding="utf-8")
    with pytest.raises(BadInput):
        read_sheet(path)
