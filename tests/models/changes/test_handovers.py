"""What goes along with a call is kept for as long as it is of use."""

from datetime import timedelta

from sqlalchemy import select

from app.models.changes import erasure, handovers
from app.models.database import Database
from app.models.handover import Handover
from tests.models import builders


def test_what_is_old_goes_when_something_new_is_kept(database: Database) -> None:
    """Notes of strangers' calls are nobody's business tomorrow."""
    with database.writing() as session:
        sara = builders.agent(session)
        handovers.keep(session, builders.handover(), "SA", agent_id=sara)
        tomorrow = builders.handover(at=builders.NOON + timedelta(days=1))
        handovers.keep(session, tomorrow, "SA", agent_id=sara)
    with database.reading() as session:
        (row,) = session.scalars(select(Handover))
        assert (row.id, row.digits) == (tomorrow.id, "+966501234567")


def test_a_customer_who_is_forgotten_is_forgotten_here_too(database: Database) -> None:
    """By his key and by his number."""
    with database.writing() as session:
        sara = builders.agent(session)
        customer = builders.customer(session, "0501234567")
        handovers.keep(session, builders.handover(customer_id=customer), "SA", agent_id=sara)
        handovers.keep(session, builders.handover(), "SA", agent_id=sara)
        handovers.keep(session, builders.handover(number="0559999999"), "SA", agent_id=sara)
    erasure.erase(database, customer)
    with database.reading() as session:
        assert session.scalars(select(Handover.digits)).all() == ["+966559999999"]
