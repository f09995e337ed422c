"""The small panel on top."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.mini import MiniPanel
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def mini(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> MiniPanel:
    """The panel, open."""
    mini = MiniPanel(calls, actions, english)
    qtbot.addWidget(mini)
    mini.show()
    return mini


def test_it_follows_the_call_and_takes_no_focus(
    mini: MiniPanel, calls: Calls, actions: Actions, qtbot: QtBot
) -> None:
    """Answer while it rings, mute, hold and end while one talks."""
    assert mini.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    page = people.ring(calls, known=people.card())
    assert stripped(mini.name_label.text()) == "Abdulrahman Al-Shammari"
    with qtbot.waitSignal(actions.answer.triggered):
        qtbot.mouseClick(mini.answer_button, Qt.MouseButton.LeftButton)
    people.answer(calls, page)
    assert not mini.answer_button.isVisible()
    with qtbot.waitSignal(actions.hang_up.triggered):
        qtbot.mouseClick(mini.end_button, Qt.MouseButton.LeftButton)
    people.hang_up(calls, page)
    assert mini.page is None


def test_nothing_is_cut_off(mini: MiniPanel, calls: Calls, qapp: QApplication) -> None:
    """A long name gives way."""
    people.talk(calls, known=people.card())
    assert faults_in_every_look(qapp, mini, sizes=[(400, 130)], percents=(100, 130)) == []
