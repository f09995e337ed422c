"""A report on paper: title, chart, table and definitions, in the direction of its language."""

from collections.abc import Sequence
from html import escape

from app.measures.measure import Measure
from app.reports import sheet
from app.reports.shown import shown, shown_change
from app.reports.table import Report, Row, change
from app.ui.isolates import first_strong, ltr

CHART_NAME = "report-chart"  # the picture's address in the document
_COLUMNS_AT_ONCE = 9  # of figures; more go into a further table


def as_html(report: Report, language: str, *, arabic_digits: bool, chart_width: int) -> str:
    """Return the page; names are text and never markup."""
    is_rtl = language == "ar"
    direction = "rtl" if is_rtl else "ltr"
    title = escape(sheet.title(report, language))
    parts = [
        f"<html><body dir='{direction}'><h2 dir='{direction}'>{title}</h2>",
        f"<p dir='{direction}'><img src='{CHART_NAME}' width='{chart_width}'></p>",
    ]
    measures = report.shape.measures
    for begin in range(0, len(measures), _COLUMNS_AT_ONCE):
        some = measures[begin : begin + _COLUMNS_AT_ONCE]
        parts.append(_table(report, some, language, arabic_digits=arabic_digits))
    parts += [
        f"<p dir='{direction}'><b>{escape(name)}</b><br>{escape(text).replace(chr(10), '<br>')}</p>"
        for name, text in sheet.definitions(report, language)
    ]
    return "".join((*parts, "</body></html>"))


def _table(report: Report, measures: Sequence[Measure], language: str, *, arabic_digits: bool) -> str:
    heads = [report.shape.subject.of(language), *(measure.short.of(language) for measure in measures)]
    lines = [_line("th", [escape(head) for head in heads], language)]
    for row in (*report.rows, report.total):
        label = escape(paper_label(report, row, language))
        cells = [_cell(measure, row, arabic_digits=arabic_digits) for measure in measures]
        lines.append(_line("td", [label, *cells], language))
    rows = "".join(lines)
    return f"<table width='100%' border='1' cellspacing='0' cellpadding='3'>{rows}</table><br>"


def _line(tag: str, cells: Sequence[str], language: str) -> str:
    """Return a line; Qt lays a table out from the left, so in Arabic its cells stand the other way round."""
    ordered = list(reversed(cells)) if language == "ar" else list(cells)
    name_at = len(ordered) - 1 if language == "ar" else 0
    return (
        "<tr>"
        + "".join(
            f"<{tag} align='{_side(language) if place == name_at else 'center'}'>{cell}</{tag}>"
            for place, cell in enumerate(ordered)
        )
        + "</tr>"
    )


def _side(language: str) -> str:
    return "right" if language == "ar" else "left"


def _cell(measure: Measure, row: Row, *, arabic_digits: bool) -> str:
    text = ltr(shown(measure.of(row.parts).value, measure.unit, arabic_digits=arabic_digits))
    difference = change(measure, row)
    if difference is None:
        return text
    return f"{text}<br>{ltr(shown_change(difference, measure.unit, arabic_digits=arabic_digits))}"


def paper_label(report: Report, row: Row, language: str) -> str:
    """Return what a row is called; days stay in Latin digits, whose order no text turns round."""
    label = row.label.of(language)
    return ltr(label) if report.shape.is_over_time else first_strong(label)
