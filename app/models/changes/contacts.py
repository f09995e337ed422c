"""Keeps contacts that are no calls: a visit, an e-mail, a chat, a message, with the wrap-up of a call."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import numbers, redaction, times
from app.errors import BadInput
from app.models.agent import Agent
from app.models.changes import audit, follow_ups
from app.models.changes.insertion import add_missing
from app.models.contact_outcome import ContactOutcome
from app.models.customer import Customer
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.note import Note
from app.models.outcome import Outcome, Reason
from app.models.rows.changed import Changed
from app.models.rows.contacts import BY_HAND, NewContact
from app.models.rows.follow_ups import FollowUpEventKind

LONGEST_TITLE, LONGEST_TIMELINE_TEXT, LONGEST_NOTE = 200, 500, 20_000


def record(session: Session, new: NewContact, *, agent_id: UUID, region: str) -> Changed:
    """Keep a contact; keeping it twice changes nothing."""
    _check(session, new)
    _check_wrap_up(session, new)
    return _keep(session, new, agent_id, region)


def keep_sent(session: Session, new: NewContact, *, agent_id: UUID) -> Changed:
    """Keep what was sent from here in a call, or beside one; it needs no outcome of its own."""
    _check(session, new)
    return _keep(session, new, agent_id, "")


def _keep(session: Session, new: NewContact, agent_id: UUID, region: str) -> Changed:
    if session.scalar(select(Interaction.id).where(Interaction.id == new.id)) is not None:
        return Changed()
    note = redaction.masked(new.note.strip())[:LONGEST_NOTE]
    interaction = {
        "id": new.id,
        "customer_id": new.customer_id,
        "agent_id": agent_id,
        "kind": new.kind.value,
        "at": new.at,
        "title": redaction.masked(" ".join(new.title.split()))[:LONGEST_TITLE],
        "text": note[:LONGEST_TIMELINE_TEXT],
    }
    add_missing(session, Interaction, [interaction])
    add_missing(session, ContactOutcome, [_outcome(new, agent_id)])
    if note:
        shared = {"interaction_id": new.id, "customer_id": new.customer_id, "agent_id": agent_id}
        add_missing(session, Note, [{"id": new.id, **shared, "at": new.at, "text": note}])
    _plan(session, new, agent_id, region)
    audit.record(session, agent_id, "record_contact", "customer", new.customer_id, {"kind": new.kind.value})
    return Changed(follow_ups=bool(new.follow_ups))


def _check(session: Session, new: NewContact) -> None:
    if new.kind not in BY_HAND:
        raise BadInput("A contact is a visit, an e-mail, a chat or a message.")
    if new.at > times.now():
        raise BadInput("A contact cannot be recorded before it has happened.")
    if session.scalar(select(Customer.id).where(Customer.id == new.customer_id)) is None:
        raise BadInput("there is no such customer any more")


def _check_wrap_up(session: Session, new: NewContact) -> None:
    reason = session.execute(select(Reason.needs_note).where(Reason.id == new.reason_id)).first()
    outcome = session.execute(
        select(Outcome.needs_note, Outcome.needs_follow_up).where(Outcome.id == new.outcome_id)
    ).first()
    if outcome is None:
        raise BadInput("Choose an outcome.")
    if (outcome.needs_note or (reason is not None and reason.needs_note)) and not new.note.strip():
        raise BadInput("This outcome needs a note.")
    if outcome.needs_follow_up and not new.follow_ups:
        raise BadInput("This outcome needs a follow-up.")


def _outcome(new: NewContact, agent_id: UUID) -> dict[str, object]:
    return {
        "interaction_id": new.id,
        "agent_id": agent_id,
        "direction": new.direction,
        "reason_id": new.reason_id,
        "outcome_id": new.outcome_id,
        "resolved": new.resolved,
        "saved_at": times.now(),
    }


def _plan(session: Session, new: NewContact, agent_id: UUID, region: str) -> None:
    if not new.follow_ups:
        return
    team_id = session.scalar(select(Agent.team_id).where(Agent.id == agent_id))
    rows = [
        follow_ups.row_of(planned, agent_id=agent_id, team_id=team_id)
        | {
            "customer_id": new.customer_id,
            "interaction_id": new.id,
            "digits": numbers.read(planned.number, region).digits,
            "created_at": times.now(),
        }
        for planned in new.follow_ups
    ]
    add_missing(session, FollowUp, rows)
    for planned in new.follow_ups:
        follow_ups.note(session, planned.id, FollowUpEventKind.PLANNED, agent_id, to_at=planned.due_at)
