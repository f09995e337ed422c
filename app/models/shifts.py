"""Who is to work when, as a supervisor asks and sets it; used on a lane's thread."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from app import times
from app.models.changes import shifts as changes
from app.models.database import Database
from app.models.queries import shifts, working_times
from app.models.rows.shifts import NewShift, ShiftRow, Workers
from app.reports.period import Period


class Shifts:
    """The shifts one may see, and set; a server lets a supervisor set those of his own team."""

    def __init__(self, database: Database, region: str, agent_id: UUID) -> None:
        self._database, self._region, self._agent_id = database, region, agent_id

    def workers(self) -> Workers:
        """Return whose shifts there can be."""
        with self._database.reading() as session:
            zone = working_times.hours_of(session, None, self._region).zone
            return Workers(zone, shifts.people(session))

    def of_day(self, day: date) -> list[ShiftRow]:
        """Return the shifts that begin on a day of the house, and how they were kept so far."""
        with self._database.reading() as session:
            period = Period(day, day, working_times.hours_of(session, None, self._region).zone)
            return shifts.shifts(session, period.begin, period.end, times.now())

    def keep(self, new: Sequence[NewShift]) -> int:
        """Keep shifts, all of them or none."""
        with self._database.writing() as session:
            return changes.keep(session, new, agent_id=self._agent_id)

    def remove(self, shift_id: UUID) -> None:
        """Take a shift away."""
        with self._database.writing() as session:
            changes.remove(session, shift_id, agent_id=self._agent_id)
