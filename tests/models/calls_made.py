"""Makes calls of every kind at random, and counts them a second time, one by one, without the database."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.measures.parts import Parts, total
from app.measures.waits import counted
from app.models.agent import Agent
from app.models.call import Call
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.outcome import Outcome, Reason
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.sums import SumKey, SumKind
from app.models.satisfaction import Satisfaction
from app.models.script import ScriptUse
from app.models.wrap_up import WrapUp
from tests.models.builders import NOON

QUEUES = ("billing", "sales", "")
_ENDS = ("caller_gave_up", "no_answer", "declined", "answered_elsewhere", "busy")
_PBX_ENDS = ("answered", "abandoned", "timed_out", "refused", "waiting", "unseen")


@dataclass(frozen=True, slots=True)
class House:
    """Who and what the calls are about."""

    agents: tuple[UUID, ...]
    outcomes: tuple[UUID, ...]
    reasons: tuple[UUID, ...]


def house(session: Session) -> House:
    """Take two agents, two outcomes and two reasons in."""
    keys = [new_key() for _ in range(6)]
    for key, login in zip(keys[:2], ("one", "two"), strict=True):
        session.execute(insert(Agent), [{"id": key, "login": login, "name": login}])
    for model, some in ((Outcome, keys[2:4]), (Reason, keys[4:])):
        session.execute(insert(model), [{"id": key, "key": key.hex[-12:], "name_ar": "ن"} for key in some])
    return House(tuple(keys[:2]), tuple(keys[2:4]), tuple(keys[4:]))


def call(session: Session, of: House, chance: random.Random) -> UUID:
    """Keep one call of any kind, within two days."""
    key, agent = new_key(), chance.choice(of.agents)
    offered = NOON + timedelta(milliseconds=chance.randrange(0, 2 * 86_400_000, 250))
    answered = offered + timedelta(seconds=chance.choice((1, 4, 5, 19, 20, 21, 700)))
    is_answered = chance.random() < 0.7
    talked, held = chance.randrange(600), chance.choice((0, 0, 30))
    ended = answered + timedelta(seconds=talked + held) if is_answered else answered
    row = {
        "id": key,
        "agent_id": agent,
        "direction": chance.choice(("inbound", "inbound", "outbound")),
        "queue": chance.choice(QUEUES),
        "pbx_call": chance.choice(("", f"pbx-{chance.randrange(9)}")),
        "offered_at": offered,
        "answered_at": answered if is_answered else None,
        "ended_at": ended,
        "talked_seconds": talked if is_answered else 0,
        "held_seconds": held if is_answered else 0,
        "end_reason": chance.choice(("remote_hangup", "transferred"))
        if is_answered
        else chance.choice(_ENDS),
    }
    visit = {"id": key, "agent_id": agent, "kind": "call_in", "at": offered}
    session.execute(insert(Interaction), [visit])
    session.execute(insert(Call), [row])
    if chance.random() < 0.9:
        wrap_up(session, of, chance, key, agent, talked + held + chance.choice((0, 45)))
    for _ in range(chance.choice((0, 0, 1, 2))):
        score = {"id": new_key(), "interaction_id": key, "score": chance.randint(1, 5), "at": ended}
        session.execute(insert(Satisfaction), [score])
    if chance.random() < 0.5:
        use = {"call_id": key, "script_key": chance.choice(("hello", "bye")), "record": "{}"}
        session.execute(insert(ScriptUse), [use])
    return key


def wrap_up(
    session: Session, of: House, chance: random.Random, call_id: UUID, agent_id: UUID, handled: int
) -> None:
    """Keep how a call was finished."""
    values = {
        "call_id": call_id,
        "agent_id": agent_id,
        "handled_seconds": handled,
        "saved_at": NOON,
        "reason_id": chance.choice((None, *of.reasons)),
        "outcome_id": chance.choice((None, *of.outcomes)),
        "resolved": chance.choice(("yes", "no", "pending", "")),
        "is_complete": chance.random() < 0.8,
    }
    session.execute(insert(WrapUp), [values])


def caller(session: Session, of: House, chance: random.Random) -> None:
    """Keep one caller the PBX told of, with a ringing in vain now and then."""
    key, entered = new_key(), NOON + timedelta(seconds=chance.randrange(2 * 86_400))
    queue = chance.choice(QUEUES[:2])
    values = {
        "id": key,
        "queue": queue,
        "pbx_call": f"pbx-{chance.randrange(9)}",
        "entered_at": entered,
        "outcome": chance.choice(_PBX_ENDS),
        "wait_seconds": chance.choice((2, 5, 20, 31, 900)),
    }
    session.execute(insert(QueueCall), [values])
    offer = {"id": new_key(), "queue_call_id": key, "agent_id": chance.choice(of.agents), "queue": queue}
    rang = {"rang_at": entered, "outcome": chance.choice(("answered", "not_answered", "gave_up"))}
    session.execute(insert(QueueOffer), [offer | rang])


def by_hand(session: Session, kind: SumKind, begin: datetime, end: datetime) -> dict[SumKey, Parts]:
    """Return what the kept rows add up to, read whole and counted in plain Python."""
    known = {row.pbx_call for row in session.execute(select(QueueCall.pbx_call))} - {""}
    wrap_ups = {row.call_id: row for row in session.execute(select(WrapUp.__table__))}
    scripts = {row.call_id: row for row in session.execute(select(ScriptUse.__table__))}
    scores: dict[UUID, list[int]] = {}
    for row in session.execute(select(Satisfaction.__table__)):
        scores.setdefault(row.interaction_id, []).append(row.score)
    found: dict[SumKey, list[Parts]] = {}
    for row in session.execute(select(Call.__table__)):
        key = _key(kind, row, wrap_ups.get(row.id), scripts.get(row.id))
        if key is not None and begin <= row.offered_at < end:
            parts = [_handling(row, wrap_ups.get(row.id)), _scores(scores.get(row.id, ()))]
            if kind is SumKind.QUEUE and row.direction == "inbound" and row.pbx_call not in known:
                parts.append(_desk_caller(row))
            found.setdefault(key, []).extend(parts)
    if kind is SumKind.QUEUE:
        for row in session.execute(select(QueueCall.__table__)):
            if begin <= row.entered_at < end:
                found.setdefault(SumKey(row.queue), []).append(_pbx_caller(row))
    if kind in (SumKind.QUEUE, SumKind.AGENT):
        for row in session.execute(select(QueueOffer.__table__)):
            if begin <= row.rang_at < end and row.outcome == "not_answered":
                key = SumKey(row.queue) if kind is SumKind.QUEUE else SumKey("", row.agent_id)
                found.setdefault(key, []).append(Parts(not_answered=1))
    sums = {key: total(parts) for key, parts in found.items()}
    return {key: parts for key, parts in sums.items() if parts != Parts()}


def _key(kind: SumKind, call: Any, wrapped: Any, script: Any) -> SumKey | None:
    match kind:
        case SumKind.QUEUE:
            return SumKey(call.queue)
        case SumKind.AGENT:
            return SumKey("", call.agent_id)
        case SumKind.SCRIPT:
            return None if script is None else SumKey(script.script_key)
        case SumKind.OUTCOME:
            return SumKey("", wrapped.outcome_id if wrapped else None) if call.answered_at else None
        case SumKind.REASON:
            return SumKey("", wrapped.reason_id if wrapped else None) if call.answered_at else None


def _handling(call: Any, wrapped: Any) -> Parts:
    if call.answered_at is None:
        is_inbound = call.direction == "inbound"
        return Parts(
            not_answered=int(is_inbound and call.end_reason == "no_answer"),
            declined=int(is_inbound and call.end_reason in ("declined", "busy")),
        )
    after = wrapped.handled_seconds - call.talked_seconds - call.held_seconds if wrapped else 0
    return Parts(
        handled=1,
        handled_in=int(call.direction == "inbound"),
        talk_seconds=call.talked_seconds,
        hold_seconds=call.held_seconds,
        wrap_up_seconds=max(0, after),
        held=int(call.held_seconds > 0),
        transferred=int(call.end_reason == "transferred"),
        incomplete_wrap_ups=int(wrapped is not None and not wrapped.is_complete),
        said_resolved=int(wrapped is not None and wrapped.resolved == "yes"),
        said_either=int(wrapped is not None and wrapped.resolved in ("yes", "no")),
    )


def _scores(scores: Iterable[int]) -> Parts:
    known = list(scores)
    high = [score for score in known if score > 3]
    return Parts(scores=len(known), score_sum=sum(known), high_scores=len(high))


def _desk_caller(call: Any) -> Parts:
    if call.answered_at is not None:
        waited = int((call.answered_at - call.offered_at).total_seconds() + 0.5)
        return Parts(offered=1, answered=1, waited_seconds=waited, waits=counted([waited]))
    if call.end_reason != "caller_gave_up":
        return Parts()
    waited = int((call.ended_at - call.offered_at).total_seconds() + 0.5)
    return Parts(offered=1, abandoned=int(waited >= 5), abandoned_short=int(waited < 5))


def _pbx_caller(row: Any) -> Parts:
    wait = row.wait_seconds
    if row.outcome == "answered":
        return Parts(offered=1, answered=1, waited_seconds=wait, waits=counted([wait]))
    if row.outcome == "abandoned":
        return Parts(offered=1, abandoned=int(wait >= 5), abandoned_short=int(wait < 5))
    return Parts() if row.outcome in ("waiting", "unseen") else Parts(offered=1, unserved=1)
