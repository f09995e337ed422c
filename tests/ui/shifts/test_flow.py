"""Shifts over a real database."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.shifts.flow import ShiftsFlow
from tests.ui.team_of_boss import Host


def test_shifts_reach_the_database_and_one_within_another_is_refused(
    host: Host, english: Language, qtbot: QtBot
) -> None:
    flow = ShiftsFlow(host.lane, english, host.notices, host.window, host.window)
    flow.open()
    plan = flow.dialog
    qtbot.waitUntil(lambda: plan.form.agent_box.count() == 3)
    qtbot.mouseClick(plan.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(plan.shifts_list.entries) == 1)
    qtbot.mouseClick(plan.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "already" in plan.form.rows[1].problem_label.text())
    plan.shifts_list.setCurrentRow(0)
    qtbot.mouseClick(plan.remove_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not plan.shifts_list.entries)
    plan.close()
