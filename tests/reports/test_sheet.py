"""A report as values for other programs."""

from app.measures.measure import Words
from app.measures.parts import Parts
from app.reports import sheet
from app.reports.kinds import ReportKind
from app.reports.table import Report, Row
from tests.reports.test_table import _CALLS, _PERIOD, NOON

_ROWS = (
    Row(Words("سارة", "Sara"), Parts(handled=3, talk_seconds=100, held=1), Parts(handled=1), _CALLS),
    Row(Words("عمر", "Omar"), Parts(handled=1), None, _CALLS),
)


def _report(*, is_compared: bool) -> Report:
    return Report(ReportKind.AGENT, _PERIOD, _PERIOD.before() if is_compared else None, "", _ROWS, NOON)


def test_shares_are_percents_times_are_seconds_and_nothing_is_empty() -> None:
    """With the unit in the head of the column, and all rows together last."""
    report = _report(is_compared=False)
    heads = sheet.headings(report, "en")
    rows = [dict(zip(heads, row, strict=True)) for row in sheet.rows(report, "en")]
    assert [row["Agent"] for row in rows] == ["Sara", "Omar", "All"]
    assert rows[0]["Average talk time (seconds)"] == 33
    assert rows[0]["Calls with a hold (%)"] == 33.33
    assert rows[0]["Occupancy (%)"] == 100.0
    assert rows[1]["Customer satisfaction (%)"] is None
    assert rows[2]["Calls handled"] == 4


def test_what_is_compared_stands_in_the_column_beside_it() -> None:
    """In Arabic too."""
    report = _report(is_compared=True)
    heads, first = sheet.headings(report, "ar"), next(sheet.rows(report, "ar"))
    assert heads[1:3] == ["المكالمات المُنجَزة", "المكالمات المُنجَزة – المدة المقارَنة"]
    assert first[:3] == ["سارة", 3, 1]
    assert sheet.title(report, "en") == "Agents: 2026-11-22 (compared with 2026-11-21)"


def test_every_figure_brings_its_definition_along() -> None:
    """As the screen shows it."""
    names = [name for name, text in sheet.definitions(_report(is_compared=False), "en") if text]
    assert "Average handle time" in names
