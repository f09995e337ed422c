"""The rules of alerts over a real database."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.alerts.flow import AlertsFlow
from app.ui.language import Language
from tests.ui.team_of_boss import Host


def test_rules_reach_the_database_and_come_back(host: Host, english: Language, qtbot: QtBot) -> None:
    flow = AlertsFlow(host.lane, english, host.notices, host.window, host.window)
    flow.open()
    window = flow.dialog
    qtbot.waitUntil(lambda: window.form.queue_box.count() == 2)
    qtbot.mouseClick(window.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.rules_list.entries) == 1)
    window.rules_list.setCurrentRow(0)
    qtbot.keyClick(window.rules_list, Qt.Key.Key_Return)
    window.form.bound_field.setValue(90)
    qtbot.mouseClick(window.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "01:30" in window.rules_list.entries[0].text)
    for trailing in ("muted", ""):
        qtbot.mouseClick(window.mute_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.rules_list.entries[0].trailing.startswith(trailing))  # noqa: B023  used at once
    qtbot.mouseClick(window.remove_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.rules_list.entries)
    window.close()
