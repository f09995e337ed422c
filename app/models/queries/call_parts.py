"""How one call, one caller and one offer count into the parts of the figures, in the database's words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    SQLColumnExpression,
    and_,
    case,
    exists,
    func,
    literal,
    not_,
    null,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from app.measures.parts import SHORT_SECONDS
from app.measures.waits import STEPS
from app.models.call import Call
from app.models.columns import Key, Moment
from app.models.customer import Customer
from app.models.interaction import Interaction
from app.models.queue import Queue
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.sums import SumKind
from app.models.satisfaction import Satisfaction
from app.models.script import ScriptUse
from app.models.wrap_up import WrapUp

WAITS = (*(f"waits_{step}" for step in STEPS), "waits_longer")
_HIGH_SCORE = 4
_NOBODY_WAITS = ("waiting", "unseen")  # still there, or nobody knows how it ended
_ANSWERED = ("talking", "answered")
# what calls are grouped by: a name or a key
_SUBJECTS: Mapping[SumKind, tuple[Any, Any]] = {
    SumKind.QUEUE: (Call.queue, None),
    SumKind.AGENT: (None, Call.agent_id),
    SumKind.OUTCOME: (None, WrapUp.outcome_id),
    SumKind.REASON: (None, WrapUp.reason_id),
    SumKind.SCRIPT: (ScriptUse.script_key, None),
}


def of_calls(kind: SumKind) -> Select[Any]:
    """Return the sums of the calls as the desks recorded them; the time is `Call.offered_at`."""
    counts = _handling() | (_waiting_at_desks() if kind is SumKind.QUEUE else {})
    return _grouped(kind, counts)


def of_scores(kind: SumKind) -> Select[Any]:
    """Return the sums of what customers answered; a call may have several answers."""
    counts = {
        "scores": func.count(),
        "high_scores": _number(Satisfaction.score >= _HIGH_SCORE),
        "score_sum": func.sum(Satisfaction.score),
    }
    return _grouped(kind, counts).join(Satisfaction, Satisfaction.interaction_id == Call.id)


def of_callers() -> Select[Any]:
    """Return the sums of the callers the PBX told of, by queue; the time is `QueueCall.entered_at`."""
    counts = _waiting(
        is_answered=QueueCall.outcome.in_(_ANSWERED),
        has_given_up=QueueCall.outcome == "abandoned",
        seconds=QueueCall.wait_seconds,
    )
    return (
        select(*_subject(QueueCall.queue, None, Queue.brand_id), *_labelled(counts))
        .outerjoin(Queue, Queue.key == QueueCall.queue)
        .where(QueueCall.outcome.not_in(_NOBODY_WAITS))
        .group_by(QueueCall.queue, Queue.brand_id)
    )


def of_offers(kind: SumKind) -> Select[Any]:
    """Return the sums of offers that rang in vain, by queue or agent; the time is `QueueOffer.rang_at`."""
    name, item = (None, QueueOffer.agent_id) if kind is SumKind.AGENT else (QueueOffer.queue, None)
    return (
        select(*_subject(name, item, Queue.brand_id), func.count().label("not_answered"))
        .outerjoin(Queue, Queue.key == QueueOffer.queue)
        .where(QueueOffer.outcome == "not_answered")
        .group_by(QueueOffer.agent_id if name is None else QueueOffer.queue, Queue.brand_id)
    )


def _grouped(kind: SumKind, counts: Mapping[str, ColumnElement[Any]]) -> Select[Any]:
    """Return sums over calls that have the same subject and belong to the same brand."""
    brand = func.coalesce(Interaction.brand_id, Customer.brand_id)
    name, item = _SUBJECTS[kind]
    question = (
        select(*_subject(name, item, brand), *_labelled(counts))
        .select_from(Call)
        .join(Interaction, Interaction.id == Call.id)
        .outerjoin(Customer, Customer.id == Interaction.customer_id)
        .outerjoin(WrapUp, WrapUp.call_id == Call.id)
        .group_by(*(column for column in (name, item, brand) if column is not None))
    )
    if kind is SumKind.SCRIPT:
        return question.join(ScriptUse, ScriptUse.call_id == Call.id)
    if kind in (SumKind.OUTCOME, SumKind.REASON):
        return question.where(Call.answered_at.is_not(None))
    return question


def _subject(name: Any, item: Any, brand: Any) -> list[Any]:  # noqa: ANN401  columns
    return [
        (literal("") if name is None else name).label("name"),
        (null().cast(Key()) if item is None else item).label("item_id"),
        brand.label("brand_id"),
    ]


def _handling() -> dict[str, ColumnElement[Any]]:
    is_handled = Call.answered_at.is_not(None)
    is_inbound = Call.direction == "inbound"
    wrapped_up = WrapUp.handled_seconds - Call.talked_seconds - Call.held_seconds
    return {
        "handled": _number(is_handled),
        "handled_in": _number(and_(is_handled, is_inbound)),
        "talk_seconds": _sum(is_handled, Call.talked_seconds),
        "hold_seconds": _sum(is_handled, Call.held_seconds),
        "wrap_up_seconds": _sum(and_(is_handled, wrapped_up > 0), wrapped_up),
        "held": _number(and_(is_handled, Call.held_seconds > 0)),
        "transferred": _number(and_(is_handled, Call.end_reason == "transferred")),
        "not_answered": _number(and_(not_(is_handled), is_inbound, Call.end_reason == "no_answer")),
        "declined": _number(and_(not_(is_handled), is_inbound, Call.end_reason.in_(("declined", "busy")))),
        "incomplete_wrap_ups": _number(and_(is_handled, not_(WrapUp.is_complete))),
        "said_resolved": _number(and_(is_handled, WrapUp.resolved == "yes")),
        "said_either": _number(and_(is_handled, WrapUp.resolved.in_(("yes", "no")))),
    }


def _waiting_at_desks() -> dict[str, ColumnElement[Any]]:
    """Count callers of whom only the desk knows: answered there, or given up while it rang there."""
    is_known_to_pbx = and_(
        Call.pbx_call != "", exists(select(1).where(QueueCall.pbx_call == Call.pbx_call)).correlate(Call)
    )
    is_ours = and_(Call.direction == "inbound", not_(is_known_to_pbx))
    until = func.coalesce(Call.answered_at, Call.ended_at)
    return _waiting(
        is_answered=and_(is_ours, Call.answered_at.is_not(None)),
        has_given_up=and_(is_ours, Call.answered_at.is_(None), Call.end_reason == "caller_gave_up"),
        seconds=seconds_between(Call.offered_at, until),
        counts=and_(is_ours, (Call.answered_at.is_not(None)) | (Call.end_reason == "caller_gave_up")),
    )


def _waiting(
    *,
    is_answered: ColumnElement[bool],
    has_given_up: ColumnElement[bool],
    seconds: SQLColumnExpression[Any],
    counts: ColumnElement[bool] | None = None,
) -> dict[str, ColumnElement[Any]]:
    offered = func.count() if counts is None else _number(counts)
    unserved = _number(and_(not_(is_answered), not_(has_given_up))) if counts is None else literal(0)
    lowest = (None, *STEPS)
    return {
        "offered": offered,
        "answered": _number(is_answered),
        "abandoned": _number(and_(has_given_up, seconds >= SHORT_SECONDS)),
        "abandoned_short": _number(and_(has_given_up, seconds < SHORT_SECONDS)),
        "unserved": unserved,
        "waited_seconds": _sum(is_answered, seconds),
        **{
            name: _number(and_(is_answered, *_between(seconds, above, step)))
            for name, above, step in zip(WAITS, lowest, (*STEPS, None), strict=True)
        },
    }


def _between(
    seconds: SQLColumnExpression[Any], above: int | None, most: int | None
) -> list[ColumnElement[bool]]:
    found = []
    if above is not None:
        found.append(seconds > above)
    if most is not None:
        found.append(seconds <= most)
    return found


def seconds_between(begin: Any, end: Any) -> ColumnElement[int]:  # noqa: ANN401  columns of moments
    """Return the whole seconds from one moment to another, rounded to the nearest."""
    return _seconds(begin, end)


class _seconds(FunctionElement[int]):  # noqa: N801  it is written like a function
    type = Integer()
    inherit_cache = True


@compiles(_seconds)
def _in_file(element: _seconds, compiler: SQLCompiler, **words: Any) -> str:  # noqa: ANN401
    begin, end = (compiler.process(clause, **words) for clause in element.clauses)
    return f"CAST(round(unixepoch({end}, 'subsec') - unixepoch({begin}, 'subsec')) AS INTEGER)"


@compiles(_seconds, "postgresql")
def _on_server(element: _seconds, compiler: SQLCompiler, **words: Any) -> str:  # noqa: ANN401
    begin, end = (compiler.process(clause, **words) for clause in element.clauses)
    return f"CAST(round(CAST(extract(epoch FROM {end} - {begin}) AS numeric)) AS integer)"


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _sum(condition: ColumnElement[bool], value: SQLColumnExpression[Any]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, value), else_=0)), 0)


def _labelled(counts: Mapping[str, ColumnElement[Any]]) -> list[Any]:
    return [value.label(name) for name, value in counts.items()]


class half_hour(FunctionElement[datetime]):  # noqa: N801  it is written like a function
    """When the half hour (UTC) begins that a moment is in."""

    type = Moment()
    inherit_cache = True


@compiles(half_hour)
def _half_hour_in_file(element: half_hour, compiler: SQLCompiler, **words: Any) -> str:  # noqa: ANN401
    moment = compiler.process(element.clauses, **words)
    half = f"CASE WHEN substr({moment}, 15, 2) < '30' THEN '00' ELSE '30' END"
    return f"(substr({moment}, 1, 14) || {half} || ':00.000000')"


@compiles(half_hour, "postgresql")
def _half_hour_on_server(element: half_hour, compiler: SQLCompiler, **words: Any) -> str:  # noqa: ANN401
    moment = compiler.process(element.clauses, **words)
    return f"to_timestamp(floor(extract(epoch FROM {moment}) / 1800) * 1800)"
