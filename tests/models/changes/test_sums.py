"""Summing up: once and wholly."""

import random
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text

from app.errors import Cancelled, Unavailable
from app.models.call_sum import CallSum, SumMark
from app.models.changes import calls
from app.models.changes.sums import LOCK, catch_up
from app.models.database import Database
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.queue_call import QueueCall
from app.reports.watch import Watch
from tests.models import builders, calls_made
from tests.models.builders import NOON
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied


def test_catching_up_takes_every_mark_and_a_second_time_finds_none(database: Database) -> None:
    """Also when a day's marks come in several turns."""
    chance = random.Random(5)  # noqa: S311  no secret
    with database.writing() as session:
        house = calls_made.house(session)
        for _ in range(20):
            calls_made.call(session, house, chance)
        half_hours = session.scalar(select(func.count(SumMark.slot.distinct())))
    assert catch_up(database, at_once=7) == half_hours
    assert catch_up(database) == 0
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(SumMark)) == 0
        day, half_hour = (
            session.execute(
                select(func.sum(CallSum.handled), func.sum(CallSum.waits_20)).where(
                    CallSum.kind == "queue", CallSum.grain == grain
                )
            ).one()
            for grain in (86400, 1800)
        )
    assert day == half_hour


def test_many_changes_of_one_half_hour_leave_one_mark(database: Database) -> None:
    """Or whoever never looks at a report would fill his disk with them."""
    for place in range(5):
        row = {"id": new_key(), "queue": "q", "entered_at": NOON + timedelta(minutes=place)}
        with database.writing() as session:
            session.execute(insert(QueueCall), [row])
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(SumMark)) == 1


def test_the_bridge_sums_up_on_a_server_what_all_brands_called(team: Server) -> None:
    """It reads every brand's calls; whoever else is at it is left to it."""
    url = emptied(team)
    owner, bridge = Database.open(url), Database.open(team.url(NAME, LOGINS[GroupRole.BRIDGE]))
    with owner.writing() as session:
        calls.save_wrap_up(session, builders.wrap_up(builders.agent(session)))
    with owner.writing() as session:
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        assert catch_up(bridge, waits=False) == 0
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        catch_up(bridge, watch=watch)
    told: list[tuple[int, int]] = []
    assert catch_up(bridge, waits=False, watch=Watch(lambda *step: told.append(step))) == 1
    assert told[0] == (0, 1)
    with owner.writing() as session:
        calls.save_wrap_up(session, builders.wrap_up(builders.agent(session, "other")))
    supervisor = Database.open(team.url(NAME, LOGINS[GroupRole.SUPERVISOR]))
    with pytest.raises(Unavailable, match="hatif db init"):
        catch_up(supervisor)
    with owner.reading() as session:
        found = session.execute(select(CallSum.kind, CallSum.handled).where(CallSum.grain == 86400)).all()
    assert ("queue", 1) in [tuple(row) for row in found]
    for database in (owner, bridge, supervisor):
        database.close()


def test_a_program_that_knows_no_other_table_sums_up_as_well(file_database: Database, tmp_path: Path) -> None:
    """As the bridge and `hatif report sum-up` do, which never saw a brand's table."""
    with file_database.writing() as session:
        calls.save_wrap_up(session, builders.wrap_up(builders.agent(session)))
    work = (
        "import sys; from app.models.database import Database; from app.models.changes.sums import catch_up;"
        " print(catch_up(Database.open(sys.argv[1])))"
    )
    words = [sys.executable, "-c", work, f"sqlite:///{tmp_path / 'hatif.sqlite'}"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
