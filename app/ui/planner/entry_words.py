"""One follow-up in a line of the planner."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.models.rows.follow_ups import TeamRow
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.marking import QT_TRANSLATE_NOOP

_WHOLE_DAY = QT_TRANSLATE_NOOP("Planner", "all day")
_CLAIMED = QT_TRANSLATE_NOOP("Planner", "a colleague is at it")
_DONE = QT_TRANSLATE_NOOP("Planner", "done")


def line(row: TeamRow, language: Language, *, shows_owner: bool = False) -> str:
    """Return time, what, and whom; how often it was tried, and who has it."""
    plan = row.follow_up
    parts = [when(row, language), first_strong(plan.what), first_strong(plan.customer_name)]
    if plan.tries:
        parts.append(QCoreApplication.translate("Planner", "tried %Ln time(s)", "", plan.tries))
    if shows_owner and row.agent_name:
        parts.append(first_strong(row.agent_name))
    if row.completed_at is not None:
        parts.append(QCoreApplication.translate("Planner", _DONE))
    return " · ".join(filter(None, parts))


def when(row: TeamRow, language: Language) -> str:
    """Return the time on this computer's clock, since the planner's days are those of the agent."""
    plan = row.follow_up
    if plan.precision == "day":
        return QCoreApplication.translate("Planner", _WHOLE_DAY)
    begin = language.time_of(plan.due_at)
    if plan.precision == "window" and plan.until_at is not None:
        return f"{begin}–{language.time_of(plan.until_at)}"
    return begin


def claimed_words() -> str:
    """Say that somebody else is at it."""
    return QCoreApplication.translate("Planner", _CLAIMED)


def local_day(moment: datetime, zone: str = "") -> datetime:
    """Return a moment on the wall of this computer, or of a zone."""
    return moment.astimezone(ZoneInfo(zone) if zone else None)
