"""Writes a report as an Excel workbook: one sheet of figures, and one that says how each is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from app.measures.measure import Measure, Unit, Words
from app.reports import sheet
from app.reports.table import Report

_NAME_WIDTH, _FIGURE_WIDTH, _TEXT_WIDTH = 26, 14, 90  # characters
_MEANING = Words("التعريفات", "Definitions")
_FORMATS = {Unit.SHARE: "0.0", Unit.MEAN: "0.00", Unit.SECONDS: "0", Unit.COUNT: "#,##0"}
_LONGEST_NAME = 31  # Excel's


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of a workbook."""

    head: Any
    title: Any
    total: Any
    text: Any
    by_unit: dict[Unit, Any]


def write_report_book(file: BinaryIO, report: Report, language: str) -> None:
    """Write both sheets; in Arabic they run from the right."""
    from xlsxwriter import Workbook  # here, for it is needed rarely

    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    looks = _Looks(
        book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        book.add_format({"bold": True, "font_size": 14}),
        book.add_format({"bold": True, "top": 1}),
        book.add_format({"text_wrap": True, "valign": "top"}),
        {unit: book.add_format({"num_format": pattern}) for unit, pattern in _FORMATS.items()},
    )
    _write_figures(_sheet(book, report.shape.title.of(language), language), report, language, looks)
    _write_definitions(_sheet(book, _MEANING.of(language), language), report, language, looks)
    book.close()


def _sheet(book: Any, name: str, language: str) -> Any:  # noqa: ANN401  XlsxWriter has no types
    made = book.add_worksheet(name[:_LONGEST_NAME])
    if language == "ar":
        made.right_to_left()
    return made


def _write_figures(target: Any, report: Report, language: str, looks: _Looks) -> None:  # noqa: ANN401
    heads = sheet.headings(report, language)
    target.write_string(0, 0, sheet.title(report, language), looks.title)
    target.set_column(0, 0, _NAME_WIDTH)
    target.set_column(1, len(heads) - 1, _FIGURE_WIDTH)
    target.freeze_panes(3, 1)
    for column, head in enumerate(heads):
        target.write_string(2, column, head, looks.head)
    formats = _formats(report.shape.measures, looks, is_compared=report.compared is not None)
    rows = list(sheet.rows(report, language))
    for place, row in enumerate(rows, start=3):
        is_total = place == len(rows) + 2
        target.write_string(place, 0, str(row[0]), looks.total if is_total else None)
        for column, value in enumerate(row[1:], start=1):
            if value is not None:
                target.write_number(place, column, value, formats[column - 1])


def _formats(measures: Sequence[Measure], looks: _Looks, *, is_compared: bool) -> list[Any]:
    times = 2 if is_compared else 1
    return [looks.by_unit[measure.unit] for measure in measures for _ in range(times)]


def _write_definitions(target: Any, report: Report, language: str, looks: _Looks) -> None:  # noqa: ANN401
    target.set_column(0, 0, _NAME_WIDTH)
    target.set_column(1, 1, _TEXT_WIDTH)
    for place, (name, text) in enumerate(sheet.definitions(report, language)):
        target.write_string(place, 0, name, looks.head)
        target.write_string(place, 1, text, looks.text)
