"""Summing everything up anew."""

import random

from sqlalchemy import func, select

from app.models.call_sum import CallSum, SumMark
from app.models.changes.sums import catch_up
from app.models.changes.sums_anew import sum_up_anew
from app.models.database import Database
from app.models.queries.tally import COUNTS
from tests.models import calls_made

_KEYS = ("kind", "grain", "slot", "name", "item_id", "brand_id")


def _sums(database: Database) -> set[tuple[object, ...]]:
    columns = [getattr(CallSum, name) for name in (*_KEYS, *COUNTS)]
    with database.reading() as session:
        return {tuple(row) for row in session.execute(select(*columns))}


def test_it_comes_to_the_same_as_summing_up_half_hour_by_half_hour(database: Database) -> None:
    """And leaves nothing marked."""
    chance = random.Random(11)  # noqa: S311  no secret
    with database.writing() as session:
        house = calls_made.house(session)
        for _ in range(60):
            calls_made.call(session, house, chance)
    catch_up(database)
    one_by_one = _sums(database)
    with database.writing() as session:
        for _ in range(5):
            calls_made.call(session, house, chance)
    sum_up_anew(database)
    at_once = _sums(database)
    catch_up(database)
    assert at_once == _sums(database)
    assert at_once != one_by_one
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(SumMark)) == 0
