"""Writes Excel workbooks row by row: a million rows need no memory, and Arabic sheets run from the right."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

from app.exports.csv_file import Value

MOST_ROWS = 1_000_000  # in one sheet; Excel has 1,048,576
_WIDTH = 18  # characters of a column


def write_workbook(
    file: BinaryIO,
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    is_rtl: bool,
    most_rows: int = MOST_ROWS,
) -> int:
    """Write rows into a workbook, into further sheets when one is full; return how many there were."""
    from xlsxwriter import Workbook  # here, for it is needed rarely

    book = Workbook(file, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    kinds = {"date": book.add_format({"num_format": "yyyy-mm-dd"}), "head": book.add_format({"bold": True})}
    sheet, count = _sheet(book, title, 1, headings, kinds, is_rtl=is_rtl), 0
    for count, row in enumerate(rows, start=1):
        place = (count - 1) % most_rows + 1
        if place == 1 and count > 1:
            sheet = _sheet(book, title, count // most_rows + 1, headings, kinds, is_rtl=is_rtl)
        for column, value in enumerate(row):
            _write(sheet, place, column, value, kinds)
    book.close()
    return count


def _sheet(
    book: Any,  # noqa: ANN401  XlsxWriter has no types
    title: str,
    number: int,
    headings: Sequence[str],
    kinds: dict[str, Any],
    *,
    is_rtl: bool,
) -> Any:  # noqa: ANN401
    sheet = book.add_worksheet(title if number == 1 else f"{title} {number}")
    if is_rtl:
        sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, max(len(headings) - 1, 0), _WIDTH)
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, kinds["head"])
    return sheet


def _write(sheet: Any, row: int, column: int, value: Value, kinds: dict[str, Any]) -> None:  # noqa: ANN401
    """Write a cell as what it is; a text is never anything but a text, whatever it begins with."""
    match value:
        case None | "":
            return
        case bool():
            sheet.write_string(row, column, "yes" if value else "no")
        case int() | float() | Decimal():
            sheet.write_number(row, column, value)
        case datetime():
            sheet.write_string(row, column, value.isoformat())
        case date():
            sheet.write_datetime(row, column, value, kinds["date"])
        case _:
            sheet.write_string(row, column, str(value))
