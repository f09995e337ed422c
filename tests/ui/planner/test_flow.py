"""What is wished for in the planner is done, and shown."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.ui.actions import Actions
from app.ui.dialogs.follow_up import FollowUpDialog
from app.ui.language import Language
from app.ui.panels.follow_ups import FollowUpsPanel
from app.ui.planner.flow import PlannerFlow
from app.ui.planner.room import PlannerRoom
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.ui import memories, teams

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)  # Sunday, nine in Riyadh


class Planner:
    """Sara's planner over a real database, with a follow-up of hers and one of the team."""

    def __init__(self, path: Path, language: Language, qtbot: QtBot) -> None:
        hers = {"of": "sara", "due_at": NOW + timedelta(hours=1), "digits": "+966501234567"}
        self.mine, self.teams = teams.prepared(path, hers, {"due_at": NOW})
        self.memory = teams.lane(path)
        self.memory.start()
        self.calls, status = Calls(), AgentStatus()
        self.room = PlannerRoom(language, Actions(self.calls, status, self.calls), FollowUpsPanel(language))
        self.room.day = NOW.date()
        qtbot.addWidget(self.room)
        self.flow = PlannerFlow(self.memory, self.room, language, status, self.calls.landings, self.calls)
        self.room.show()
        self._qtbot = qtbot

    def show(self, view: str) -> None:
        """Choose a view and wait for what it shows."""
        self.room.views.show_value(view)
        self.room.views.chosen.emit(view)
        self._qtbot.waitUntil(lambda: self.memory.idle, timeout=10_000)

    def stored(self, key: UUID) -> FollowUpRow:
        """Return a follow-up as it is in the database."""
        begin, end = NOW - timedelta(days=30), NOW + timedelta(days=30)
        rows = memories.answer(
            self.memory, self._qtbot, lambda memory: memory.promises.between(begin, end, of_team=True)
        )
        return next(row.follow_up for row in rows if row.follow_up.id == key)


@pytest.fixture
def planner(
    tmp_path: Path, english: Language, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Planner]:
    """The planner, this Sunday morning."""
    monkeypatch.setattr(times, "now", lambda: NOW)
    planner = Planner(tmp_path / "calls.sqlite", english, qtbot)
    yield planner
    planner.memory.stop()
    planner.calls.deleteLater()


def test_every_view_shows_what_there_is(planner: Planner) -> None:
    planner.show("team")
    assert any("Call back" in text for text in planner.room.team_view.list.texts)
    planner.show("figures")
    assert planner.room.figures_view.table.rowCount() == 2
    planner.show("day")
    assert any("team: " in text for text in planner.room.day_view.list.texts)
    planner.show("week")
    assert sum(len(day.texts) for day in planner.room.week_view.lists) == 1


def test_a_drag_to_an_hour_that_suits_moves_it_and_one_that_does_not_is_asked_about(
    planner: Planner, qtbot: QtBot
) -> None:
    planner.show("day")
    here = (NOW + timedelta(hours=1)).astimezone().hour
    with qtbot.waitSignal(planner.flow.changed, timeout=10_000):
        planner.flow.drop(planner.mine, str(here + 2))
    assert planner.stored(planner.mine).due_at == NOW + timedelta(hours=3)
    qtbot.waitUntil(lambda: planner.memory.idle, timeout=10_000)
    friday = (NOW + timedelta(days=5)).date().isoformat()
    planner.flow.drop(planner.mine, friday)
    dialogs = lambda: planner.room.findChildren(FollowUpDialog)  # noqa: E731  asked twice
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=10_000)
    (dialog,) = dialogs()
    assert dialog.moment().date().isoformat() == friday
    with qtbot.waitSignal(planner.flow.changed, timeout=10_000):
        dialog.day_field.setDate(dialog.day_field.date().addDays(2))
        dialog.accept_button.click()
    assert planner.stored(planner.mine).due_at == NOW + timedelta(days=7, hours=3)


def test_it_is_nudged_closed_handed_over_and_its_history_told(planner: Planner, qtbot: QtBot) -> None:
    planner.show("week")
    with qtbot.waitSignal(planner.flow.changed, timeout=10_000):
        planner.flow.nudge(planner.mine, 15)
    assert planner.stored(planner.mine).due_at == NOW + timedelta(hours=1, minutes=15)
    with qtbot.waitSignal(planner.flow.changed, timeout=10_000):
        planner.flow.hand_over(planner.mine, None)
    planner.flow.show_history(planner.mine)
    with qtbot.waitSignal(planner.flow.changed, timeout=10_000):
        planner.flow.close(planner.mine)
    steps = memories.answer(planner.memory, qtbot, lambda memory: memory.promises.steps(planner.mine))
    assert [step.kind for step in steps] == ["moved", "handed_over", "closed"]
