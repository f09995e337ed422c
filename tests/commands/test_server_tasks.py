"""A server is set up and looked at, as whoever runs it types it."""

import argparse
import json
from collections.abc import Iterator

import psycopg
import pytest

from app.commands import db, server_tasks
from app.models.server.owner import OWNER
from tests.models.postgres import Server

NAME = "hatif_of_dba"


@pytest.fixture
def bare(server: Server) -> Iterator[Server]:
    """Return a server with an empty database that belongs to somebody who is no superuser."""
    server.make(NAME)
    with psycopg.connect(server.url(NAME), autocommit=True) as owner:
        owner.execute("CREATE ROLE dba LOGIN CREATEROLE")
        owner.execute(f"ALTER DATABASE {NAME} OWNER TO dba")
        yield server
    server.drop(NAME)
    with psycopg.connect(server.url("postgres"), autocommit=True) as owner:
        owner.execute("DROP ROLE dba")


def hatif_db(*words: str) -> int:
    """Run `hatif db …`."""
    parser = argparse.ArgumentParser()
    db.add_arguments(parser)
    return db.run(parser.parse_args(words))


def test_whoever_owns_a_database_sets_it_up_without_being_above_all(
    bare: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    url = bare.url(NAME, "dba")
    for _ in range(2):  # twice is as good as once
        assert hatif_db("init", "--database", url) == server_tasks.DONE
    assert "Groups: hatif_agent" in capsys.readouterr().out
    assert hatif_db("verify-audit", "--database", url) == db.DONE
    length, _, end = capsys.readouterr().out.strip().partition(":")
    assert hatif_db("verify-audit", "--database", url, "--known", f"{length}:{end}") == db.DONE
    assert hatif_db("verify-audit", "--database", url, "--known", f"{length}:{'0' * 64}") == db.BROKEN
    assert hatif_db("verify-audit", "--database", url, "--known", f"999:{end}") == db.BROKEN
    capsys.readouterr()
    assert hatif_db("doctor", "--json", "--database", url) == server_tasks.BROKEN
    bad = [
        one["check"] for one in json.loads(capsys.readouterr().out)["findings"] if one["grade"] == "problem"
    ]
    assert bad == ["durability"]  # the tests' server does not wait for its disk
    with psycopg.connect(bare.url(NAME)) as owner:
        rows = owner.execute(
            "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
    assert rows == [(OWNER,)]


def test_a_file_has_nothing_to_set_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_db("doctor", "--database", "sqlite:///x") == db.UNUSABLE
    assert "only a server" in capsys.readouterr().err
