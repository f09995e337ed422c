"""A private fact is given once, changed by two people, and told to whoever says why."""

from uuid import UUID

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.changes import private_facts
from app.models.database import Database
from app.models.pending_change import PendingChange
from app.models.queries import private_facts as questions
from app.models.queries.audit import verify
from app.private_values import PrivateKind
from tests.models import builders

ID = PrivateKind.NATIONAL_ID
FIRST, SECOND = "1000000008", "1000000016"


def people(database: Database) -> tuple[UUID, UUID, UUID]:
    """Take two agents and a customer in."""
    with database.writing() as session:
        return builders.agent(session), builders.agent(session, "mona"), builders.customer(session)


def told(database: Database, customer_id: UUID, agent_id: UUID) -> str:
    """Return the value as it is told."""
    with database.writing() as session:
        return private_facts.reveal(session, customer_id, ID, "to compare it", agent_id=agent_id)


def test_a_change_counts_when_a_second_person_approves_it(database: Database) -> None:
    sara, mona, customer = people(database)
    with database.writing() as session:
        assert private_facts.give(session, customer, ID, FIRST, "", agent_id=sara)
        assert not private_facts.give(session, customer, ID, SECOND, "new card", agent_id=sara)
        (wish,) = questions.waiting(session)
        assert (wish.before, wish.after, wish.reason) == ("•••• 0008", "•••• 0016", "new card")
        with pytest.raises(BadInput):
            private_facts.give(session, customer, ID, SECOND, "again", agent_id=mona)
        with pytest.raises(BadInput):
            private_facts.decide(session, wish.id, is_approved=True, agent_id=sara)
    assert told(database, customer, sara) == FIRST
    with database.writing() as session:
        private_facts.decide(session, wish.id, is_approved=True, agent_id=mona)
        assert questions.waiting(session) == []
        assert session.scalars(select(PendingChange.value)).all() == [""]  # it lives in one place only
        with pytest.raises(BadInput):
            private_facts.decide(session, wish.id, is_approved=True, agent_id=mona)
    assert told(database, customer, mona) == SECOND


def test_a_refused_change_leaves_what_was(database: Database) -> None:
    sara, mona, customer = people(database)
    with database.writing() as session:
        private_facts.give(session, customer, ID, FIRST, "", agent_id=sara)
        private_facts.give(session, customer, ID, SECOND, "", agent_id=sara)
        (wish,) = questions.waiting(session)
        with pytest.raises(BadInput, match="say why"):
            private_facts.decide(session, wish.id, is_approved=False, agent_id=mona)
        private_facts.decide(session, wish.id, is_approved=False, agent_id=mona, why="No proof")
    assert told(database, customer, sara) == FIRST


def test_who_asked_and_why_is_on_record_without_the_value(database: Database) -> None:
    sara, _, customer = people(database)
    with database.writing() as session:
        private_facts.give(session, customer, ID, FIRST, "", agent_id=sara)
        with pytest.raises(BadInput):
            private_facts.reveal(session, customer, ID, " ", agent_id=sara)
    assert told(database, customer, sara) == FIRST
    with database.reading() as session:
        rows = session.execute(
            select(AuditEntry.subject_id, AuditEntry.detail).order_by(AuditEntry.number)
        ).all()
        assert rows[-1].subject_id == customer
        assert "to compare it" in rows[-1].detail
        assert not any(FIRST in row.detail for row in rows)
        assert verify(session).broken_at is None


def test_what_cannot_be_right_is_refused(database: Database) -> None:
    sara, _, customer = people(database)
    with database.writing() as session, pytest.raises(BadInput):
        private_facts.give(session, customer, ID, "1000000009", "", agent_id=sara)
