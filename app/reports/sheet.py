"""A report as a plain table of values, for files other programs read."""

from collections.abc import Iterator

from app.measures.measure import Measure, Unit, Words
from app.reports.table import Report, Row

Cell = str | int | float | None

_UNITS = {Unit.SHARE: Words(" (٪)", " (%)"), Unit.SECONDS: Words(" (ثانية)", " (seconds)")}
_BEFORE = Words(" – المدة المقارَنة", " – compared")
_DECIMALS = 2


def headings(report: Report, language: str) -> list[str]:
    """Return the heads of the columns, with their units."""
    found = [report.shape.subject.of(language)]
    for measure in report.shape.measures:
        name = heading(measure, language)
        found.append(name)
        if report.compared is not None:
            found.append(name + _BEFORE.of(language))
    return found


def heading(measure: Measure, language: str) -> str:
    """Return the name of a figure with its unit."""
    return measure.name.of(language) + _UNITS.get(measure.unit, Words("", "")).of(language)


def rows(report: Report, language: str) -> Iterator[list[Cell]]:
    """Return the rows, and all of them together as the last one."""
    for row in (*report.rows, report.total):
        yield [row.label.of(language), *_cells(report, row)]


def title(report: Report, language: str) -> str:
    """Return what the report is, over which days, compared with which."""
    period, compared = report.period, report.compared
    text = f"{report.shape.title.of(language)}: {_days(period.first.isoformat(), period.last.isoformat())}"
    if report.queue:
        text += f" · {report.queue}"
    if compared is not None:
        versus = Words("مقارنةً بـ", "compared with").of(language)
        text += f" ({versus} {_days(compared.first.isoformat(), compared.last.isoformat())})"
    return text


def definitions(report: Report, language: str) -> list[tuple[str, str]]:
    """Return name and definition of each figure in the report."""
    return [(measure.name.of(language), measure.definition(language)) for measure in report.shape.measures]


def _cells(report: Report, row: Row) -> Iterator[Cell]:
    for measure in report.shape.measures:
        yield _value(measure, measure.of(row.parts).value)
        if report.compared is not None:
            yield None if row.compared is None else _value(measure, measure.of(row.compared).value)


def _value(measure: Measure, value: float | None) -> Cell:
    if value is None:
        return None
    if measure.unit is Unit.SHARE:
        return round(value * 100, _DECIMALS)
    return round(value, _DECIMALS) if measure.unit is Unit.MEAN else round(value)


def _days(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"
