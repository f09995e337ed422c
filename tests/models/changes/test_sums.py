"""Summing up: once and wholly."""

import random
from datetime import timedelta

from sqlalchemy import func, insert, select

from app.models.call_sum import CallSum, SumMark
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.keys import new_key
from app.models.queue_call import QueueCall
from tests.models import calls_made
from tests.models.builders import NOON


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
