"""When a rest is owed, and to whom it is suggested first."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.measures.adherence import Doing
from app.wellbeing.rest import SinceRest, since_rest, whose_turn

_NINE = datetime(2026, 11, 22, 9, tzinfo=UTC)


def _at(minute: int) -> datetime:
    return _NINE + timedelta(minutes=minute)


def _day(*stretches: tuple[str, int, int]) -> list[Doing]:
    return [Doing(state, "", _at(begin), _at(end)) for state, begin, end in stretches]


def test_a_rest_settles_everything_before_it_and_a_short_break_does_not() -> None:
    """Two minutes are no rest."""
    day = _day(
        ("ready", 0, 60), ("break", 60, 70), ("on_call", 70, 100), ("break", 100, 102), ("ready", 102, 130)
    )
    found = since_rest(day, [_at(50), _at(80), _at(99)], [_at(55), _at(99)])
    assert found == SinceRest(timedelta(minutes=58), 2, 1)
    assert found.owed_minutes == 3


def test_long_work_many_calls_and_hard_calls_add_up_to_a_quarter_of_an_hour_at_most() -> None:
    """Each by its own rule."""
    work = timedelta(minutes=90)
    assert SinceRest(work, 0, 0).owed_minutes == 10
    assert SinceRest(work - timedelta(seconds=1), 30, 0).owed_minutes == 5
    assert SinceRest(work, 30, 4).owed_minutes == 15
    assert SinceRest(timedelta(), 29, 0).owed_minutes == 0


def test_one_in_five_rests_at_a_time_those_who_are_owed_most_first() -> None:
    """Who worked longest comes first among equals; who rests already counts."""
    agents = [UUID(int=place) for place in range(10)]
    owed = {
        agent: SinceRest(timedelta(minutes=95 + place), 0, place % 2) for place, agent in enumerate(agents)
    }
    assert whose_turn(owed, resting=0) == [agents[9], agents[7]]
    assert whose_turn(owed, resting=1) == [agents[9]]
    assert whose_turn(owed, resting=2) == []
    alone = {agents[0]: SinceRest(timedelta(hours=2), 0, 0)}
    assert whose_turn(alone, resting=0) == [agents[0]]
    assert whose_turn({agents[0]: SinceRest(timedelta(), 1, 0)}, resting=0) == []
