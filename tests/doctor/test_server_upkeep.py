"""How a server is kept: a copy that takes no changes, and clocks that disagree."""

from collections.abc import Callable
from datetime import timedelta

import psycopg
import pytest

from app import times
from app.doctor import server_upkeep
from app.doctor.finding import Grade
from tests.models.postgres import Server
from tests.models.teams import NAME


def said(team: Server, check: str) -> list[tuple[Grade, str]]:
    """Return what one check says now."""
    with psycopg.connect(team.url(NAME)) as server:
        return [(grade, text) for grade, text, *_rest in server_upkeep.CHECKS[check](server)]


def test_a_database_that_takes_no_changes_is_named(team: Server) -> None:
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        owner.execute(f"ALTER DATABASE {NAME} SET default_transaction_read_only = on".encode())
        try:
            found = said(team, "copies")
        finally:
            owner.execute("SET default_transaction_read_only = off")
            owner.execute(f"ALTER DATABASE {NAME} RESET default_transaction_read_only".encode())
    assert (Grade.PROBLEM, "this database takes no changes") in found
    assert (Grade.OK, "the server takes changes") in said(team, "copies")


def test_clocks_that_disagree_are_noticed(team: Server, time_apart: Callable[[float], None]) -> None:
    time_apart(30)
    assert said(team, "clock")[0][0] is Grade.NOTE
    time_apart(7200)
    ((grade, text),) = said(team, "clock")
    assert grade is Grade.PROBLEM
    assert "7200.0 s apart" in text or "7199.9 s" in text


@pytest.fixture
def time_apart(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Set this computer's clock off by some seconds."""
    real = times.now

    def set_off(seconds: float) -> None:
        monkeypatch.setattr(times, "now", lambda: real() + timedelta(seconds=seconds))

    return set_off
