"""Rows' names as the languages write them."""

from dataclasses import replace

from app.reports.kinds import ReportKind
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.reports.labels import label_of
from tests.ui.reports.made import by_agent, by_day


def test_days_are_written_as_the_language_does(arabic: Language) -> None:
    """And names are left as they are."""
    report = by_day()
    assert stripped(label_of(report, report.rows[0], arabic)) == "١٦ نوفمبر"
    month = replace(report, kind=ReportKind.MONTH)
    assert stripped(label_of(month, report.rows[0], arabic)) == "نوفمبر ٢٠٢٦"
    interval = replace(report, kind=ReportKind.INTERVAL)
    assert stripped(label_of(interval, report.rows[1], arabic)) == "١٧ نوفمبر ٠٠:٠٠"
    agents = by_agent()
    assert stripped(label_of(agents, agents.rows[1], arabic)) == "عمر"
    assert stripped(label_of(agents, agents.total, arabic)) == "المجموع"
