"""Whose rows a person sees and writes: every table, every verb, own brand and another."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from app.models.keys import new_key
from app.models.permissions import ALLOWED, BY_BRAND, READABLE_COLUMNS, GroupRole
from tests.models import teams
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, Rows

OF_A_BRAND = sorted(BY_BRAND - {"news"})
LIMITED = (GroupRole.AGENT, GroupRole.SUPERVISOR)


@pytest.fixture(scope="module")
def rows(team: Server) -> Iterator[Rows]:
    """Return a row of each table for each of two brands; agent and supervisor work for the first."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        yield teams.fill(owner)
        teams.clear(owner)


def letters(group: GroupRole, table: str) -> str:
    """Return what a group may do with a table."""
    return ALLOWED[table][list(GroupRole).index(group)]


def touched(connection: psycopg.Connection[Any], verb: str, table: str, key: object) -> int:
    """Do something to one row, take it back, and return how many rows it met."""
    column = sql.Identifier(teams.key_of(table))
    words = {
        "S": sql.SQL("SELECT {1} FROM {0} WHERE {1} = %s"),
        "U": sql.SQL("UPDATE {0} SET {1} = {1} WHERE {1} = %s"),
        "D": sql.SQL("DELETE FROM {0} WHERE {1} = %s"),
    }
    with connection.transaction(force_rollback=True):
        return connection.execute(words[verb].format(sql.Identifier(table), column), [key]).rowcount


def may_read_key(group: GroupRole, table: str) -> bool:
    """Say whether a group may read the key of a table's rows."""
    return "S" in letters(group, table) or teams.key_of(table) in READABLE_COLUMNS.get(table, "").split(", ")


@pytest.mark.parametrize("group", LIMITED)
def test_rows_of_another_brand_are_neither_seen_nor_changed(
    team: Server, rows: Rows, group: GroupRole
) -> None:
    met = {}
    with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
        for table in OF_A_BRAND:
            verbs = [verb for verb in "SUD" if verb in letters(group, table) and may_read_key(group, table)]
            for verb in verbs:
                met[table, verb] = touched(connection, verb, table, rows.key("theirs", table))
            if verbs:
                assert touched(connection, "S", table, rows.key("ours", table)) == 1, table
    assert len(met) > 40
    assert {cell: count for cell, count in met.items() if count} == {}


@pytest.mark.parametrize("group", LIMITED)
def test_rows_of_another_brand_cannot_be_added(team: Server, rows: Rows, group: GroupRole) -> None:
    let_in = []
    with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
        for table in OF_A_BRAND:
            if "I" not in letters(group, table):
                continue
            row = rows.of["theirs", table]
            fresh = {name: new_key() if name == "id" and table != "calls" else row[name] for name in row}
            try:
                with connection.transaction(force_rollback=True):
                    teams.insert(connection, table, fresh)
                let_in.append(table)
            except InsufficientPrivilege as error:
                assert "row-level security" in str(error)  # noqa: PT017  one cell of many
    assert let_in == []


@pytest.mark.parametrize("group", LIMITED)
def test_a_copy_of_a_table_holds_the_own_brand_alone(team: Server, rows: Rows, group: GroupRole) -> None:
    with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
        for table in (table for table in OF_A_BRAND if "S" in letters(group, table)):
            command = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))
            with connection.cursor() as cursor, cursor.copy(command) as copy:
                text = b"".join(bytes(part) for part in copy).decode()
            assert str(rows.key("theirs", table)) not in text, table
            assert str(rows.key("ours", table)) in text, table


@pytest.mark.parametrize("group", [GroupRole.ADMIN, GroupRole.BRIDGE])
def test_administrators_and_the_bridge_see_every_brand(team: Server, rows: Rows, group: GroupRole) -> None:
    with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
        for table in (table for table in OF_A_BRAND if "S" in letters(group, table)):
            for brand in teams.BRANDS:
                assert touched(connection, "S", table, rows.key(brand, table)) == 1, table


def test_whoever_owns_the_tables_is_below_the_rules_too(team: Server, rows: Rows) -> None:
    """What runs as the owner, such as the search, asks who logged in."""
    with psycopg.connect(team.url(NAME)) as owner:
        found = owner.execute(
            "SELECT count(*), bool_and(relforcerowsecurity), bool_or(rolsuper OR rolbypassrls OR rolcanlogin)"
            " FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner WHERE relrowsecurity"
        ).fetchone()
    assert found is not None
    assert found[0] > len(OF_A_BRAND)
    assert found[1:] == (True, False)


class TestTeams:
    """Two teams of one brand, each with its supervisor."""

    @pytest.fixture
    def other(self, team: Server, rows: Rows) -> Iterator[dict[str, Any]]:
        """Return an agent of another team of our brand, his state, and a follow-up of his team."""
        brand = rows.key("ours", "brands")
        made = {"team": new_key(), "agent": new_key(), "state": new_key(), "follow_up": new_key()}
        with psycopg.connect(team.url(NAME), autocommit=True) as owner:
            values: dict[str, dict[str, object]] = {
                "teams": {"id": made["team"], "brand_id": brand, "key": "night", "name_ar": "ليل"},
                "agents": {"id": made["agent"], "login": "night1", "team_id": made["team"], "name": "x"},
                "agent_states": {
                    **rows.of["ours", "agent_states"],
                    "id": made["state"],
                    "agent_id": made["agent"],
                },
                "follow_ups": {
                    **rows.of["ours", "follow_ups"],
                    "id": made["follow_up"],
                    "team_id": made["team"],
                },
            }
            for table, row in values.items():
                teams.insert(owner, table, row)
            yield made
            for table in reversed(values):
                key = values[table]["id"]
                owner.execute(sql.SQL("DELETE FROM {} WHERE id = %s").format(sql.Identifier(table)), [key])

    @pytest.mark.parametrize("group", LIMITED)
    def test_follow_ups_of_another_team_are_not_seen_unless_they_are_mine(
        self, team: Server, rows: Rows, other: dict[str, Any], group: GroupRole
    ) -> None:
        with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
            assert touched(connection, "S", "follow_ups", rows.key("ours", "follow_ups")) == 1
            assert touched(connection, "S", "follow_ups", other["follow_up"]) == 0
        with psycopg.connect(team.url(NAME), autocommit=True) as owner:
            owner.execute(
                "UPDATE follow_ups SET agent_id = (SELECT id FROM agents WHERE login = %s) WHERE id = %s",
                [LOGINS[group], other["follow_up"]],
            )
        with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
            assert touched(connection, "S", "follow_ups", other["follow_up"]) == 1

    def test_states_are_seen_by_the_brand_and_written_by_oneself_and_the_own_supervisor(
        self, team: Server, rows: Rows, other: dict[str, Any]
    ) -> None:
        mine = rows.key("ours", "agent_states")
        found = {}
        for group in (*LIMITED, GroupRole.ADMIN):
            with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
                found[group] = [
                    touched(connection, verb, "agent_states", key)
                    for verb in "SU"
                    for key in (mine, other["state"], rows.key("theirs", "agent_states"))
                ]
        assert found[GroupRole.AGENT] == [1, 1, 0, 1, 0, 0]
        assert found[GroupRole.SUPERVISOR] == [1, 1, 0, 1, 0, 0]  # his team's agent, and no other's
        assert found[GroupRole.ADMIN] == [1, 1, 1, 1, 1, 1]

    def test_nobody_says_what_another_is_doing(self, team: Server, rows: Rows, other: dict[str, Any]) -> None:
        row = {**rows.of["ours", "agent_states"], "id": new_key(), "agent_id": other["agent"]}
        for group in LIMITED:
            with (
                psycopg.connect(team.url(NAME, LOGINS[group])) as connection,
                pytest.raises(InsufficientPrivilege, match="row-level security"),
            ):
                teams.insert(connection, "agent_states", row)


def test_a_deed_bears_the_name_of_who_did_it_whatever_his_program_says(team: Server, rows: Rows) -> None:
    deed = {
        "number": 0,
        "at": "2001-01-01T00:00:00Z",
        "actor": str(rows.key("theirs", "agents")),
        "action": "forge",
        "detail": "",
        "hash": b"",
    }
    for group in (GroupRole.AGENT, GroupRole.BRIDGE):
        with psycopg.connect(team.url(NAME, LOGINS[group])) as connection:
            teams.insert(connection, "audit_entries", deed)
    with psycopg.connect(team.url(NAME)) as owner:
        found = owner.execute(
            "SELECT actor, at > '2020-01-01' FROM audit_entries WHERE action = 'forge' ORDER BY number"
        ).fetchall()
    assert found == [(str(rows.key("ours", "agents")), True), (LOGINS[GroupRole.BRIDGE], False)]
