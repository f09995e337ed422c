"""Opens cases, describes them, and says what they have to do with each other."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import times
from app.cases import number
from app.cases.kinds import CaseKind, CaseStatus, EventKind, LinkKind
from app.errors import BadInput
from app.models.agent import Agent
from app.models.case import Case, CaseLink
from app.models.changes import audit
from app.models.changes.case_hands import (
    CHANGED,
    Hand,
    add_to_timeline,
    call_supervisors,
    set_values,
    the_case,
    write_step,
)
from app.models.changes.case_times import Allowance, allowance
from app.models.changes.insertion import add_missing
from app.models.customer import Customer
from app.models.keys import new_key
from app.models.rows.cases import NewCase, OpenedCase
from app.models.rows.changed import Changed
from app.models.rows.help_requests import HelpKind
from app.models.team import Team

_TRIES = 5  # at a number nobody has


def open_case(session: Session, new: NewCase, hand: Hand) -> OpenedCase:
    """Open a case and start its clock; opened twice it is there once. An emergency calls the supervisors."""
    known = session.execute(
        select(Case.id, Case.number, Case.priority, Case.reply_due_at).where(Case.id == new.id)
    ).first()
    if known is not None:
        return OpenedCase(*known)
    if not new.title.strip():
        raise BadInput("a case needs a title")
    now = min(new.opened_at or times.now(), times.now())
    allowed = allowance(session, new.kind, new.impact, new.urgency, new.department, hand.region)
    row = _row(session, new, hand, allowed, now)
    row["number"] = _insert(session, row)
    links = [*new.links]
    if new.interaction_id is not None:
        links.append((LinkKind.INTERACTION, new.interaction_id))
    for kind, target in links:
        link(session, new.id, kind, target)
    add_to_timeline(session, row)
    write_step(session, new.id, EventKind.OPENED, hand, now, new.department, new.department_reason)
    audit.record(session, hand.agent.id, "open", "case", new.id, {"kind": new.kind})
    if new.kind == CaseKind.EMERGENCY:
        call_supervisors(session, row, HelpKind.EMERGENCY, hand)
    return OpenedCase(new.id, row["number"], row["priority"], row["reply_due_at"])


def describe(session: Session, case_id: UUID, told: NewCase, hand: Hand) -> Changed:
    """Change what a case is and how much hangs on it; its times count from when it was opened."""
    case = the_case(session, case_id)
    names = ("kind", "title", "text", "impact", "urgency", "cause_id", "first_fault")
    wanted = {name: getattr(told, name) for name in names}
    changed = {name: value for name, value in wanted.items() if value != getattr(case, name)}
    if not changed:
        return Changed()
    if not told.title.strip():
        raise BadInput("a case needs a title")
    if changed.keys() & {"kind", "impact", "urgency"}:
        allowed = allowance(session, told.kind, told.impact, told.urgency, case.department, hand.region)
        changed["priority"] = str(allowed.priority)
        if case.status != CaseStatus.WAITING:
            changed["reply_due_at"], changed["due_at"] = allowed.due_after(case.opened_at)
    is_new_emergency = told.kind == CaseKind.EMERGENCY != case.kind
    set_values(session, case_id, **changed)
    write_step(session, case_id, EventKind.CHANGED, hand, times.now(), ", ".join(sorted(changed))[:200])
    audit.record(session, hand.agent.id, "describe", "case", case_id, {"fields": len(changed)})
    if is_new_emergency:
        row = {"id": case_id, "number": case.number, "title": told.title, "customer_id": case.customer_id}
        call_supervisors(session, row, HelpKind.EMERGENCY, hand)
    return CHANGED


def note(session: Session, case_id: UUID, text: str, hand: Hand) -> Changed:
    """Write something down that others at the case should know."""
    if not text.strip():
        raise BadInput("write the note first")
    the_case(session, case_id)
    write_step(session, case_id, EventKind.NOTE, hand, hand.moment, text=text.strip())
    return CHANGED


def link(session: Session, case_id: UUID, kind: str, target_id: UUID) -> None:
    """Say that a case has to do with something; said twice it is there once. Cases know of each other."""
    rows = [{"id": new_key(), "case_id": case_id, "kind": str(kind), "target_id": target_id}]
    if kind == LinkKind.CASE:
        if target_id == case_id:
            raise BadInput("a case is not linked to itself")
        rows.append({"id": new_key(), "case_id": target_id, "kind": str(kind), "target_id": case_id})
    add_missing(session, CaseLink, rows)


def unlink(session: Session, case_id: UUID, kind: str, target_id: UUID) -> Changed:
    """Take a link back, from both cases."""
    for one, other in ((case_id, target_id), (target_id, case_id)):
        session.execute(
            delete(CaseLink).where(
                CaseLink.case_id == one, CaseLink.kind == kind, CaseLink.target_id == other
            )
        )
    return CHANGED


def link_cases(session: Session, case_id: UUID, other_id: UUID, hand: Hand) -> Changed:
    """Link two cases and write it into the history of both."""
    numbers = {
        row.id: row.number
        for row in session.execute(select(Case.id, Case.number).where(Case.id.in_((case_id, other_id))))
    }
    if len(numbers) < 2:
        raise BadInput("two cases are needed")
    link(session, case_id, LinkKind.CASE, other_id)
    for one, other in ((case_id, other_id), (other_id, case_id)):
        write_step(session, one, EventKind.LINKED, hand, times.now(), numbers[other])
    return CHANGED


def _row(session: Session, new: NewCase, hand: Hand, allowed: Allowance, now: datetime) -> dict[str, Any]:
    reply_due_at, due_at = allowed.due_after(now)
    names = (
        *("id", "customer_id", "kind", "impact", "urgency", "department", "cause_id", "first_fault"),
        "text",
    )
    return {name: getattr(new, name) for name in names} | {
        "brand_id": _brand(session, new.customer_id, hand.agent.id),
        "agent_id": hand.agent.id,
        "title": new.title.strip()[:200],
        "department_reason": new.department_reason.strip()[:200],
        "status": str(CaseStatus.NEW),
        "priority": str(allowed.priority),
        "opened_at": now,
        "reply_due_at": reply_due_at,
        "due_at": due_at,
    }


def _brand(session: Session, customer_id: UUID | None, agent_id: UUID) -> UUID | None:
    """Return the customer's brand, or that of whoever opens the case."""
    if customer_id is not None:
        return session.scalar(select(Customer.brand_id).where(Customer.id == customer_id))
    mine = select(Team.brand_id).join(Agent, Agent.team_id == Team.id).where(Agent.id == agent_id)
    return session.scalar(mine)


def _insert(session: Session, row: dict[str, Any]) -> str:
    """Add the case under a number nobody has; another brand's cannot be seen, only run into."""
    for left in reversed(range(_TRIES)):
        made = number.new_number()
        try:
            with session.begin_nested():
                session.execute(insert(Case), [row | {"number": made}])
        except IntegrityError:
            if not left:
                raise
        else:
            return made
    raise AssertionError("unreachable")
