"""The wrap-ups that wait to be completed: whose they are, and one of them whole."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.agent import Agent
from app.models.call import Call
from app.models.customer import Customer
from app.models.interaction import Interaction
from app.models.note import Note
from app.models.rows.calls import WrapUp
from app.models.rows.incomplete import IncompleteRow
from app.models.satisfaction import Satisfaction
from app.models.script import ScriptUse
from app.models.wrap_up import WrapUp as StoredWrapUp
from app.models.wrap_up import WrapUpReason

LONGEST_LIST = 200


def of_agent(session: Session, agent_id: UUID) -> list[IncompleteRow]:
    """Return an agent's own, the oldest first."""
    return _rows(session, _waiting.where(StoredWrapUp.agent_id == agent_id))


def of_team(session: Session, team_id: UUID | None) -> list[IncompleteRow]:
    """Return those of a team, or of everybody one sees, the oldest first."""
    wanted = _waiting if team_id is None else _waiting.where(Agent.team_id == team_id)
    return _rows(session, wanted)


def whole(session: Session, call_id: UUID) -> WrapUp:
    """Return a wrap-up that waits, as it was kept; BadInput when it waits no more."""
    found = session.execute(_whole.where(Call.id == call_id)).first()
    if found is None:
        raise BadInput("this wrap-up was completed meanwhile, or its call is no more")
    call, stored, interaction, note, answer, use = found
    more = session.scalars(_more_reasons.where(WrapUpReason.call_id == call_id))
    return WrapUp(
        call_id=call.id,
        direction=call.direction,
        queue=call.queue,
        pbx_call=call.pbx_call,
        number=call.as_written,
        caller_name=call.caller_name,
        customer_id=interaction.customer_id,
        agent_id=call.agent_id,
        offered_at=call.offered_at,
        answered_at=call.answered_at,
        ended_at=call.ended_at,
        talked_seconds=call.talked_seconds,
        held_seconds=call.held_seconds,
        end_reason=call.end_reason,
        note=note.text if note else "",
        satisfaction=answer.score if answer else None,
        satisfaction_source=answer.source if answer else "",
        nps=answer.nps if answer else None,
        effort=answer.effort if answer else None,
        script_key=use.script_key if use else "",
        script_version=use.version if use else "",
        script_record=use.record if use else "",
        more_reasons=tuple(more),
        is_complete=False,
        **{name: getattr(stored, name) for name in _OF_STORED},
        tags=tuple(stored.tags.splitlines()),
        extension_reasons=tuple(stored.extension_reasons.split()),
        wrapped_up_at=call.answered_at and call.answered_at + timedelta(seconds=stored.handled_seconds),
    )


def _rows(session: Session, wanted: "Select[*tuple[Any, ...]]") -> list[IncompleteRow]:
    return [
        IncompleteRow(
            call_id=row.id,
            agent_id=row.agent_id,
            agent_name=row.agent_name,
            agent_name_latin=row.agent_name_latin,
            direction=row.direction,
            number=row.digits,
            queue=row.queue,
            customer_id=row.customer_id,
            customer_name=row.name or "",
            customer_name_latin=row.name_latin or "",
            answered_at=row.answered_at,
            ended_at=row.ended_at,
            note=row.text,
        )
        for row in session.execute(wanted)
    ]


_OF_STORED = (
    *("reason_id", "outcome_id", "resolved", "next_step", "hung_up_by", "impression", "not_asked", "survey"),
    *("mode", "extensions", "is_timed_out"),
)
# What nobody answered needs no wrap-up, and is complete from the beginning.
_waiting = (
    select(
        *(Call.id, StoredWrapUp.agent_id, Agent.name.label("agent_name")),
        Agent.name_latin.label("agent_name_latin"),
        *(Call.direction, Call.digits, Call.queue, Call.answered_at, Call.ended_at),
        *(Interaction.customer_id, Interaction.text, Customer.name, Customer.name_latin),
    )
    .select_from(StoredWrapUp)
    .join(Call, Call.id == StoredWrapUp.call_id)
    .join(Interaction, Interaction.id == Call.id)
    .join(Agent, Agent.id == StoredWrapUp.agent_id)
    .outerjoin(Customer, Customer.id == Interaction.customer_id)
    .where(StoredWrapUp.is_complete.is_(False))
    .order_by(Call.ended_at)
    .limit(LONGEST_LIST)
)
_whole = (
    select(Call, StoredWrapUp, Interaction, Note, Satisfaction, ScriptUse)
    .join(StoredWrapUp, StoredWrapUp.call_id == Call.id)
    .join(Interaction, Interaction.id == Call.id)
    .outerjoin(Note, Note.id == Call.id)  # the one of the wrap-up
    .outerjoin(Satisfaction, Satisfaction.id == Call.id)  # what the agent entered
    .outerjoin(ScriptUse, ScriptUse.call_id == Call.id)
    .where(StoredWrapUp.is_complete.is_(False))
)
_more_reasons = select(WrapUpReason.reason_id).order_by(WrapUpReason.place)
