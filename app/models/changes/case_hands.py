"""Whose hand is on a case, and what every step of one shares: the row, the trace, and who is told."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app import times
from app.cases.kinds import EventKind, Level
from app.cases.spoken import shown
from app.errors import BadInput
from app.models.case import Case, CaseEvent
from app.models.changes.insertion import add_missing
from app.models.help_request import HelpRequest
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from app.models.rows.changed import Changed
from app.models.rows.help_requests import HelpKind
from app.models.rows.interactions import InteractionKind

CHANGED = Changed(cases=True)
LONGEST_TIMELINE_TEXT = 500
_SUPERVISE = frozenset({"supervisor", "admin"})


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand is on a case, and by which country's hours he counts."""

    agent: AgentRow
    region: str
    step_id: UUID | None = None  # of the line in the history that is written, where it has one already
    at: datetime | None = None  # when he did it, where that was earlier

    @property
    def is_supervisor(self) -> bool:
        """Whether he decides where others may not."""
        return self.agent.role in _SUPERVISE

    @property
    def moment(self) -> datetime:
        """Return the moment that counts for what he does."""
        return min(self.at or times.now(), times.now())

    def of(self, agent_id: UUID) -> "Hand":
        """Return the hand of whoever wrote something that comes late."""
        return self if agent_id == self.agent.id else Hand(replace(self.agent, id=agent_id), self.region)


def the_case(session: Session, case_id: UUID) -> Case:
    """Return a case as it is stored; BadInput when it is gone."""
    case = session.get(Case, case_id)
    if case is None:
        raise BadInput("there is no such case any more")
    return case


def set_values(session: Session, case_id: UUID, **values: Any) -> None:  # noqa: ANN401  of whatever column
    """Give a case new values."""
    session.execute(update(Case).where(Case.id == case_id).values(**values))


def write_step(
    session: Session,
    case_id: UUID,
    kind: EventKind,
    hand: Hand | None,
    at: datetime,
    detail: str = "",
    text: str = "",
) -> None:
    """Write a line of a case's history."""
    key = hand.step_id if hand is not None and hand.step_id is not None else new_key()
    row = {"id": key, "case_id": case_id, "at": at, "kind": str(kind), "detail": str(detail)}
    session.execute(insert(CaseEvent), [row | {"agent_id": hand.agent.id if hand else None, "text": text}])


def add_to_timeline(session: Session, row: dict[str, Any]) -> None:
    """Show the case on the customer's timeline; the line's key is the case's own."""
    line = {
        "id": row["id"],
        "brand_id": row["brand_id"],
        "customer_id": row["customer_id"],
        "agent_id": row["agent_id"],
        "kind": str(InteractionKind.CASE),
        "at": row["opened_at"],
        "title": shown(row["number"]),
        "text": row["title"][:LONGEST_TIMELINE_TEXT],
    }
    add_missing(session, Interaction, [line])


def call_supervisors(session: Session, row: dict[str, Any], kind: HelpKind, hand: Hand | None) -> None:
    """Ask every supervisor because of a case; of one kind there is one open request at a time."""
    there = select(HelpRequest.id).where(
        HelpRequest.subject_id == row["id"], HelpRequest.kind == kind, HelpRequest.closed_at.is_(None)
    )
    if session.scalar(there.limit(1)) is not None:
        return
    asked = {
        "id": new_key(),
        "kind": str(kind),
        "agent_id": hand.agent.id if hand else None,
        "customer_id": row["customer_id"],
        "subject_id": row["id"],
        "text": f"{shown(row['number'])} {row['title']}"[:200],
        "at": times.now(),
    }
    session.execute(insert(HelpRequest), [asked])


def let_supervisors_go(session: Session, case_id: UUID) -> None:
    """Close whatever was asked of supervisors about a case."""
    there = update(HelpRequest).where(HelpRequest.subject_id == case_id, HelpRequest.closed_at.is_(None))
    session.execute(there.values(closed_at=times.now()))


def hand_up(
    session: Session, case_id: UUID, level: Level, why: str, hand: Hand | None, now: datetime
) -> bool:
    """Hand a case up and tell whom it concerns; False when it is as high already."""
    raised = session.execute(
        update(Case)
        .where(Case.id == case_id, Case.escalation < int(level))
        .values(escalation=int(level))
        .returning(Case.id, Case.number, Case.title, Case.customer_id)
    ).first()
    if raised is None:
        return False
    alone = replace(hand, step_id=None) if hand is not None else None  # a line beside that of the deed itself
    write_step(session, case_id, EventKind.ESCALATED, alone, now, why)
    if level is Level.SUPERVISORS:
        call_supervisors(session, dict(raised._asdict()), HelpKind.CASE_LATE, hand)
    return True


def see_to_calls(session: Session, case_id: UUID, hand: Hand) -> None:
    """A supervisor who takes a case on has come: nobody else needs to."""
    if hand.is_supervisor:
        there = update(HelpRequest).where(HelpRequest.subject_id == case_id, HelpRequest.taken_by.is_(None))
        session.execute(there.values(taken_by=hand.agent.id, taken_at=times.now()))
