"""A report as an Excel workbook."""

import io

from openpyxl import load_workbook

from app.exports.report_book import write_report_book
from tests.ui.reports.made import by_agent, by_day


def test_a_workbook_has_figures_and_definitions_and_runs_from_the_right_in_arabic() -> None:
    """Numbers are numbers; what is not there is empty; all rows together stand last."""
    file = io.BytesIO()
    write_report_book(file, by_agent(), "ar")
    book = load_workbook(file)
    assert book.sheetnames == ["الموظفون", "التعريفات"]
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    rows = [[cell.value for cell in row] for row in book["الموظفون"].iter_rows(min_row=3)]
    assert rows[0][:3] == ["الموظف", "المكالمات المُنجَزة", "متوسط زمن المعالجة (ثانية)"]
    assert rows[1][:3] == ["سارة <b>القحطاني</b>", 3, 200]
    assert rows[-1][:2] == ["المجموع", 4]
    assert None in rows[1]
    assert book["التعريفات"].cell(1, 2).value


def test_a_comparison_has_columns_of_its_own() -> None:
    """Beside each figure."""
    file = io.BytesIO()
    write_report_book(file, by_day(is_compared=True), "en")
    sheet = load_workbook(file)["By day"]
    assert [sheet.cell(4, column).value for column in (1, 2, 3)] == ["2026-11-16", 1, 4]
    assert not sheet.sheet_view.rightToLeft
