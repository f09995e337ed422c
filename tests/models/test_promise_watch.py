"""What a desk looks after by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.models.database import Database
from app.models.promise_watch import PromiseWatch
from app.models.promises import Promises
from app.models.queries import agents
from tests.models import builders
from tests.models.promises_made import new, team_of

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def test_late_ones_reach_the_lead(database: Database) -> None:
    with database.writing() as session:
        team_of(session, builders.agent(session), builders.agent(session, "omar"))
        row = agents.with_login(session, "sara")
    assert row is not None
    sara, watch = Promises(database, "SA", row), PromiseWatch(database, row)
    sara.plan(new(due_at=NOW - timedelta(minutes=20)), None)
    watch.escalate()
    (late,) = sara.late()
    assert late.follow_up.escalation == 1


def test_nothing_is_handed_on_without_a_team_and_a_server_tells_its_clock(database: Database) -> None:
    with database.writing() as session:
        builders.agent(session)
        row = agents.with_login(session, "sara")
    assert row is not None
    watch = PromiseWatch(database, row)
    Promises(database, "SA", row).plan(new(due_at=NOW - timedelta(minutes=20)), None)
    watch.escalate()
    assert Promises(database, "SA", row).late() == []
    server = watch.server_now()
    assert server is None or server.tzinfo is not None
