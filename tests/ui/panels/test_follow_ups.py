"""My follow-ups: overdue, today, later."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.follow_ups import FollowUpsPanel
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> tuple[FollowUpRow, ...]:
    """One of each, not in order; it is noon."""
    noon = datetime(2026, 11, 21, 12, 0).astimezone()
    monkeypatch.setattr(times, "now", lambda: noon.astimezone(UTC))
    return (
        people.follow_up("Later", in_minutes=3 * 24 * 60),
        people.follow_up("Overdue", in_minutes=-12),
        people.follow_up("Today", in_minutes=60),
    )


@pytest.fixture
def panel(qtbot: QtBot, english: Language) -> FollowUpsPanel:
    """The panel before anything was looked up."""
    panel = FollowUpsPanel(english)
    qtbot.addWidget(panel)
    panel.resize(760, 420)
    panel.show()
    return panel


def _shown(panel: FollowUpsPanel) -> list[str]:
    return [line.row.what for line in panel.list.lines]


def test_the_most_urgent_comes_first(panel: FollowUpsPanel, rows: tuple[FollowUpRow, ...]) -> None:
    """Whatever the order they came in."""
    panel.show_rows(rows)
    assert _shown(panel) == ["Overdue", "Today", "Later"]


@pytest.mark.parametrize(("key", "what"), [("overdue", "Overdue"), ("today", "Today"), ("later", "Later")])
def test_each_filter_counts_and_shows_its_own(
    panel: FollowUpsPanel, rows: tuple[FollowUpRow, ...], qtbot: QtBot, key: str, what: str
) -> None:
    """By the agent's own day."""
    panel.show_rows(rows)
    button = panel.filters.buttons[key]
    assert stripped(button.text()) == f"{what} 1"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert _shown(panel) == [what]


def test_one_is_done_and_another_called(
    panel: FollowUpsPanel, rows: tuple[FollowUpRow, ...], qtbot: QtBot
) -> None:
    """By the buttons of its line."""
    panel.show_rows(rows)
    with qtbot.waitSignal(panel.follow_up_done) as done:
        qtbot.mouseClick(panel.list.lines[0].done_button, Qt.MouseButton.LeftButton)
    assert done.args == [rows[1].id]
    with qtbot.waitSignal(panel.list.callback_requested) as called:
        qtbot.mouseClick(panel.list.lines[1].call_button, Qt.MouseButton.LeftButton)
    assert called.args == [panel.list.lines[1].row.id]


def test_an_empty_list_says_why(panel: FollowUpsPanel, rows: tuple[FollowUpRow, ...], qtbot: QtBot) -> None:
    """Not looked up yet, none at all, or none that fits."""
    assert panel.empty.title.text() == "Looking up your follow-ups…"
    panel.show_rows(())
    assert panel.empty.title.text() == "No open follow-ups"
    panel.show_rows(rows[:1])
    qtbot.mouseClick(panel.filters.buttons["overdue"], Qt.MouseButton.LeftButton)
    assert panel.empty.title.text() == "Nothing here"


def test_nothing_is_cut_off(panel: FollowUpsPanel, rows: tuple[FollowUpRow, ...], qapp: QApplication) -> None:
    """With follow-ups, and with none."""
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(700, 420), (1200, 700)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
    panel.show_rows(rows)
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
