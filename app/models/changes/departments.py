"""Writes the departments, the table of priorities and the causes that cases are described with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.case import CaseCause
from app.models.changes import audit
from app.models.changes.insertion import add_missing, put
from app.models.department import CasePriority, Department
from app.models.team import Team

if TYPE_CHECKING:
    from app.cases.rulebook import Rulebook
    from app.outcome_trees import Branch

# Keys made of the entries' own: two desks that begin with one database at once write the same rows.
_OUR_KEYS = UUID("5a3c9d52-6b0e-5f0f-8a55-31f6f2a7c9d4")


def are_there(session: Session) -> bool:
    """Say whether a case can be sent anywhere."""
    return session.scalar(select(Department.id).limit(1)) is not None


def add_missing_rules(session: Session, book: "Rulebook", causes: "Sequence[Branch]") -> None:
    """Give a database that was just made what it has not."""
    add_missing(session, Department, _departments(session, book))
    add_missing(session, CasePriority, _cells(book))
    _add_causes(session, causes)
    audit.record(session, "desk", "add", "departments", None)


def load(session: Session, book: "Rulebook", *, actor: str = "desk") -> None:
    """Let rules take the place of those there are; a department that is not named is retired."""
    rows = _departments(session, book)
    there = {row.key: row.id for row in session.execute(select(Department.key, Department.id))}
    for row in rows:
        put(session, Department, row | {"id": there.get(row["key"], row["id"])})
    gone = update(Department).where(Department.key.not_in([row["key"] for row in rows]))
    session.execute(gone.values(is_retired=True))
    cells = session.execute(select(CasePriority.impact, CasePriority.urgency, CasePriority.id))
    known = {(row.impact, row.urgency): row.id for row in cells}
    for cell in _cells(book):
        put(session, CasePriority, cell | {"id": known.get((cell["impact"], cell["urgency"]), cell["id"])})
    audit.record(session, actor, "load", "departments", None, {"departments": len(rows)})


def _add_causes(session: Session, causes: "Sequence[Branch]") -> None:
    if session.scalar(select(CaseCause.id).limit(1)) is not None:
        return
    rows = [
        {
            "id": _key("case_causes", cause.key),
            "parent_id": _key("case_causes", cause.parent_key) if cause.parent_key else None,
            "key": cause.key,
            "name_ar": cause.name_ar,
            "name_en": cause.name_en,
        }
        for cause in causes
    ]
    add_missing(session, CaseCause, rows)


def _departments(session: Session, book: "Rulebook") -> list[dict[str, object]]:
    teams = {row.key: row.id for row in session.execute(select(Team.key, Team.id))}
    return [
        {
            "id": _key("departments", rule.key),
            "key": rule.key,
            "name_ar": rule.name_ar,
            "name_en": rule.name_en,
            "team_id": teams.get(rule.team_key),
            "bounce_limit": rule.bounce_limit,
            "reply_minutes": rule.reply_minutes,
            "place": place,
            "is_retired": False,
        }
        for place, rule in enumerate(book.departments)
    ]


def _cells(book: "Rulebook") -> list[dict[str, object]]:
    return [
        {
            "id": _key("case_priorities", f"{cell.impact}/{cell.urgency}"),
            "impact": str(cell.impact),
            "urgency": str(cell.urgency),
            "priority": str(cell.priority),
            "reply_minutes": cell.reply_minutes,
            "solve_minutes": cell.solve_minutes,
        }
        for cell in book.cells
    ]


def _key(table: str, key: str) -> UUID:
    return uuid5(_OUR_KEYS, f"{table}/{key}")
