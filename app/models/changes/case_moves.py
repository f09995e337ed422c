"""Moves cases from hand to hand until they are closed; each step leaves a trace."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app import times
from app.cases import escalation, steps
from app.cases.kinds import CaseStatus, EventKind, Level
from app.errors import BadInput
from app.models.case import Case
from app.models.changes import audit
from app.models.changes.case_hands import (
    CHANGED,
    Hand,
    add_to_timeline,
    hand_up,
    let_supervisors_go,
    see_to_calls,
    set_values,
    the_case,
    write_step,
)
from app.models.changes.case_times import Allowance, allowance
from app.models.rows.cases import Closing
from app.models.rows.changed import Changed
from app.models.satisfaction import Satisfaction


def take(session: Session, case_id: UUID, hand: Hand) -> Changed:
    """Take a case on; one that was new is open from now on."""
    case = the_case(session, case_id)
    status = CaseStatus.OPEN if case.status == CaseStatus.NEW else case.status
    set_values(session, case_id, owner_id=hand.agent.id, status=str(status))
    see_to_calls(session, case_id, hand)
    write_step(session, case_id, EventKind.TAKEN, hand, times.now())
    return CHANGED


def pass_on(session: Session, case_id: UUID, department: str, reason: str, hand: Hand) -> Changed:
    """Send a case to another department; at the limit of that only a supervisor may."""
    case = the_case(session, case_id)
    if not reason.strip():
        raise BadInput("say why it belongs to another department")
    if case.closed_at is not None or department == case.department:
        raise BadInput("a case is passed on while it is open, and to another department")
    allowed = _allowance(session, case, hand, department)
    limit = _allowance(session, case, hand).bounce_limit
    if not steps.may_be_passed_on(case.bounces, limit, is_supervisor=hand.is_supervisor):
        raise BadInput("it was passed on too often; a supervisor decides")
    now = hand.moment
    bounces = case.bounces + 1
    values: dict[str, Any] = {
        "department": department,
        "department_reason": reason.strip()[:200],
        "bounces": bounces,
        "owner_id": None,
        "status": str(CaseStatus.NEW),
    }
    values |= _going_on(case, allowed, now) | {"reply_due_at": allowed.reply_after(now)}
    set_values(session, case_id, **values)
    write_step(session, case_id, EventKind.MOVED, hand, now, department, reason.strip())
    audit.record(session, hand.agent.id, "pass_on", "case", case_id, {"bounces": bounces})
    if 0 < limit <= bounces and not hand.is_supervisor:
        hand_up(session, case_id, Level.SUPERVISORS, escalation.BOUNCED, hand, now)
    return CHANGED


def wait(session: Session, case_id: UUID, what_for: str, hand: Hand) -> Changed:
    """Stop the clock until the customer has said something."""
    case = _going(session, case_id, CaseStatus.WAITING)
    now, allowed = hand.moment, _allowance(session, case, hand)
    set_values(
        session,
        case_id,
        status=str(CaseStatus.WAITING),
        left_seconds=allowed.left(now, case.due_at),
        reply_left_seconds=allowed.left(now, case.reply_due_at),
        due_at=None,
        reply_due_at=None,
    )
    write_step(session, case_id, EventKind.STATUS, hand, now, CaseStatus.WAITING, what_for.strip())
    return CHANGED


def go_on(session: Session, case_id: UUID, why: str, hand: Hand) -> Changed:
    """Let the clock run again, or open a case that was answered or closed."""
    case = _going(session, case_id, CaseStatus.OPEN)
    now, allowed = hand.moment, _allowance(session, case, hand)
    values = _going_on(case, allowed, now)
    kind = EventKind.STATUS
    if case.closed_at is not None or case.status == CaseStatus.ANSWERED:
        kind = EventKind.REOPENED
        values |= {"closed_at": None, "closed_by": None, "reply_due_at": allowed.reply_after(now)}
    if case.closed_at is not None:
        values["due_at"] = allowed.due_after(now)[1]
    set_values(session, case_id, status=str(CaseStatus.OPEN), **values)
    write_step(session, case_id, kind, hand, now, CaseStatus.OPEN, why.strip())
    audit.record(session, hand.agent.id, "go_on", "case", case_id)
    return CHANGED


def answer(session: Session, case_id: UUID, text: str, hand: Hand) -> Changed:
    """Give the department's answer; whoever opened the case hears of it."""
    if not text.strip():
        raise BadInput("write the answer first")
    case = _going(session, case_id, CaseStatus.ANSWERED)
    now = hand.moment
    is_own = case.agent_id == hand.agent.id
    values = _going_on(case, _allowance(session, case, hand), now)
    set_values(
        session,
        case_id,
        status=str(CaseStatus.ANSWERED),
        answer=text.strip(),
        answered_at=now,
        heard_at=now if is_own else None,
        **values,
    )
    write_step(session, case_id, EventKind.ANSWERED, hand, now, text=text.strip())
    audit.record(session, hand.agent.id, "answer", "case", case_id)
    return CHANGED


def hear(session: Session, case_id: UUID, hand: Hand) -> Changed:
    """Note that whoever opened the case has read the answer."""
    now = times.now()
    heard = session.execute(
        update(Case)
        .where(Case.id == case_id, Case.agent_id == hand.agent.id)
        .where(Case.answered_at.is_not(None), Case.heard_at.is_(None))
        .values(heard_at=now)
        .returning(Case.id)
    ).first()
    if heard is None:
        return Changed()
    write_step(session, case_id, EventKind.HEARD, hand, now)
    return CHANGED


def close(session: Session, case_id: UUID, closing: Closing, hand: Hand) -> Changed:
    """End a case, with what was done and what the customer says of it."""
    if not closing.resolution.strip():
        raise BadInput("say what was done")
    case = _going(session, case_id, CaseStatus.CLOSED)
    now = hand.moment
    values: dict[str, Any] = {"closed_at": now, "closed_by": hand.agent.id}
    values |= {"resolution": closing.resolution.strip()[:200], "status": str(CaseStatus.CLOSED)}
    if case.agent_id == hand.agent.id and case.answered_at is not None and case.heard_at is None:
        values["heard_at"] = now
    set_values(session, case_id, left_seconds=None, reply_left_seconds=None, **values)
    if closing.satisfaction is not None:
        _keep_satisfaction(session, case, closing.satisfaction, now)
    let_supervisors_go(session, case_id)
    write_step(session, case_id, EventKind.CLOSED, hand, now, text=closing.resolution.strip())
    audit.record(session, hand.agent.id, "close", "case", case_id)
    return CHANGED


def _keep_satisfaction(session: Session, case: Case, score: int, now: datetime) -> None:
    if not 1 <= score <= 5:
        raise BadInput("satisfaction is from 1 to 5")
    row = {name: getattr(case, name) for name in ("id", "brand_id", "customer_id", "agent_id", "title")}
    add_to_timeline(session, row | {"number": case.number, "opened_at": case.opened_at})
    there = update(Satisfaction).where(Satisfaction.interaction_id == case.id)
    values = {"score": score, "source": "agent", "at": now}
    if session.execute(there.values(values).returning(Satisfaction.id)).first() is None:
        session.execute(insert(Satisfaction), [values | {"id": case.id, "interaction_id": case.id}])


def _going(session: Session, case_id: UUID, there: CaseStatus) -> Case:
    case = the_case(session, case_id)
    steps.check(steps.status_of(case.status), there)
    return case


def _allowance(session: Session, case: Case, hand: Hand, department: str = "") -> Allowance:
    return allowance(
        session, case.kind, case.impact, case.urgency, department or case.department, hand.region
    )


def _going_on(case: Case, allowed: Allowance, now: datetime) -> dict[str, Any]:
    """Return the columns of a clock that runs again; nothing where it never stood still."""
    if case.status != CaseStatus.WAITING:
        return {}
    kept = {"due_at": case.left_seconds, "reply_due_at": case.reply_left_seconds}
    moments = {name: allowed.later(now, left) for name, left in kept.items() if left is not None}
    return {"left_seconds": None, "reply_left_seconds": None, **moments}
