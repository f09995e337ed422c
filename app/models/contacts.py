"""The contacts of one agent with customers beside calls; used on the database lane's thread."""

from uuid import UUID

from sqlalchemy import select

from app.models.changes import contacts as changes
from app.models.database import Database
from app.models.email import EmailAddress
from app.models.number import Number
from app.models.queries import timeline
from app.models.rows.agents import AgentRow
from app.models.rows.cards import TimelineRow
from app.models.rows.changed import Changed
from app.models.rows.contacts import Addresses, NewContact
from app.models.rows.interactions import HistoryKind


class Contacts:
    """Questions and changes about contacts."""

    def __init__(self, database: Database, region: str, agent: AgentRow) -> None:
        self._database, self._region, self._agent = database, region, agent

    def record(self, new: NewContact, agent_id: UUID | None = None) -> Changed:
        """Keep a contact with its wrap-up, in the name of whoever had it; twice is once."""
        with self._database.writing() as session:
            return changes.record(session, new, agent_id=agent_id or self._agent.id, region=self._region)

    def keep_sent(self, new: NewContact) -> Changed:
        """Keep what was sent from here: a contact that needs no wrap-up of its own."""
        with self._database.writing() as session:
            return changes.keep_sent(session, new, agent_id=self._agent.id)

    def addresses(self, customer_id: UUID) -> Addresses:
        """Return where a customer can be written to, the main ones first."""
        emails = select(EmailAddress.address).where(EmailAddress.customer_id == customer_id)
        numbers = select(Number.digits).where(Number.customer_id == customer_id)
        with self._database.reading() as session:
            return Addresses(
                tuple(session.scalars(emails.order_by(EmailAddress.is_main.desc(), EmailAddress.id))),
                tuple(session.scalars(numbers.order_by(Number.is_main.desc(), Number.id))),
            )

    def timeline(
        self, customer_id: UUID, kind: HistoryKind = HistoryKind.ALL, after: TimelineRow | None = None
    ) -> list[TimelineRow]:
        """Return a page of a customer's contacts, newest first; `after` is the last one that is known."""
        with self._database.reading() as session:
            return timeline.of_customer(session, customer_id, kind=kind, after=after)
