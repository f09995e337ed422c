"""Shifts, and how they are kept."""

from datetime import timedelta

from app.models.changes import agent_states
from app.models.changes import shifts as changes
from app.models.database import Database
from app.models.queries import shifts
from app.models.rows.shifts import NewShift
from tests.models import builders
from tests.models.builders import NOON


def test_a_shift_is_told_with_how_it_is_kept_so_far(database: Database) -> None:
    """Nothing of one that has not begun."""
    with database.writing() as session:
        sara = builders.agent(session)
        agent_states.enter(session, sara, "ready", "", NOON + timedelta(minutes=10))
        changes.keep(session, [NewShift(sara, NOON, NOON + timedelta(hours=4), "UTC", 30)], agent_id=sara)
    day, hour = timedelta(days=1), timedelta(hours=1)
    with database.reading() as session:
        (row,) = shifts.shifts(session, NOON, NOON + day, NOON + hour)
        assert row.kept is not None
        assert (row.kept.late_seconds, row.kept.scheduled_seconds) == (600, 3600)
        assert [one.kept for one in shifts.shifts(session, NOON, NOON + day, NOON - hour)] == [None]
        assert shifts.shifts(session, NOON + hour, NOON + day, NOON) == []
        assert shifts.people(session) == ((sara, "سارة", "Sara"),)
