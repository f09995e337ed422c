"""Reminders come at their second, and not into a conversation."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.models.memory import Memory
from app.models.rows.days import DayRow
from app.ui.jobs import Jobs
from app.ui.reminder_flow import ReminderFlow
from app.ui.state.calls import Calls
from tests.ui import people, teams

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Jobs[Memory]]:
    """Return the lane of Sara's desk."""
    teams.prepared(tmp_path / "calls.sqlite")
    lane = teams.lane(tmp_path / "calls.sqlite")
    lane.start()
    yield lane
    lane.stop()


def test_it_waits_until_the_call_is_over_and_comes_back_after_a_snooze(
    memory: Jobs[Memory], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(times, "now", lambda: NOW)
    calls = Calls()
    flow = ReminderFlow(memory, calls)
    row = people.follow_up(in_minutes=3)
    flow.follow(DayRow(0, 0, None, (row,)))
    page = people.talk(calls)
    with qtbot.assertNotEmitted(flow.reminded, wait=1500):
        assert flow.is_quiet_time
    people.hang_up(calls, page)
    with qtbot.waitSignal(flow.reminded, timeout=3000) as told:
        pass
    ((shown, reminder),) = told.args[0]
    assert (shown, reminder.before) == (row, timedelta(minutes=5))
    flow.snooze(row.id, 10)
    with qtbot.waitSignals([flow.reminded, flow.clock_jumped], timeout=3000):
        monkeypatch.setattr(times, "now", lambda: NOW + timedelta(minutes=10))  # as after sleep
    flow.stop()
    flow.deleteLater()
    calls.deleteLater()
