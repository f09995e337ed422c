"""A workbook opens right: texts stay texts, numbers numbers, Arabic sheets from the right."""

import io
from datetime import date
from decimal import Decimal

from openpyxl import load_workbook

from app.exports.workbook import write_workbook

ROW = ("منى", "=1+1", Decimal("12.5"), True, None, date(2020, 1, 2))


def test_cells_are_what_they_are_and_no_text_is_a_formula() -> None:
    file = io.BytesIO()
    assert write_workbook(file, "العملاء", ["a", "b"], [ROW], is_rtl=True) == 1
    book = load_workbook(file)
    sheet = book["العملاء"]
    assert sheet.sheet_view.rightToLeft
    cells = [cell.value for cell in sheet[2]]
    assert cells[:4] == ["منى", "=1+1", 12.5, "yes"]
    assert sheet.cell(2, 2).data_type == "s"
    assert cells[-1].date() == date(2020, 1, 2)  # type: ignore[union-attr]  # Excel has moments only


def test_a_full_sheet_is_followed_by_another() -> None:
    file = io.BytesIO()
    rows = [(place,) for place in range(5)]
    assert write_workbook(file, "Customers", ["n"], rows, is_rtl=False, most_rows=2) == 5
    book = load_workbook(file)
    assert book.sheetnames == ["Customers", "Customers 2", "Customers 3"]
    assert [[row[0].value for row in sheet.iter_rows(min_row=2)] for sheet in book] == [[0, 1], [2, 3], [4]]
    assert not book["Customers"].sheet_view.rightToLeft
