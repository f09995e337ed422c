"""Cuts of a time tell what each of them adds up to."""

import random
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import event

from app.errors import Cancelled
from app.measures.parts import NOTHING, Parts
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.queries import sums
from app.models.queries.sums_over_time import of_cuts
from app.models.rows.sums import SumKey, SumKind
from app.reports.period import Period, Step
from app.reports.watch import Watch
from tests.models import calls_made
from tests.models.builders import NOON


def test_each_cut_is_what_its_time_adds_up_to(database: Database) -> None:
    """In zones whose days begin at any half hour or quarter, summed up, partly so or not at all."""
    chance = random.Random(6)  # noqa: S311  no secret
    with database.writing() as session:
        house = calls_made.house(session)
        for _ in range(40):
            calls_made.call(session, house, chance)
    first, last = NOON.date() - timedelta(days=1), NOON.date() + timedelta(days=4)
    for _round in range(3):
        with database.reading() as session:
            for zone in ("UTC", "Asia/Riyadh", "Asia/Kathmandu"):
                bounds = Period(first, last, zone).bounds(Step.DAY)
                for queue in ("", "sales"):
                    told = of_cuts(session, bounds, queue, Watch())
                    assert told == [
                        _true(sums.of_time(session, SumKind.QUEUE, *cut), queue) for cut in pairwise(bounds)
                    ]
        catch_up(database, at_once=1000 if _round else 5)
        if not _round:
            with database.writing() as session:
                calls_made.call(session, house, chance)


def test_two_years_of_months_are_a_few_questions_and_can_be_cancelled(file_database: Database) -> None:
    bounds = Period(NOON.date().replace(year=2024, month=12, day=1), NOON.date(), "Asia/Riyadh").bounds(
        Step.MONTH
    )
    asked: list[str] = []
    with file_database.reading() as session:
        engine = session.connection().engine

        def hear(*said: object) -> None:
            asked.append(str(said[2]))

        event.listen(engine, "before_cursor_execute", hear)
        assert set(of_cuts(session, bounds, "", Watch())) == {NOTHING}
        event.remove(engine, "before_cursor_execute", hear)
        assert len(asked) <= len(bounds) + 3
        watch = Watch()
        watch.cancel()
        with pytest.raises(Cancelled):
            of_cuts(session, bounds, "", watch)


def _true(found: dict[SumKey, Parts], queue: str) -> Parts:
    if queue:
        return found.get(SumKey(queue), NOTHING)
    whole = NOTHING
    for parts in found.values():
        whole += parts
    return whole
