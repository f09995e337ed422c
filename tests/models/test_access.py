"""What a person may not do is refused by the server, whatever program he uses."""

from collections.abc import Iterator
from uuid import UUID

import psycopg
import pytest
from psycopg import sql
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.agent import Agent
from app.models.brand import Brand
from app.models.changes import agents as agent_changes
from app.models.changes import calls, customers
from app.models.changes.one_trip import in_one_trip
from app.models.customer import Customer
from app.models.database import Database
from app.models.keys import new_key
from app.models.permissions import ALLOWED, VERBS, GroupRole
from app.models.queries import callers, cards, search
from app.models.rows.changed import Changed
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.follow_ups import NewFollowUp
from app.models.team import Team
from tests.models import builders
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied

TRIES = {
    "S": "SELECT * FROM {} LIMIT 0",
    "I": "INSERT INTO {} DEFAULT VALUES",
    "U": "UPDATE {} SET {} = {} WHERE false",
    "D": "DELETE FROM {} WHERE false",
}


def is_allowed(connection: psycopg.Connection, letter: str, table: str, column: str) -> bool:
    """Try a verb on a table, as whoever is connected, and take it back."""
    names = [sql.Identifier(table), *[sql.Identifier(column)] * 2]
    statement = sql.SQL(TRIES[letter]).format(*names[: TRIES[letter].count("{}")])
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(statement)
    except InsufficientPrivilege as error:
        return "row-level security" in str(error)  # it was let in, but not with such a row
    except psycopg.errors.IntegrityError:
        return True  # it was let in, and there was nothing to write
    return True


@pytest.mark.parametrize("group", list(GroupRole))
def test_every_verb_on_every_table_is_as_the_table_of_permissions_says(
    team: Server, group: GroupRole
) -> None:
    with psycopg.connect(team.url(NAME)) as owner:
        first: dict[str, str] = dict(
            owner.execute(
                "SELECT table_name, min(column_name) FROM information_schema.columns"
                " WHERE table_schema = 'public' GROUP BY 1"
            ).fetchall()
        )
    place = list(GroupRole).index(group)
    with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
        found = {
            table: "".join(letter for letter in VERBS if is_allowed(connection, letter, table, first[table]))
            for table in ALLOWED
        }
    assert found == {table: letters[place] for table, letters in ALLOWED.items()}


def test_nobody_may_change_tables_roles_or_rules(team: Server) -> None:
    for login in LOGINS.values():
        for statement in (
            "CREATE TABLE mine (id int)",
            "ALTER TABLE customers DISABLE ROW LEVEL SECURITY",
            "DROP POLICY of_my_brand ON customers",
            "CREATE ROLE me",
            "ALTER TABLE audit_entries DISABLE TRIGGER ALL",
            "TRUNCATE audit_entries",
        ):
            with psycopg.connect(team.url(NAME, login)) as connection, pytest.raises(InsufficientPrivilege):
                connection.execute(statement)


def test_no_login_may_more_than_its_group(team: Server) -> None:
    with psycopg.connect(team.url(NAME)) as owner:
        rows = owner.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles"
            " WHERE rolname = ANY(%s)",
            [[*LOGINS.values(), *GroupRole]],
        ).fetchall()
        proofs = owner.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = ANY(%s)", [list(LOGINS.values())]
        ).fetchall()
    assert {any(row) for row in rows} == {False}
    assert all(proof.startswith("SCRAM-SHA-256$") for (proof,) in proofs)


class TestTwoBrands:
    """Two brands on one server; an agent works for the first."""

    @pytest.fixture
    def agent(self, team: Server) -> Iterator[Database]:
        """Return the database as an agent of the first brand sees it."""
        owner = Database.open(emptied(team))
        with owner.writing() as session:
            self.fill(session)
        owner.close()
        database = Database.open(team.url(NAME, LOGINS[GroupRole.AGENT]))
        yield database
        database.close()
        team.execute(sql.SQL("TRUNCATE brands, customers, agents, teams CASCADE"), NAME)

    def fill(self, session: Session) -> None:
        """Make both brands, a customer of each, and the agent."""
        for key, number in (("ours", "0501111111"), ("theirs", "0502222222")):
            brand = new_key()
            session.execute(insert(Brand), [{"id": brand, "key": key, "name_ar": key}])
            new = NewCustomer(name_latin=f"Mona {key}", brand_id=brand, numbers=(NewNumber(text=number),))
            self.customers[key] = customers.add_customer(session, new)
            team = new_key()
            session.execute(insert(Team), [{"id": team, "key": key, "name_ar": key, "brand_id": brand}])
            if key == "ours":
                self.agent_id = agent_changes.add(session, LOGINS[GroupRole.AGENT])
                session.execute(update(Agent).where(Agent.id == self.agent_id).values(team_id=team))
            self.brands[key] = brand

    @pytest.fixture(autouse=True)
    def nobody(self) -> None:
        """Begin without anybody."""
        self.customers: dict[str, UUID] = {}
        self.brands: dict[str, UUID] = {}

    def test_only_the_own_brands_customers_are_seen_identified_and_found(self, agent: Database) -> None:
        with agent.reading() as session:
            assert session.scalars(select(Customer.name_latin)).all() == ["Mona ours"]
            assert callers.identify(session, "0501111111", region="SA").card is not None
            assert callers.identify(session, "0502222222", region="SA").candidates == ()
            for text in ("mona", "111111", "05022", "moan"):
                found = [row.name_latin for row in search.customers(session, text, region="SA")]
                assert "Mona theirs" not in found, text
            assert [row.name_latin for row in search.customers(session, "mona", region="SA")] == ["Mona ours"]

    def test_another_brands_card_cannot_be_opened(self, agent: Database) -> None:
        with agent.reading() as session, pytest.raises(BadInput):
            cards.card(session, self.customers["theirs"])

    def test_another_brands_rows_cannot_be_changed_or_added(self, agent: Database) -> None:
        with agent.writing() as session:
            theirs = update(Customer).where(Customer.id == self.customers["theirs"]).values(segment="x")
            assert session.connection().execute(theirs).rowcount == 0

        def add() -> None:
            with agent.writing() as session:
                new = NewCustomer(name="x", brand_id=self.brands["theirs"])
                customers.add_customer(session, new)

        with pytest.raises(Exception, match="row-level security"):
            add()

    def test_an_agent_can_do_his_work(self, agent: Database) -> None:
        with agent.writing() as session:
            new = NewCustomer(
                name_latin="Hind",
                brand_id=self.brands["ours"],
                numbers=(NewNumber(text="0503333333"),),
            )
            hind = customers.add_customer(session, new, agent_id=self.agent_id)
            customers.attach_number(session, hind, "0504444444", "SA", agent_id=self.agent_id)
        with agent.writing() as session:
            calls.save_wrap_up(session, builders.wrap_up(self.agent_id, hind, note="Hello", satisfaction=5))
        promised = NewFollowUp(new_key(), "Call back", builders.NOON, "Asia/Riyadh", "")
        again = builders.wrap_up(
            self.agent_id,
            hind,
            note="Once more",
            satisfaction=4,
            script_key="billing",
            follow_ups=(promised,),
        )
        assert in_one_trip(agent, again) == Changed(calls=True, follow_ups=True)
        with agent.reading() as session:
            card = cards.card(session, hind)
            assert sorted(row.text for row in card.timeline) == ["Hello", "Once more"]
            assert [row.what for row in card.follow_ups] == ["Call back"]
            assert [row.name_latin for row in search.customers(session, "hind", region="SA")] == ["Hind"]
