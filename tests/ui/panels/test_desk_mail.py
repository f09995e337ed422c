"""What supervisors have written, between calls."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.help_requests import HelpRequestRow
from app.models.rows.team_messages import InboxRow
from app.ui.language import Language
from app.ui.panels.desk_mail import DeskMailPanel
from app.ui.widgets.buttons import TextButton
from tests.ui.structure import faults_in_every_look


def test_messages_are_acknowledged_and_a_call_for_help_is_taken_back(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    panel = DeskMailPanel(english)
    qtbot.addWidget(panel)
    assert not panel.isVisible()
    now = times.now()
    later = now + timedelta(minutes=30)
    plain = InboxRow(new_key(), "هدى", "Huda", "Lunch at one", now, later, False, None, None)
    asking = InboxRow(new_key(), "هدى", "Huda", "New prices " * 12, now, later, True, None, None)
    request = HelpRequestRow(new_key(), "advice", None, "", "", None, None, "", now, None, "", "", None)
    panel.show_messages([plain, asking])
    panel.show_requests([request])
    panel.show()
    qapp.processEvents()
    assert faults_in_every_look(qapp, panel, sizes=[(460, 420)], percents=(100,)) == []
    (understood,) = _buttons(panel, "acknowledge_button")
    with qtbot.waitSignal(panel.acknowledged) as told:
        qtbot.mouseClick(understood, Qt.MouseButton.LeftButton)
    assert told.args == [asking.id]
    (cancel,) = _buttons(panel, "cancel_button")
    with qtbot.waitSignal(panel.cancelled) as cancelled:
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert cancelled.args == [request.id]


def _buttons(panel: DeskMailPanel, name: str) -> list[TextButton]:
    return [button for button in panel.findChildren(TextButton, name) if button.isVisibleTo(panel)]
