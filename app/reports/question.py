"""What somebody wants to see in a report."""

from dataclasses import dataclass

from app.reports.kinds import ReportKind
from app.reports.period import Period

MOST_HALF_HOURS_DAYS = 31  # a longer report by half hour is one nobody reads


@dataclass(frozen=True, slots=True)
class ReportQuestion:
    """One report, over a time, for one queue or all, alone or beside another time."""

    kind: ReportKind
    period: Period
    compared: Period | None = None
    queue: str = ""
