"""A call that a colleague put through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.handovers import HandoverRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.handover import HandoverPanel
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.capsule import Capsule
from app.ui.state.verification import Verification
from tests.ui import people
from tests.ui.structure import faults_in_every_look

CAPSULE = Capsule(
    "Asks for a refund,\nsince Monday", "", "Which charge?", Verification(1, ("city",), {"city": True})
)


class _Window(QWidget):
    """The panel over an empty room."""

    def __init__(self, panel: HandoverPanel) -> None:
        super().__init__()
        self.panel = panel
        column = QVBoxLayout(self)
        column.addWidget(panel)
        column.addStretch(1)
        self.resize(900, 120)


@pytest.fixture
def window(qtbot: QtBot, calls: Calls, english: Language) -> _Window:
    """An open window."""
    window = _Window(HandoverPanel(calls, english))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def panel(window: _Window) -> HandoverPanel:
    """The panel of the window."""
    return window.panel


def put_through(page: CallPage) -> None:
    """Let the call be one that Omar put through."""
    page.handover = HandoverRow(
        id=new_key(), agent_name="عمر", agent_name_latin="Omar", at=times.now(), capsule=""
    )
    page.capsule = CAPSULE
    page.handed_over.emit()


def test_it_says_who_put_the_call_through_and_what_he_knew(
    panel: HandoverPanel, calls: Calls, qtbot: QtBot
) -> None:
    """And waits for the agent to say what to do with it."""
    page = people.talk(calls)
    assert not panel.isVisible()
    put_through(page)
    assert stripped(panel.who_label.text()) == "Put through by Omar"
    assert stripped(panel.what_label.text()) == (
        "verified, 1 right answers · script at Which charge? · Asks for a refund, since Monday"
    )
    for button, signal in ((panel.take_button, panel.taken), (panel.leave_button, panel.left)):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == ["call-1"]
    page.capsule = None
    page.handed_over.emit()
    assert not panel.isVisible()


def test_nothing_is_cut_off(panel: HandoverPanel, window: _Window, calls: Calls, qapp: QApplication) -> None:
    """A long note gives way."""
    put_through(people.talk(calls))
    assert faults_in_every_look(qapp, window, sizes=[(820, 120)], percents=(100, 130)) == []
