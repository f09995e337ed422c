"""From a figure to its calls."""

import random
from datetime import timedelta

from app.models.database import Database
from app.models.queries import report_calls, reports
from app.reports.kinds import ReportKind
from app.reports.period import Period
from app.reports.question import ReportQuestion
from tests.models import builders, calls_made

_TODAY = builders.NOON.date()
_DAYS = Period(_TODAY, _TODAY + timedelta(days=3), "UTC")


def test_the_calls_behind_each_row_are_as_many_as_the_row_says(database: Database) -> None:
    """In the reports that are about calls; the newest stands first."""
    chance = random.Random(13)  # noqa: S311  no secret
    with database.writing() as session:
        house = calls_made.house(session)
        for _ in range(25):
            calls_made.call(session, house, chance)
    with database.reading() as session:
        for kind in ReportKind:
            if kind in (ReportKind.CAUSE, ReportKind.PROMISES, ReportKind.INTERVAL, ReportKind.CLOCK):
                continue
            found = reports.report(session, ReportQuestion(kind, _DAYS), builders.NOON)
            for row in found.rows:
                rows = report_calls.calls(session, row.calls)
                handled = [call for call in rows if call.is_answered]
                assert len(handled) == row.parts.handled, kind
                moments = [call.offered_at for call in rows]
                assert moments == sorted(moments, reverse=True)
