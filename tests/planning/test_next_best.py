"""The next best callback."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.planning.calling_windows import CalledParty
from app.planning.next_best import Waiting, ranked

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
PLAIN = Waiting(UUID(int=1), 1, False, NOW - timedelta(minutes=5), NOW - timedelta(hours=1), "ar")


def order(*waiting: Waiting, languages: tuple[str, ...] = ("ar",)) -> list[int]:
    return [item.key.int for item in ranked(waiting, languages=languages, now=NOW)]


def named(number: int, **values: object) -> Waiting:
    return replace(PLAIN, key=UUID(int=number), **values)  # type: ignore[arg-type]


def test_priority_goes_before_promise_and_promise_before_waiting() -> None:
    longest = named(1, due_at=NOW - timedelta(hours=9))
    promise = named(2, is_promise=True)
    urgent = named(3, priority=2)
    assert order(longest, promise, urgent) == [3, 2, 1]


def test_a_late_promise_goes_before_one_with_time() -> None:
    early = named(1, is_promise=True, due_at=NOW + timedelta(minutes=1), since=NOW - timedelta(days=3))
    late = named(2, is_promise=True)
    assert order(early, late) == [2, 1]


def test_the_agents_language_goes_first() -> None:
    assert order(named(1, language="en"), named(2, due_at=NOW)) == [2, 1]
    assert order(named(1, language="en"), named(2, due_at=NOW), languages=()) == [1, 2]


def test_who_may_not_be_called_now_is_left_out() -> None:
    asleep = CalledParty("US", ("America/Los_Angeles",))
    assert order(named(1, party=asleep, priority=2), named(2)) == [2]
