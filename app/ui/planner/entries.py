"""Turns rows into what the planner's lists show."""

from collections.abc import Iterable

from app import times
from app.models.rows.follow_ups import TeamRow
from app.ui.language import Language
from app.ui.parts.moments import promised
from app.ui.planner import entry_words
from app.ui.planner.slot_list import Entry


def entries_of(
    rows: Iterable[TeamRow], language: Language, *, shows_owner: bool = False
) -> tuple[Entry, ...]:
    """Return the entries in the order of their time."""
    return tuple(
        entry_of(row, language, shows_owner=shows_owner)
        for row in sorted(rows, key=lambda row: row.follow_up.due_at)
    )


def entry_of(row: TeamRow, language: Language, *, shows_owner: bool = False) -> Entry:
    """Return one entry."""
    plan = row.follow_up
    is_late = row.completed_at is None and plan.is_overdue(times.now())
    tone = "done" if row.completed_at is not None else "late" if is_late else ""
    words = [
        promised(language, plan.due_at, plan.zone, plan.until_at, plan.precision),
        plan.why,
        plan.customer_words,
    ]
    return Entry(
        plan.id,
        entry_words.line(row, language, shows_owner=shows_owner),
        tone,
        "\n".join(filter(None, words)),
    )
