"""What supervisors ask of all calls; used on a lane of its own, for a long question blocks no short one."""

from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from app import times
from app.measures.measure import Words
from app.models.changes import audit
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.queries import report_calls, reports, working_times
from app.models.queries.subject_names import queue_names
from app.models.rows.report_calls import ReportCallRow
from app.reports.question import ReportQuestion
from app.reports.table import CallsWanted, Report
from app.reports.watch import Watch


class Reports:
    """Questions about many calls at once, as one person may ask them."""

    def __init__(
        self, database: Database, region: str, agent_id: UUID | None, *, may_sum_up: bool = False
    ) -> None:
        self._database, self._region, self._agent_id = database, region, agent_id
        self._may_sum_up = may_sum_up or not database.is_on_server

    def zone(self) -> str:
        """Return whose midnight a day begins at."""
        with self._database.reading() as session:
            return working_times.hours_of(session, None, self._region).zone

    def today(self) -> date:
        """Return the day it is there."""
        return times.now().astimezone(ZoneInfo(self.zone())).date()

    def queues(self) -> list[tuple[str, Words]]:
        """Return the queues a report can be limited to."""
        with self._database.reading() as session:
            return queue_names(session)

    def report(self, question: ReportQuestion, watch: Watch | None = None) -> Report:
        """Return a report; what is not summed up yet is summed up first, where one may."""
        if self._may_sum_up:
            catch_up(self._database, waits=False, watch=watch)
        with self._database.reading() as session:
            return reports.report(session, question, times.now(), watch)

    def calls(self, wanted: CallsWanted) -> list[ReportCallRow]:
        """Return the calls behind a row."""
        with self._database.reading() as session:
            return report_calls.calls(session, wanted)

    def note_export(self, question: ReportQuestion, form: str) -> None:
        """Put on record that a report leaves the house."""
        actor = self._agent_id or "report"
        period = question.period
        detail = {"form": form, "kind": question.kind, "first": period.first, "last": period.last}
        with self._database.writing() as session:
            audit.record(session, actor, "export", "report", None, detail)
