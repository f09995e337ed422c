"""The offers one agent makes; used on the database lane's thread."""

from collections.abc import Mapping
from uuid import UUID

from app import times
from app.models.changes import offers as changes
from app.models.database import Database
from app.models.queries import offers as questions
from app.models.rows.agents import AgentRow
from app.models.rows.offers import NewOfferAnswer, OfferRow
from app.offers.choice import chosen
from app.offers.rules import Fact


class OfferDesk:
    """Questions and changes about offers."""

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database, self._agent = database, agent

    def for_customer(self, customer_id: UUID, more: Mapping[str, Fact]) -> list[OfferRow]:
        """Return what may be offered to a customer now, in its order."""
        with self._database.reading() as session:
            terms, rows = questions.terms_for(session, customer_id)
            if not terms:
                return []
            facts = questions.facts_of(session, customer_id, more)
            answers = questions.answers_of(session, customer_id)
        return [rows[key] for key in chosen(terms, facts, answers, times.now())]

    def answer(self, new: NewOfferAnswer, agent_id: UUID | None = None) -> None:
        """Keep what a customer said to an agent."""
        with self._database.writing() as session:
            changes.answer(session, new, agent_id=agent_id or self._agent.id)

    def every(self) -> list[OfferRow]:
        """Return all offers."""
        with self._database.reading() as session:
            return questions.every(session)

    def keep(self, row: OfferRow) -> None:
        """Keep an offer."""
        with self._database.writing() as session:
            changes.keep(session, row, agent_id=self._agent.id)
