"""Opens cases for tests of what becomes of them."""

from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app import outcome_trees
from app.cases import rulebook
from app.models.agent import Agent
from app.models.case import Case
from app.models.changes import cases, departments
from app.models.changes.case_hands import Hand
from app.models.department import Department
from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from app.models.rows.cases import NewCase

RESOURCES = Path(__file__).parents[2] / "resources"
BOOK = rulebook.read((RESOURCES / "cases" / "telecom_and_retail.yaml").read_text(encoding="utf-8"))
TREES = outcome_trees.read((RESOURCES / "outcomes" / "telecom_and_retail.yaml").read_text(encoding="utf-8"))


def rules(session: Session) -> None:
    """Write the departments, priorities and causes that come with the program."""
    departments.add_missing_rules(session, BOOK, TREES.causes)


def hand(session: Session, login: str = "sara", role: str = "agent") -> Hand:
    """Take somebody in and return his hand."""
    key = new_key()
    session.execute(insert(Agent), [{"id": key, "login": login, "name": login, "role": role}])
    return Hand(AgentRow(key, login, login, "", role, ""), "SA")


def new(**values: Any) -> NewCase:
    """Return a complaint to finance."""
    plain: dict[str, Any] = {"title": "Charged twice", "department": "finance"}
    return NewCase(**{"id": new_key(), **plain, **values})


def opened(session: Session, of: Hand, **values: Any) -> UUID:
    """Open a complaint to finance."""
    return cases.open_case(session, new(**values), of).id


def stored(session: Session, case_id: UUID) -> Case:
    """Return a case as it is in the table now."""
    session.expire_all()
    return session.execute(select(Case).where(Case.id == case_id)).scalar_one()


def team_of(session: Session, department: str, team_id: UUID) -> None:
    """Give a department to a team."""
    session.execute(update(Department).where(Department.key == department).values(team_id=team_id))
