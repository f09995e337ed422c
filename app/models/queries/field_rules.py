"""Which parts of a record need a second person, and what of a customer a role may not see."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.field_rule import FieldRule

SENSITIVE_PARTS = ("address", "number", "email")
HIDEABLE_PARTS = ("address", "email")  # hidden from a role; beside them, the private facts
RANKS = ("", "agent", "supervisor", "admin")  # each sees what those before it see


def is_alone(session: Session) -> bool:
    """Say whether this is the file of somebody who works alone: there is no second person to ask."""
    if session.get_bind().dialect.name == "postgresql":
        return False
    wanted = select(func.count()).select_from(Agent).where(Agent.is_disabled.is_(False))
    return (session.scalar(wanted) or 0) < 2


def second_parts(session: Session) -> tuple[str, ...]:
    """Return the parts whose lines are changed by two people."""
    if is_alone(session):
        return ()
    wanted = select(FieldRule.part).where(FieldRule.needs_second, FieldRule.part.in_(SENSITIVE_PARTS))
    return tuple(sorted(session.scalars(wanted)))


def hidden_from(session: Session, role: str) -> frozenset[str]:
    """Return what a role sees masked: a private fact for good, e-mail and address until it says why."""
    rows = session.execute(select(FieldRule.part, FieldRule.shown_to))
    return frozenset(part for part, shown_to in rows if _rank(role) < _rank(shown_to))


def all_rules(session: Session) -> list[tuple[str, bool, str]]:
    """Return every rule: the part, whether it needs a second person, and whom it is shown to."""
    wanted = select(FieldRule.part, FieldRule.needs_second, FieldRule.shown_to).order_by(FieldRule.part)
    return [(part, needs_second, shown_to) for part, needs_second, shown_to in session.execute(wanted)]


def _rank(role: str) -> int:
    return RANKS.index(role) if role in RANKS else 0
