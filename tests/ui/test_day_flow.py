"""The agent's day, by a real database."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import tzset

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.errors import Unavailable
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.days import DayRow
from app.models.rows.follow_ups import NewFollowUp
from app.ui import day_flow
from app.ui.day_flow import DayFlow
from app.ui.jobs import Jobs
from tests.models import builders
from tests.ui import memories

NOON = datetime(2026, 3, 29, 10, 0, tzinfo=UTC)  # in Berlin, where the clocks went forward last night


class Desk:
    """A day and the database it is asked of."""

    def __init__(self, path: Path, *, is_away: bool = False) -> None:
        self.is_away = is_away
        self._path = path
        self.memory: Jobs[Memory] = Jobs(self._open, "memory")
        self.memory.start()
        self.flow = DayFlow(self.memory)

    def _open(self) -> Memory:
        if self.is_away:
            raise Unavailable("away")
        return memories.opened(self._path)

    def day(self, qtbot: QtBot) -> DayRow:
        """Ask for the day."""
        with qtbot.waitSignal(self.flow.day_changed, timeout=10_000) as changed:
            self.flow.refresh()
        day: DayRow = changed.args[0]
        return day


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk whose database opens."""
    desk = Desk(tmp_path / "hatif.sqlite")
    yield desk
    desk.flow.stop()
    desk.memory.stop(20)


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Noon of a day of twenty-three hours."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        tzset()
        patch.setattr(times, "now", lambda: NOON)
        yield
    tzset()


def save_calls(desk: Desk, qtbot: QtBot, *hours: tuple[int, int]) -> None:
    """Keep answered calls that ended on these days of March at these hours (UTC)."""
    agent = memories.answer(desk.memory, qtbot, lambda memory: memory.agent)
    for day, hour in hours:
        at = datetime(2026, 3, day, hour, 30, tzinfo=UTC)
        call = builders.wrap_up(agent.id, offered_at=at, answered_at=at, ended_at=at)
        memories.answer(desk.memory, qtbot, partial(Memory.save_wrap_up, wrap_up=call))


@pytest.mark.usefixtures("in_berlin")
def test_the_day_begins_at_midnight_on_the_agents_wall(desk: Desk, qtbot: QtBot) -> None:
    """Also on the day on which the clocks change: midnight was at 23:00 UTC, not at 22:00."""
    save_calls(desk, qtbot, (28, 22), (28, 23), (29, 8))
    assert desk.day(qtbot).calls == 2


def test_a_promise_that_was_kept_goes_from_the_list_at_once(desk: Desk, qtbot: QtBot) -> None:
    """Without waiting for the next half minute."""
    agent = memories.answer(desk.memory, qtbot, lambda memory: memory.agent)
    promise = NewFollowUp(new_key(), "Call back", builders.NOON, "Asia/Riyadh", "")
    call = builders.wrap_up(agent.id, follow_ups=(promise,))
    memories.answer(desk.memory, qtbot, lambda memory: memory.save_wrap_up(call))
    assert [row.id for row in desk.day(qtbot).follow_ups] == [promise.id]
    with qtbot.waitSignal(desk.flow.day_changed) as changed:
        desk.flow.complete(promise.id)
    assert changed.args[0].follow_ups == ()


def test_the_day_is_asked_for_again_by_itself(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A promise becomes overdue while nobody calls."""
    monkeypatch.setattr(day_flow, "AGAIN_MS", 50)
    desk = Desk(tmp_path / "hatif.sqlite")
    for _ in range(2):
        with qtbot.waitSignal(desk.flow.day_changed, timeout=10_000):
            pass
    desk.flow.stop()
    desk.memory.stop(20)


def test_a_database_that_was_away_is_asked_again(tmp_path: Path, qtbot: QtBot) -> None:
    """One question without an answer does not end it."""
    desk = Desk(tmp_path / "hatif.sqlite", is_away=True)
    desk.flow.refresh()
    qtbot.waitUntil(lambda: desk.memory.idle)
    desk.is_away = False
    assert desk.day(qtbot).calls == 0
    desk.flow.stop()
    desk.memory.stop(20)
