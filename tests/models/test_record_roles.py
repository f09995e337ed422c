"""On a team's server: who may see a private fact, change one, merge, look at who looked, and import."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from psycopg import sql
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from app import times
from app.models.address import Address
from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.brand import Brand
from app.models.changes import agents as agent_changes
from app.models.changes import (
    customers,
    field_rules,
    hidden_lines,
    merges,
    private_facts,
    records,
    views,
)
from app.models.changes.imports import import_customers
from app.models.customer import Customer
from app.models.customer_view import CustomerView
from app.models.database import Database
from app.models.email import EmailAddress
from app.models.keys import new_key
from app.models.pending_change import PendingChange
from app.models.permissions import GroupRole
from app.models.private_fact import PrivateFact
from app.models.queries import private_facts as waiting_changes
from app.models.queries import records as questions
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.imports import ImportLine
from app.models.rows.records import AddressLine, CustomerRecord, EmailLine, RecordEdit, differences
from app.models.rows.views import Viewed
from app.models.team import Team
from app.private_values import PrivateKind
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied

ID = PrivateKind.NATIONAL_ID
FIRST, SECOND = "1000000008", "1000000016"


class Floor:
    """An agent and a supervisor of one brand with two customers, each at a connection of his own."""

    def __init__(self, team: Server) -> None:
        owner = Database.open(emptied(team))
        self.agents: dict[GroupRole, UUID] = {}
        with owner.writing() as session:
            brand, group = new_key(), new_key()
            session.execute(insert(Brand), [{"id": brand, "key": "ours", "name_ar": "علامة"}])
            names = {"id": group, "key": "ours", "name_ar": "فريق", "brand_id": brand}
            session.execute(insert(Team), [names])
            for role in (GroupRole.AGENT, GroupRole.SUPERVISOR):
                self.agents[role] = agent_changes.add(session, LOGINS[role])
            session.execute(update(Agent).values(team_id=group))
            self.mona, self.twin = (
                customers.add_customer(
                    session,
                    NewCustomer(
                        name="منى", brand_id=brand, numbers=(NewNumber(text="0501234567"),), emails=emails
                    ),
                )
                for emails in (("m@example.com",), ())
            )
        self.owner = owner
        self.agent, self.supervisor = (
            Database.open(team.url(NAME, LOGINS[role])) for role in (GroupRole.AGENT, GroupRole.SUPERVISOR)
        )

    def close(self) -> None:
        """Let go of every connection."""
        for database in (self.agent, self.supervisor, self.owner):
            database.close()


@pytest.fixture
def floor(team: Server) -> Iterator[Floor]:
    """Two people at work."""
    floor = Floor(team)
    yield floor
    floor.close()
    team.execute(sql.SQL("TRUNCATE brands, customers, agents, teams CASCADE"), NAME)


def test_a_private_fact_is_told_by_its_function_alone_and_changed_by_two_people(floor: Floor) -> None:
    sara, boss = floor.agents[GroupRole.AGENT], floor.agents[GroupRole.SUPERVISOR]
    with floor.agent.writing() as session:
        assert private_facts.give(session, floor.mona, ID, FIRST, "", agent_id=sara)
        assert not private_facts.give(session, floor.mona, ID, SECOND, "new card", agent_id=sara)
        assert questions.record(session, floor.mona).private[0].waiting == "•••• 0016"
    for database in (floor.agent, floor.supervisor):
        for column in (PrivateFact.value, PendingChange.value):
            with database.reading() as session, pytest.raises(DBAPIError, match="permission denied"):
                session.scalars(select(column)).all()
    with floor.agent.reading() as session:
        (wish,) = waiting_changes.waiting(session)
    with floor.agent.writing() as session, pytest.raises(DBAPIError, match="permission denied"):
        private_facts.decide(session, wish.id, is_approved=True, agent_id=boss)  # he says he is another
    with floor.supervisor.writing() as session:
        private_facts.decide(session, wish.id, is_approved=True, agent_id=boss)
    with floor.agent.writing() as session:
        told = private_facts.reveal(session, floor.mona, ID, "the bank asks", agent_id=boss)
    assert told == SECOND
    with floor.owner.reading() as session:
        last = select(AuditEntry.actor, AuditEntry.detail).where(
            AuditEntry.action == "reveal", AuditEntry.subject_id == floor.mona
        )
        actor, detail = session.execute(last).one()
    assert actor == str(sara)  # the server says who it was, whatever the program says
    assert "the bank asks" in detail
    assert SECOND not in detail


def test_only_a_supervisor_merges_and_everything_comes_back(floor: Floor) -> None:
    boss = floor.agents[GroupRole.SUPERVISOR]
    with floor.agent.writing() as session, pytest.raises(DBAPIError, match="permission denied"):
        merges.merge(session, floor.mona, floor.twin, agent_id=boss)
    with floor.supervisor.writing() as session:
        merge_id = merges.merge(session, floor.twin, floor.mona, agent_id=boss)
        assert [line.address for line in questions.record(session, floor.twin).emails] == ["m@example.com"]
        merges.undo(session, merge_id, agent_id=boss)
        assert [line.address for line in questions.record(session, floor.mona).emails] == ["m@example.com"]


def test_an_agent_edits_imports_and_leaves_a_trace_he_cannot_read(floor: Floor) -> None:
    sara = floor.agents[GroupRole.AGENT]
    with floor.agent.writing() as session:
        before = questions.record(session, floor.mona)
        wanted = (*before.emails, EmailLine(id=new_key(), address="new@example.com"))
        after = replace(before, emails=wanted, needs="Slowly")
        edit = RecordEdit(edit_id=new_key(), customer_id=floor.mona, differences=differences(before, after))
        assert records.save(session, edit, region="SA", agent_id=sara) == ()
        assert records.undo(session, floor.mona, edit.edit_id, region="SA", agent_id=sara) == ()
        views.keep(session, [Viewed(floor.mona, times.now())], agent_id=sara)
    with floor.agent.reading() as session, pytest.raises(DBAPIError, match="permission denied"):
        session.scalar(select(func.count()).select_from(CustomerView))
    with floor.supervisor.reading() as session:
        assert session.scalars(select(CustomerView.agent_id)).all() == [sara]
    lines = [ImportLine(2, NewCustomer(name="هند", numbers=(NewNumber(text="0559999999"),)), note="A note")]
    assert import_customers(floor.agent, lines, region="SA", agent_id=sara).taken == 1


def test_an_address_is_changed_by_two_people_and_the_server_lets_nobody_do_it_alone(floor: Floor) -> None:
    sara, boss = floor.agents[GroupRole.AGENT], floor.agents[GroupRole.SUPERVISOR]
    long_ago = times.now() - timedelta(days=1)  # whoever is just being taken in may get several lines
    with floor.owner.writing() as session:
        session.execute(update(Customer).values(created_at=long_ago))
    home = AddressLine(id=new_key(), lines="King Road 1", is_main=True)
    moved = replace(home, lines="Sea Road 9")
    _save_addresses(floor.agent, floor.mona, sara, home)
    _save_addresses(floor.agent, floor.mona, boss, moved)  # he says that somebody else asks
    mine = update(Address).where(Address.id == home.id).values(lines="Hill Road 3")
    for database in (floor.agent, floor.supervisor):
        with database.writing() as session:  # who says that he was taken in just now is not believed
            session.execute(update(Customer).values(created_at=times.now()))
        refused = [
            mine,
            delete(Address).where(Address.id == home.id),
            insert(Address).values(id=new_key(), customer_id=floor.mona, lines="Hill Road 3"),
        ]
        for statement in refused:
            with database.writing() as session, pytest.raises(DBAPIError, match="second person"):
                session.execute(statement)
    with floor.supervisor.reading() as session:
        (wish,) = waiting_changes.waiting(session)
    assert wish.asked_by == sara  # the server says who asked
    with floor.supervisor.writing() as session:
        approve = update(PendingChange).where(PendingChange.id == wish.id)
        session.execute(approve.values(asked_by=boss, is_approved=True, decided_at=times.now()))
        with pytest.raises(DBAPIError, match="second person"):
            session.execute(mine)  # what was approved is something else
    with floor.supervisor.writing() as session:
        private_facts.decide(session, wish.id, is_approved=True, agent_id=boss, region="SA")
    with floor.agent.reading() as session:
        assert questions.record(session, floor.mona).addresses == (moved,)


def test_who_asks_cannot_decide_even_as_a_supervisor_who_says_he_is_another(floor: Floor) -> None:
    sara, boss = floor.agents[GroupRole.AGENT], floor.agents[GroupRole.SUPERVISOR]
    home = AddressLine(id=new_key(), lines="King Road 1", is_main=True)
    _save_addresses(floor.agent, floor.mona, sara, home)
    _save_addresses(floor.supervisor, floor.mona, sara, replace(home, lines="Sea Road 9"))
    with floor.supervisor.reading() as session:
        (wish,) = waiting_changes.waiting(session)
    assert wish.asked_by == boss
    with floor.supervisor.writing() as session, pytest.raises(DBAPIError, match="second person"):
        private_facts.decide(session, wish.id, is_approved=True, agent_id=sara, region="SA")
    mine = update(PendingChange).where(PendingChange.id == wish.id)
    for values in (
        {"is_approved": True},
        {"asked_by": None, "is_approved": True},
        {"decided_at": times.now()},
    ):
        with floor.supervisor.writing() as session, pytest.raises(DBAPIError, match="second person"):
            session.execute(mine.values(values))


def test_a_private_fact_is_told_to_no_role_below_the_one_it_is_shown_to(floor: Floor) -> None:
    sara, boss = floor.agents[GroupRole.AGENT], floor.agents[GroupRole.SUPERVISOR]
    with floor.owner.writing() as session:
        session.execute(update(Agent).where(Agent.id == boss).values(role="supervisor"))
        session.execute(update(Agent).where(Agent.id == sara).values(role="agent"))
        field_rules.set_rules(session, ["address"], {"national_id": "supervisor"}, actor="test")
    with floor.agent.writing() as session:
        private_facts.give(session, floor.mona, ID, FIRST, "", agent_id=sara)
    told = text("SELECT reveal_private_fact(:customer, 'national_id', 'why not')")
    with floor.agent.writing() as session, pytest.raises(DBAPIError, match="not shown to this role"):
        session.scalar(told, {"customer": floor.mona})
    with floor.supervisor.writing() as session:
        assert session.scalar(told, {"customer": floor.mona}) == FIRST
    with floor.agent.writing() as session, pytest.raises(DBAPIError, match="permission denied"):
        field_rules.set_rules(session, [], {}, actor="sara")
    with floor.owner.writing() as session:
        field_rules.set_rules(session, ["address"], {}, actor="test")


def test_what_is_hidden_from_a_role_is_no_row_for_it_and_is_told_with_a_trace(floor: Floor) -> None:
    """Through SQL, whatever program is used: neither read, nor written, nor found in the history."""
    sara, boss = floor.agents[GroupRole.AGENT], floor.agents[GroupRole.SUPERVISOR]
    with floor.owner.writing() as session:
        session.execute(update(Agent).where(Agent.id == boss).values(role="supervisor"))
        session.execute(update(Agent).where(Agent.id == sara).values(role="agent"))
        line = {"id": new_key(), "customer_id": floor.mona, "city": "Riyadh", "lines": "King Road 1"}
        session.execute(insert(Address), [line])
        shown = {"email": "supervisor", "address": "supervisor"}
        field_rules.set_rules(session, [], shown, actor="test")
    before = replace(questions_of(floor.supervisor, floor.mona), emails=())
    edit = RecordEdit(
        edit_id=new_key(),
        customer_id=floor.mona,
        differences=differences(
            before, replace(before, emails=(EmailLine(id=new_key(), address="n@x.example"),))
        ),
    )
    with floor.supervisor.writing() as session:
        records.save(session, edit, region="SA", agent_id=boss)
    for part in ("email_addresses", "addresses", "field_changes"):
        counted = text(f"SELECT count(*) FROM {part}")  # noqa: S608  our own names
        with floor.agent.reading() as session:
            assert session.scalar(counted) == 0
        with floor.supervisor.reading() as session:
            assert (session.scalar(counted) or 0) > 0
    row = {"id": new_key(), "customer_id": floor.mona, "address": "mine@example.com"}
    with floor.agent.writing() as session, pytest.raises(DBAPIError, match="row-level security"):
        session.execute(insert(EmailAddress), [row])
    with floor.agent.writing() as session:
        told = hidden_lines.reveal(session, floor.mona, "email", "to send the invoice", agent_id=sara)
        assert "m@example.com" in told.splitlines()
        assert hidden_lines.reveal(session, floor.mona, "address", "a parcel", agent_id=sara) == (
            "King Road 1, Riyadh"
        )
    with floor.agent.writing() as session, pytest.raises(DBAPIError, match="a reason is needed"):
        session.scalar(text("SELECT reveal_lines(:who, 'email', ' ')"), {"who": floor.mona})
    with floor.owner.reading() as session:
        deeds = select(AuditEntry.actor).where(
            AuditEntry.action == "reveal", AuditEntry.subject_id == floor.mona
        )
        assert list(session.scalars(deeds)) == [str(sara)] * 2
    with floor.owner.writing() as session:
        field_rules.set_rules(session, ["address"], {}, actor="test")


def questions_of(database: Database, customer: UUID) -> CustomerRecord:
    """Return a customer's record as somebody sees it."""
    with database.reading() as session:
        return questions.record(session, customer)


def _save_addresses(database: Database, customer: UUID, who: UUID, *lines: AddressLine) -> None:
    with database.writing() as session:
        before = questions.record(session, customer)
        changes = differences(before, replace(before, addresses=lines))
        edit = RecordEdit(edit_id=new_key(), customer_id=customer, differences=changes, reason="moved")
        records.save(session, edit, region="SA", agent_id=who)
