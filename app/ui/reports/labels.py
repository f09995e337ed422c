"""What the rows of a report are called on the screen: days and months as the language writes them."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from app.reports.kinds import ReportKind
from app.reports.table import Report, Row
from app.ui.isolates import first_strong, local_digits, ltr
from app.ui.language import Language


def label_of(report: Report, row: Row, language: Language) -> str:
    """Return what a row is called; a time is written as the language does."""
    if row.label == report.total.label or not report.shape.is_over_time:
        return first_strong(row.label.of(language.code))
    begin = row.calls.begin.astimezone(ZoneInfo(report.period.zone))
    match report.kind:
        case ReportKind.DAY:
            return language.date_of(begin.date(), with_year=_spans_years(report))
        case ReportKind.MONTH:
            return _month_of(begin.date())
        case ReportKind.INTERVAL if report.period.days > 1:
            day = language.date_of(begin.date(), with_year=False)
            return f"{day} {language.time_of(begin, report.period.zone)}"
        case _:
            return ltr(local_digits(row.label.en))


def _month_of(day: date) -> str:
    return first_strong(QLocale().toString(QDate(day.year, day.month, 1), "MMM yyyy"))


def _spans_years(report: Report) -> bool:
    return report.period.first.year != report.period.last.year
