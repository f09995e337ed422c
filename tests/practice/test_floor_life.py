"""A simulated day is believable, the same each time, and in order."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from app.practice.floor_life import FloorLife, Happening, What
from app.practice.floor_staff import QUEUES

BEGINS = datetime(2026, 11, 22, 6, tzinfo=UTC)
AGENTS = tuple(
    (key,)
    for key, count in (("billing", 13), ("support", 11), ("sales", 8), ("orders", 8))
    for _ in range(count)
)


def life(seed: int = 5) -> FloorLife:
    """Return a floor of forty."""
    return FloorLife(seed, BEGINS, AGENTS, QUEUES)


def day(seed: int = 5, hours: float = 4) -> list[Happening]:
    """Return what happens on a day."""
    return list(life(seed).until(BEGINS + timedelta(hours=hours)))


def test_a_seed_is_a_day() -> None:
    assert day(5, 1) == day(5, 1) != day(6, 1)
    moments = [one.at for one in day(5, 1)]
    assert all(before <= after for before, after in pairwise(moments))


def test_most_are_answered_soon_a_few_give_up_and_everybody_rests() -> None:
    happened = day()
    counts = Counter(one.what for one in happened)
    came = {one.call: one.at for one in happened if one.what is What.CAME}
    waits = [(one.at - came[one.call]).total_seconds() for one in happened if one.what is What.ANSWERED]
    assert 250 * 4 < counts[What.CAME] < 360 * 4
    assert 0.01 < counts[What.GAVE_UP] / counts[What.CAME] < 0.15
    assert 0.6 < sum(wait <= 20 for wait in waits) / len(waits) < 0.95
    breaks = {one.agent for one in happened if one.what is What.STATE and one.word == "break"}
    assert len(breaks) > 30
    assert counts[What.HELP] > 8


def test_nobody_talks_twice_at_once() -> None:
    on_call: dict[int | None, int | None] = {}
    for one in day(7, 3):
        if one.what is What.ANSWERED:
            assert on_call.get(one.agent) is None
            on_call[one.agent] = one.call
        elif one.what is What.WRAPPED_UP:
            assert on_call.pop(one.agent) == one.call


def test_a_supervisors_wish_comes_at_once_or_after_the_call() -> None:
    floor = life()
    noon = BEGINS + timedelta(hours=3)
    states: dict[int | None, str] = {}
    for one in floor.until(noon):
        if one.what is What.STATE:
            states[one.agent] = one.word
    ready = next(agent for agent, state in states.items() if state == "break")
    busy = next(agent for agent, state in states.items() if state == "on_call")
    is_now, happened = floor.order(ready or 0, "ready", "", noon)
    assert is_now
    assert happened[0].word == "ready"
    assert floor.order(busy or 0, "break", "meal", noon) == (False, [])
    later = [one for one in floor.until(noon + timedelta(minutes=40)) if one.agent == busy]
    after = [one for one in later if one.what is What.STATE and one.word not in ("on_call", "wrap_up")]
    assert (after[0].word, after[0].reason) == ("break", "meal")


def test_a_stuck_wrap_up_is_finished_and_a_waiting_caller_sent_elsewhere() -> None:
    floor = life()
    wrapping: int | None = None
    waiting: list[int | None] = []
    for one in floor.until(BEGINS + timedelta(hours=2)):
        now = one.at
        if one.what is What.STATE and one.word == "wrap_up":
            wrapping = one.agent
        elif one.what is What.CAME:
            waiting.append(one.call)
        if one.call in waiting and one.what in (What.RANG, What.GAVE_UP):
            waiting.remove(one.call)
    finished = [one.what for one in floor.finish_wrap_up(wrapping or 0, now)]
    assert finished[:1] in ([What.WRAPPED_UP], [])
    assert floor.take_out(10**9, now) == []
    for call in waiting:
        floor.take_out(call or 0, now, to_queue="sales")
        floor.take_out(call or 0, now)
