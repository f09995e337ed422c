"""Reports for tests of what shows them."""

from datetime import UTC, date, datetime, timedelta

from app.measures.measure import Words
from app.measures.parts import Parts
from app.measures.waits import counted
from app.reports.kinds import ReportKind
from app.reports.period import Period, Step
from app.reports.table import CallsWanted, Report, Row

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEEK = Period(date(2026, 11, 16), date(2026, 11, 22), "UTC")


def by_day(*, is_compared: bool = False) -> Report:
    """Return a week: each day one more call than the day before."""
    bounds = WEEK.bounds(Step.DAY)
    rows = tuple(
        Row(
            Words(*[begin.date().isoformat()] * 2),
            Parts(offered=place + 1, answered=place, waits=counted([4] * place), handled=place),
            Parts(offered=4, answered=4, waits=counted([30] * 4)) if is_compared else None,
            CallsWanted(begin, begin + timedelta(days=1)),
        )
        for place, begin in enumerate(bounds[:-1])
    )
    return Report(ReportKind.DAY, WEEK, WEEK.before() if is_compared else None, "", rows, NOON)


def by_agent() -> Report:
    """Return two agents, one of them with a name that looks like markup."""
    wanted = CallsWanted(WEEK.begin, WEEK.end, "agent", "00" * 16)
    rows = (
        Row(Words("سارة <b>القحطاني</b>", "Sara <b>Q</b>"), Parts(handled=3, talk_seconds=600), None, wanted),
        Row(Words("عمر", "Omar"), Parts(handled=1, talk_seconds=100, score_sum=5, scores=1), None, wanted),
    )
    return Report(ReportKind.AGENT, WEEK, None, "", rows, NOON)
