"""Questions about the floor: who does what now, and who waits."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.agent import Agent, AgentState
from app.models.customer import Customer
from app.models.present_call import PresentCall
from app.models.queries import pbx
from app.models.queue import Queue
from app.models.rows.names import NamePair
from app.models.rows.team_floor import CallNow, FloorPicture, PersonRow, QueueRow, StateRow, TeamRow
from app.models.team import Team

_NO_TAKERS = frozenset({"admin", "bridge"})  # they take no calls
_STATE: list[Any] = [AgentState.agent_id, AgentState.state, AgentState.reason, AgentState.since]
_CALL: list[Any] = [
    *(PresentCall.agent_id, PresentCall.call_id, PresentCall.direction, PresentCall.queue),
    *(PresentCall.customer_id, PresentCall.since, PresentCall.answered_at, PresentCall.held_since),
]


def picture(session: Session) -> FloorPicture:
    """Return everything that goes on, as whoever asks may see it."""
    at_work = select(AgentState.agent_id).where(AgentState.until.is_(None))
    people = session.execute(
        select(Agent.id, Agent.name, Agent.name_latin, Agent.team_id, Agent.extension)
        .where(Agent.is_disabled.is_(False), Agent.role.not_in(_NO_TAKERS))
        .where((Agent.role != "supervisor") | Agent.id.in_(at_work))  # who leads takes calls at times
        .order_by(Agent.name, Agent.id)
    )
    floor = pbx.floor(session)
    return FloorPicture(
        people=tuple(PersonRow(*row) for row in people),
        teams=tuple(
            TeamRow(*row)
            for row in session.execute(select(Team.id, Team.name_ar, Team.name_en).order_by(Team.name_ar))
        ),
        queues=tuple(
            QueueRow(*row)
            for row in session.execute(
                select(Queue.key, Queue.name_ar, Queue.name_en, Queue.wrap_up_seconds).order_by(Queue.name_ar)
            )
        ),
        states=states(session),
        calls=calls(session),
        pbx={row.agent_id: row for row in floor.agents},
        queue_states={row.queue: row for row in floor.queues},
        bridge=floor.bridge,
    )


def states(session: Session, agents: Sequence[UUID] | None = None) -> dict[UUID, StateRow]:
    """Return what agents do, as their desks say; those of whom nothing is known are missing."""
    wanted = select(*_STATE).where(AgentState.until.is_(None))
    if agents is not None:
        wanted = wanted.where(AgentState.agent_id.in_(agents))
    return {row[0]: StateRow(*row[1:]) for row in session.execute(wanted.order_by(AgentState.since))}


def calls(session: Session, agents: Sequence[UUID] | None = None) -> dict[UUID, CallNow]:
    """Return the calls agents are working on."""
    wanted = select(*_CALL)
    if agents is not None:
        wanted = wanted.where(PresentCall.agent_id.in_(agents))
    return {row[0]: CallNow(*row[1:]) for row in session.execute(wanted)}


def customer_names(session: Session, customers: Iterable[UUID]) -> dict[UUID, NamePair]:
    """Return what customers are called."""
    found = session.execute(
        select(Customer.id, Customer.name, Customer.name_latin).where(Customer.id.in_(list(customers)))
    )
    return {key: NamePair(name, latin) for key, name, latin in found}
