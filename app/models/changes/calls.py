"""Keeps finished calls."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import numbers, times
from app.models.agent import Agent
from app.models.base import Base
from app.models.call import Call, CallLeg
from app.models.case import Case
from app.models.changes import audit, follow_ups, wrap_up_effects
from app.models.changes.insertion import add_missing, put
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.note import Note
from app.models.order import Order
from app.models.rows.calls import WrapUp, from_json, to_json
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import FollowUpOutcome, NewFollowUp
from app.models.rows.interactions import InteractionKind
from app.models.satisfaction import Satisfaction
from app.models.script import ScriptUse
from app.models.wrap_up import WrapUp as StoredWrapUp

__all__ = ["WrapUp", "from_json", "save_wrap_up", "to_json"]  # the outbox's form belongs to the change

LONGEST_TIMELINE_TEXT = 500  # characters; the note itself is kept whole


def save_wrap_up(session: Session, wrap_up: WrapUp) -> Changed:
    """Keep a call with its legs, note, outcome, satisfaction and follow-ups; saving it twice changes nothing.

    An incomplete wrap-up may be completed later; a complete one is final, whatever an outbox brings late.
    """
    if session.scalar(select(StoredWrapUp.is_complete).where(StoredWrapUp.call_id == wrap_up.call_id)):
        return Changed()
    digits = numbers.read(wrap_up.number, wrap_up.region).digits
    for model, values in rows_of(wrap_up, digits):
        put(session, model, values)
    if not wrap_up.is_plain:
        wrap_up_effects.apply(session, wrap_up)
    _take_follow_ups(session, wrap_up, digits)
    deed = "complete_wrap_up" if wrap_up.completed_at else "save_wrap_up"
    audit.record(session, wrap_up.completed_by or wrap_up.agent_id, deed, "call", wrap_up.call_id)
    return Changed(calls=True, follow_ups=bool(wrap_up.follow_ups or wrap_up.kept))


def rows_of(wrap_up: WrapUp, digits: str) -> Iterator[tuple[type[Base], dict[str, Any]]]:
    """Return the rows that are the call itself, in the order the tables need."""
    yield Interaction, _interaction(wrap_up)
    yield Call, _call(wrap_up, digits)
    yield CallLeg, _leg(wrap_up)
    yield StoredWrapUp, _wrap_up(wrap_up)
    if wrap_up.note:
        yield Note, _note(wrap_up)
    if wrap_up.satisfaction is not None:
        yield Satisfaction, _satisfaction(wrap_up)
    if wrap_up.script_key:
        yield ScriptUse, _script_use(wrap_up)


def kind_of(wrap_up: WrapUp) -> InteractionKind:
    """Say what the call is on the timeline."""
    if wrap_up.direction == "outbound":
        return InteractionKind.CALL_OUT
    return InteractionKind.CALL_IN if wrap_up.answered_at else InteractionKind.CALL_MISSED


def _interaction(wrap_up: WrapUp) -> dict[str, Any]:
    return {
        "id": wrap_up.call_id,
        "customer_id": wrap_up.customer_id,
        "agent_id": wrap_up.agent_id,
        "kind": kind_of(wrap_up),
        "at": wrap_up.offered_at,
        "title": wrap_up.queue,
        "text": wrap_up.note[:LONGEST_TIMELINE_TEXT],
        "seconds": wrap_up.talked_seconds,
    }


def _call(wrap_up: WrapUp, digits: str) -> dict[str, Any]:
    return {
        "id": wrap_up.call_id,
        "agent_id": wrap_up.agent_id,
        "direction": str(wrap_up.direction),
        "queue": wrap_up.queue,
        "pbx_call": wrap_up.pbx_call,
        "digits": digits,
        "as_written": wrap_up.number,
        "caller_name": wrap_up.caller_name,
        "offered_at": wrap_up.offered_at,
        "answered_at": wrap_up.answered_at,
        "ended_at": wrap_up.ended_at,
        "talked_seconds": wrap_up.talked_seconds,
        "held_seconds": wrap_up.held_seconds,
        "end_reason": str(wrap_up.end_reason),
    }


def _leg(wrap_up: WrapUp) -> dict[str, Any]:
    return {
        "id": wrap_up.call_id,  # the agent's own leg has the call's key; legs of transfers bring their own
        "call_id": wrap_up.call_id,
        "kind": "agent",
        "party": str(wrap_up.agent_id),
        "started_at": wrap_up.offered_at,
        "answered_at": wrap_up.answered_at,
        "ended_at": wrap_up.ended_at,
        "end_reason": str(wrap_up.end_reason),
    }


def _wrap_up(wrap_up: WrapUp) -> dict[str, Any]:
    end = wrap_up.wrapped_up_at or wrap_up.ended_at
    handled = (end - wrap_up.answered_at).total_seconds() if wrap_up.answered_at else 0
    return {
        "call_id": wrap_up.call_id,
        "agent_id": wrap_up.agent_id,
        "reason_id": wrap_up.reason_id,
        "outcome_id": wrap_up.outcome_id,
        "resolved": wrap_up.resolved,
        "is_complete": wrap_up.is_complete,
        "handled_seconds": round(handled),
        "saved_at": times.now(),
        "hung_up_by": wrap_up.hung_up_by,
        "tags": "\n".join(wrap_up.tags),
        "next_step": wrap_up.next_step,
        "not_asked": wrap_up.not_asked,
        "survey": wrap_up.survey,
        "impression": wrap_up.impression,
        "mode": wrap_up.mode,
        "extensions": wrap_up.extensions,
        "extension_reasons": " ".join(wrap_up.extension_reasons),
        "is_timed_out": wrap_up.is_timed_out,
        "completed_at": wrap_up.completed_at,
        "completed_by": wrap_up.completed_by,
    }


def _note(wrap_up: WrapUp) -> dict[str, Any]:
    return {
        "id": wrap_up.call_id,  # one note of the wrap-up a call
        "interaction_id": wrap_up.call_id,
        "customer_id": wrap_up.customer_id,
        "agent_id": wrap_up.agent_id,
        "at": wrap_up.ended_at,
        "text": wrap_up.note,
    }


def _satisfaction(wrap_up: WrapUp) -> dict[str, Any]:
    return {
        "id": wrap_up.call_id,
        "interaction_id": wrap_up.call_id,
        "score": wrap_up.satisfaction,
        "source": wrap_up.satisfaction_source,
        "at": wrap_up.ended_at,
        "nps": wrap_up.nps,
        "effort": wrap_up.effort,
    }


def _script_use(wrap_up: WrapUp) -> dict[str, Any]:
    return {
        "call_id": wrap_up.call_id,
        "script_key": wrap_up.script_key,
        "version": str(wrap_up.script_version),
        "record": wrap_up.script_record,
        "is_finished": wrap_up.is_complete,
    }


def _take_follow_ups(session: Session, wrap_up: WrapUp, digits: str) -> None:
    """Keep what was promised, and close what the call has settled."""
    if wrap_up.follow_ups:
        team_id = session.scalar(select(Agent.team_id).where(Agent.id == wrap_up.agent_id))
        linked = (_linked(session, new) for new in wrap_up.follow_ups)
        rows = [follow_up_of(wrap_up, new, digits, team_id) for new in linked]
        add_missing(session, FollowUp, rows)
    came_by_himself = wrap_up.direction != "outbound"
    outcome = FollowUpOutcome.CALLED_IN if came_by_himself else FollowUpOutcome.KEPT
    for key in wrap_up.kept:
        follow_ups.complete(session, key, wrap_up.ended_at, agent_id=wrap_up.agent_id, outcome=outcome)


def _linked(session: Session, new: NewFollowUp) -> NewFollowUp:
    """Let go of a case or an order that was deleted meanwhile: no call is lost for it."""
    if new.case_id and session.scalar(select(Case.id).where(Case.id == new.case_id)) is None:
        new = replace(new, case_id=None)
    if new.order_id and session.scalar(select(Order.id).where(Order.id == new.order_id)) is None:
        new = replace(new, order_id=None)
    return new


def follow_up_of(wrap_up: WrapUp, new: NewFollowUp, digits: str, team_id: UUID | None) -> dict[str, Any]:
    """Return the row of something that was promised in the call."""
    if new.number and new.number != wrap_up.number:
        digits = numbers.read(new.number, wrap_up.region).digits
    return follow_ups.row_of(new, agent_id=wrap_up.agent_id, team_id=team_id) | {
        "customer_id": wrap_up.customer_id,
        "interaction_id": wrap_up.call_id,
        "digits": digits,
        "created_at": wrap_up.ended_at,
    }
