"""Plans follow-ups, moves them, hands them over, and closes them; each step leaves a trace."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app import numbers, times
from app.models.agent import Agent
from app.models.changes import audit
from app.models.changes.insertion import add_missing
from app.models.follow_up import FollowUp
from app.models.follow_up_log import FollowUpEvent
from app.models.keys import new_key
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import Escalation, FollowUpEventKind, FollowUpOutcome, NewFollowUp
from app.planning import recurrence, wall_time
from app.planning.working_hours import WorkingHours

_NOT_CLAIMED: dict[str, Any] = {"claimed_by": None, "claimed_until": None}
_REPEATED = (
    *(
        "brand_id",
        "team_id",
        "customer_id",
        "interaction_id",
        "agent_id",
        "what",
        "zone",
        "digits",
        "is_promise",
    ),
    *("kind", "precision", "why", "customer_words", "basis", "case_id", "order_id", "team_after_minutes"),
    *("priority", "recurrence"),
)


def row_of(new: NewFollowUp, *, agent_id: UUID | None, team_id: UUID | None) -> dict[str, Any]:
    """Return the columns of a new follow-up that do not hang on a call."""
    return {
        "id": new.id,
        "agent_id": None if new.is_teams and team_id is not None else agent_id,
        "team_id": team_id,
        "what": new.what,
        "due_at": new.due_at,
        "zone": new.zone,
        "is_promise": new.is_promise,
        "kind": str(new.kind),
        "precision": str(new.precision),
        "wall": new.wall or wall_time.at(new.due_at, new.zone or "UTC").as_text(),
        "until_at": new.until_at,
        "why": new.why,
        "customer_words": new.customer_words,
        "basis": str(new.basis),
        "case_id": new.case_id,
        "order_id": new.order_id,
        "team_after_minutes": new.team_after_minutes,
        "priority": new.priority,
        "recurrence": new.recurrence,
        "series_id": new.id if new.recurrence else None,
    }


def plan(
    session: Session, new: NewFollowUp, *, agent_id: UUID, customer_id: UUID | None, region: str
) -> Changed:
    """Keep a follow-up that was planned outside of a call; planned twice it is there once."""
    team_id = session.scalar(select(Agent.team_id).where(Agent.id == agent_id))
    add_missing(
        session,
        FollowUp,
        [
            row_of(new, agent_id=agent_id, team_id=team_id)
            | {
                "customer_id": customer_id,
                "digits": numbers.read(new.number, region).digits,
                "created_at": times.now(),
            }
        ],
    )
    note(session, new.id, FollowUpEventKind.PLANNED, agent_id, to_at=new.due_at)
    return Changed(follow_ups=True)


def complete(
    session: Session,
    follow_up_id: UUID,
    at: datetime,
    *,
    agent_id: UUID | None = None,
    outcome: FollowUpOutcome = FollowUpOutcome.KEPT,
    hours: WorkingHours | None = None,
) -> Changed:
    """Say how a follow-up ended; closed twice it keeps its first moment; one that comes again is planned."""
    done = session.execute(
        update(FollowUp)
        .where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_(None))
        .values(completed_at=at, outcome=str(outcome), closed_by=agent_id, **_NOT_CLAIMED)
        .returning(FollowUp.recurrence)
    ).first()
    if done is None:
        return Changed()
    audit.record(session, agent_id or "desk", "complete", "follow_up", follow_up_id)
    note(session, follow_up_id, FollowUpEventKind.CLOSED, agent_id, detail=str(outcome))
    if done.recurrence and outcome is not FollowUpOutcome.NOT_WANTED:
        _plan_next(session, follow_up_id, at, hours)
    return Changed(follow_ups=True)


def reopen(session: Session, follow_up_id: UUID, *, agent_id: UUID) -> Changed:
    """Take the closing of a follow-up back, and what was planned because of it."""
    opened = session.execute(
        update(FollowUp)
        .where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_not(None))
        .values(completed_at=None, outcome="", closed_by=None)
        .returning(FollowUp.series_id, FollowUp.due_at)
    ).first()
    if opened is None:
        return Changed()
    if opened.series_id is not None:
        session.execute(
            update(FollowUp)
            .where(FollowUp.series_id == opened.series_id, FollowUp.completed_at.is_(None))
            .where(FollowUp.due_at > opened.due_at, FollowUp.id != follow_up_id)
            .values(completed_at=times.now(), outcome=str(FollowUpOutcome.NOT_WANTED), closed_by=agent_id)
        )
    audit.record(session, agent_id, "reopen", "follow_up", follow_up_id)
    note(session, follow_up_id, FollowUpEventKind.REOPENED, agent_id)
    return Changed(follow_ups=True)


def move(
    session: Session,
    follow_up_id: UUID,
    due_at: datetime,
    *,
    agent_id: UUID,
    zone: str,
    until_at: datetime | None = None,
    precision: str = "moment",
    detail: str = "",
) -> Changed:
    """Give a follow-up another time; nobody is told any more that it was late."""
    before = session.scalar(
        select(FollowUp.due_at).where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_(None))
    )
    if before is None:
        return Changed()
    session.execute(
        update(FollowUp)
        .where(FollowUp.id == follow_up_id)
        .values(
            due_at=due_at,
            zone=zone,
            wall=wall_time.at(due_at, zone).as_text(),
            until_at=until_at,
            precision=precision,
            try_at=None,
            escalation=int(Escalation.NONE),
        )
    )
    audit.record(session, agent_id, "move", "follow_up", follow_up_id)
    moved = FollowUpEventKind.MOVED
    note(session, follow_up_id, moved, agent_id, from_at=before, to_at=due_at, detail=detail)
    return Changed(follow_ups=True)


def hand_over(
    session: Session, follow_up_id: UUID, *, to_agent: UUID | None, to_team: UUID | None, by: UUID
) -> Changed:
    """Give a follow-up to a colleague, or to a team whose members claim it."""
    changed = session.execute(
        update(FollowUp)
        .where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_(None))
        .values(agent_id=to_agent, team_id=to_team, **_NOT_CLAIMED)
        .returning(FollowUp.id)
    ).first()
    if changed is None:
        return Changed()
    audit.record(session, by, "hand_over", "follow_up", follow_up_id)
    note(session, follow_up_id, FollowUpEventKind.HANDED_OVER, by, detail="agent" if to_agent else "team")
    return Changed(follow_ups=True)


def note(
    session: Session,
    follow_up_id: UUID,
    kind: FollowUpEventKind,
    agent_id: UUID | None,
    *,
    from_at: datetime | None = None,
    to_at: datetime | None = None,
    detail: str = "",
) -> None:
    """Write a line of a follow-up's history."""
    session.execute(
        insert(FollowUpEvent),
        [
            {
                "id": new_key(),
                "follow_up_id": follow_up_id,
                "agent_id": agent_id,
                "at": times.now(),
                "kind": str(kind),
                "from_at": from_at,
                "to_at": to_at,
                "detail": detail,
            }
        ],
    )


def _plan_next(session: Session, follow_up_id: UUID, at: datetime, hours: WorkingHours | None) -> None:
    """Plan the next one of a series; an exception or the end of the rule ends it."""
    row = session.execute(select(FollowUp.__table__).where(FollowUp.id == follow_up_id)).mappings().one()
    first = wall_time.from_text(row["wall"], row["zone"])
    rule = recurrence.from_text(row["recurrence"])
    after: date = max(first.wall.date(), wall_time.at(at, row["zone"]).wall.date())
    following = rule.next_after(after, first, hours)
    if following is None:
        return
    due_at = following.moment_or_after
    values = {name: row[name] for name in _REPEATED} | {
        "id": new_key(),
        "due_at": due_at,
        "wall": following.as_text(),
        "until_at": None if row["until_at"] is None else due_at + (row["until_at"] - row["due_at"]),
        "series_id": row["series_id"] or follow_up_id,
        "created_at": times.now(),
    }
    session.execute(insert(FollowUp), [values])
    note(session, values["id"], FollowUpEventKind.PLANNED, None, to_at=due_at, detail="recurrence")
