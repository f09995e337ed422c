"""What supervisors are told of by itself; used on the database lane's thread."""

from datetime import datetime
from uuid import UUID

from app import times
from app.alerts.rules import Rule
from app.measures.measure import Words
from app.models.changes import alerts as changes
from app.models.database import Database
from app.models.queries import alerts
from app.models.queries.subject_names import queue_names
from app.models.rows.alerts import AlertRow, AlertRuleRow


class Alerts:
    """The rules, the history, and a look at the figures."""

    def __init__(self, database: Database, agent_id: UUID) -> None:
        self._database, self._agent_id = database, agent_id

    def rules(self) -> list[AlertRuleRow]:
        """Return every rule."""
        with self._database.reading() as session:
            return alerts.rules(session)

    def history(self) -> list[AlertRow]:
        """Return what was told, the newest first."""
        with self._database.reading() as session:
            return alerts.history(session)

    def present(self) -> list[AlertRow]:
        """Return what was told and is not over."""
        return [alert for alert in self.history() if alert.told_at is not None and alert.ended_at is None]

    def keep(self, rule: Rule, queue: str) -> UUID:
        """Keep a new rule."""
        with self._database.writing() as session:
            return changes.keep(session, rule, queue, agent_id=self._agent_id, at=times.now())

    def change(self, rule_id: UUID, rule: Rule, queue: str) -> None:
        """Have a rule watch otherwise."""
        with self._database.writing() as session:
            changes.change(session, rule_id, rule, queue, agent_id=self._agent_id)

    def queues(self) -> list[tuple[str, Words]]:
        """Return the queues a rule can be about."""
        with self._database.reading() as session:
            return queue_names(session)

    def remove(self, rule_id: UUID) -> None:
        """Take a rule away."""
        with self._database.writing() as session:
            changes.remove(session, rule_id, agent_id=self._agent_id)

    def mute(self, rule_id: UUID, until: datetime | None) -> None:
        """Have nobody told until a moment."""
        with self._database.writing() as session:
            changes.mute(session, rule_id, until, agent_id=self._agent_id)

    def look(self) -> list[AlertRow]:
        """Look at the figures once; return what is to be told now."""
        if not self.rules():
            return []  # nobody waits for a lock in vain
        with self._database.writing() as session:
            return changes.watch(session, times.now())
