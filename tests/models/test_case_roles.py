"""On a team's server: an agent opens a case, the department answers, and nobody rewrites what happened."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from psycopg import sql
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from app import times
from app.cases.kinds import Deed
from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.brand import Brand
from app.models.case import Case, CaseEvent
from app.models.cases import Cases, offer_rules
from app.models.changes import agents as agent_changes
from app.models.changes import customers
from app.models.database import Database
from app.models.department import CasePriority, Department
from app.models.help_request import HelpRequest
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.rows.agents import AgentRow
from app.models.rows.cases import CaseDeed, CaseFilter
from app.models.rows.customers import NewCustomer
from app.models.team import Team
from tests.models import cases_made
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied

ROLES = {GroupRole.AGENT: "agent", GroupRole.SUPERVISOR: "supervisor"}


class Floor:
    """An agent and a supervisor of one brand, each at a connection of his own, and a customer."""

    def __init__(self, team: Server) -> None:
        self.owner = Database.open(emptied(team))
        offer_rules(self.owner)
        self.people: dict[GroupRole, UUID] = {}
        with self.owner.writing() as session:
            self.brand, group = new_key(), new_key()
            session.execute(insert(Brand), [{"id": self.brand, "key": "ours", "name_ar": "علامة"}])
            names = {"id": group, "key": "ours", "name_ar": "فريق", "brand_id": self.brand}
            session.execute(insert(Team), [names])
            for group_role, role in ROLES.items():
                key = self.people[group_role] = agent_changes.add(session, LOGINS[group_role])
                session.execute(update(Agent).where(Agent.id == key).values(team_id=group, role=role))
            self.mona = customers.add_customer(session, NewCustomer(name="منى", brand_id=self.brand))
        self.databases = {role: Database.open(team.url(NAME, LOGINS[role])) for role in ROLES}

    def desk(self, role: GroupRole) -> Cases:
        """Return the hands of one of them."""
        row = AgentRow(self.people[role], LOGINS[role], "", "", ROLES[role], "")
        return Cases(self.databases[role], "SA", row)

    def close(self) -> None:
        """Let go of every connection."""
        for database in (*self.databases.values(), self.owner):
            database.close()


@pytest.fixture
def floor(team: Server) -> Iterator[Floor]:
    """Two people at work."""
    floor = Floor(team)
    yield floor
    floor.close()
    tables = "brands, customers, agents, teams, cases, help_requests, departments, case_priorities"
    team.execute(sql.SQL("TRUNCATE " + tables + " CASCADE"), NAME)


def _deed(case_id: UUID, kind: Deed, text: str) -> CaseDeed:
    score = 5 if kind is Deed.CLOSE else None
    return CaseDeed(
        id=new_key(), case_id=case_id, kind=str(kind), at=times.now(), text=text, satisfaction=score
    )


def test_a_case_goes_from_an_agent_to_a_supervisor_and_back_and_its_history_only_grows(floor: Floor) -> None:
    agent, supervisor = floor.desk(GroupRole.AGENT), floor.desk(GroupRole.SUPERVISOR)
    told = agent.open(cases_made.new(customer_id=floor.mona, kind="emergency", title="Oxygen"))
    assert told.priority == "urgent"
    (asked,) = supervisor.calls()
    assert (asked.kind, asked.subject_id) == ("emergency", told.id)
    supervisor.take(told.id)
    assert supervisor.calls()[0].taken_by == floor.people[GroupRole.SUPERVISOR]
    supervisor.do(_deed(told.id, Deed.ANSWER, "A technician is on his way"))
    assert [line.id for line in agent.lines(CaseFilter(text=told.number))] == [told.id]
    agent.hear(told.id)
    closing = _deed(told.id, Deed.CLOSE, "He came")
    for _twice in range(2):
        agent.do(closing)
    found = agent.detail(told.id)
    assert (found.line.status, found.satisfaction, found.is_heard) == ("closed", 5, True)
    with floor.owner.reading() as session:
        deeds = session.scalars(
            select(AuditEntry.actor).where(AuditEntry.subject_id == told.id, AuditEntry.action == "answer")
        ).all()
    assert deeds == [str(floor.people[GroupRole.SUPERVISOR])]
    agents = floor.databases[GroupRole.AGENT]
    for statement in (
        update(CaseEvent).values(text="It was otherwise"),
        delete(CaseEvent),
        delete(Case),
        delete(HelpRequest),
        update(Department).values(bounce_limit=0),
        update(CasePriority).values(priority="low"),
    ):
        with agents.writing() as session, pytest.raises(DBAPIError, match="permission denied"):
            session.execute(statement)


def test_another_brands_cases_are_neither_seen_nor_changed(floor: Floor) -> None:
    with floor.owner.writing() as session:
        theirs = new_key()
        session.execute(insert(Brand), [{"id": theirs, "key": "theirs", "name_ar": "أخرى"}])
        far = customers.add_customer(session, NewCustomer(name="هند", brand_id=theirs))
        hand = cases_made.hand(session, "far")
        key = cases_made.opened(session, hand, customer_id=far)
        number = cases_made.stored(session, key).number
    agent = floor.desk(GroupRole.AGENT)
    assert agent.lines(CaseFilter()) == []
    assert agent.of_number(number) is None
    with floor.databases[GroupRole.AGENT].writing() as session:
        seen = session.execute(update(Case).values(title="Mine").returning(Case.id)).all()
        assert seen == []
        assert session.scalars(select(CaseEvent.id)).all() == []
