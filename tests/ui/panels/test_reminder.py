"""Reminders on the screen."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.planning.reminders import Reminder
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.reminder import SNOOZE_MINUTES, ReminderPanel
from tests.ui import people
from tests.ui.structure import faults_in_every_look


def told(row: FollowUpRow) -> tuple[FollowUpRow, Reminder]:
    return row, Reminder(row.id, row.due_at, timedelta(0))


def test_several_wait_behind_each_other_and_each_can_be_done_called_or_put_off(
    english: Language, qapp: QApplication, qtbot: QtBot
) -> None:
    panel = ReminderPanel(english)
    qtbot.addWidget(panel)
    panel.resize(900, 60)
    rows = [people.follow_up(name, in_minutes=5) for name in ("First", "Second", "Third", "Fourth")]
    panel.remind([told(row) for row in rows])
    panel.remind([told(rows[0])])  # it is shown already
    assert panel.isVisible()
    assert "and 3 more" in stripped(panel.when_label.text())
    assert faults_in_every_look(qapp, panel, sizes=[(1000, 80)], percents=(100,)) == []
    with qtbot.waitSignal(panel.call_requested) as called:
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)
    assert called.args == [rows[0]]
    with qtbot.waitSignal(panel.follow_up_done) as done:
        qtbot.mouseClick(panel.done_button, Qt.MouseButton.LeftButton)
    assert done.args == [rows[1].id]
    with qtbot.waitSignal(panel.snoozed) as snoozed:
        qtbot.mouseClick(panel.later_button, Qt.MouseButton.LeftButton)
    assert snoozed.args == [rows[2].id, SNOOZE_MINUTES]
    panel.keep([])
    assert panel.isHidden()


def test_how_long_is_left_is_said(english: Language, qtbot: QtBot) -> None:
    panel = ReminderPanel(english)
    qtbot.addWidget(panel)
    panel.remind([told(people.follow_up(in_minutes=15))])
    assert panel.row is not None
    assert panel.row.due_at > times.now()
    assert "in 1" in stripped(panel.when_label.text())
    qtbot.mouseClick(panel.dismiss_button, Qt.MouseButton.LeftButton)
    assert panel.isHidden()


def test_it_waits_behind_a_call_and_is_there_again_afterwards(english: Language, qtbot: QtBot) -> None:
    panel = ReminderPanel(english)
    qtbot.addWidget(panel)
    panel.be_quiet(True)
    panel.remind([told(people.follow_up(in_minutes=5))])
    assert panel.isHidden()
    panel.be_quiet(False)
    assert panel.isVisible()
