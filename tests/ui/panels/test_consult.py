"""A colleague is asked: who hears whom, and the ways on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.consult import ConsultPanel
from app.ui.state.calls import Calls
from tests.ui import people, pictures
from tests.ui.structure import faults_in_every_look


class _Window(QWidget):
    """The panel over an empty room."""

    def __init__(self, panel: ConsultPanel) -> None:
        super().__init__()
        self.panel = panel
        column = QVBoxLayout(self)
        column.addWidget(panel)
        column.addStretch(1)
        self.resize(900, 120)


@pytest.fixture
def window(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> _Window:
    """An open window in which a customer is on hold."""
    window = _Window(ConsultPanel(calls, actions, english))
    qtbot.addWidget(window)
    window.show()
    people.hold(calls, people.talk(calls, known=people.card()))
    return window


@pytest.fixture
def panel(window: _Window) -> ConsultPanel:
    """The panel of the window."""
    return window.panel


def shown(panel: ConsultPanel) -> tuple[str, str, str]:
    """Return what the panel says."""
    return (
        panel.state_pill.text(),
        stripped(panel.who_label.text()),
        stripped(panel.customer_label.text()),
    )


def ways(panel: ConsultPanel) -> list[str]:
    """Return the buttons that are there."""
    buttons = (panel.complete_button, panel.join_button, panel.back_button)
    return [stripped(button.text()) for button in buttons if button.isVisible()]


def test_without_a_colleague_it_takes_no_room(panel: ConsultPanel) -> None:
    """A call on hold alone is no consultation."""
    assert not panel.isVisible()


def test_it_says_who_hears_whom_and_what_can_be_done(panel: ConsultPanel, calls: Calls) -> None:
    """From ringing to the conference, and after the customer has gone."""
    page = calls.current
    assert page is not None
    colleague = people.consult(calls, "Omar")
    assert shown(panel) == ("Consulting", "Omar", "Ringing. Abdulrahman Al-Shammari is on hold")
    assert ways(panel) == ["Back to the customer"]
    colleague.picture = pictures.talking(colleague.picture)
    calls.note_change(colleague)
    assert shown(panel)[2] == "Abdulrahman Al-Shammari is on hold"
    assert ways(panel) == ["Put through", "Conference", "Back to the customer"]
    people.answer(calls, page)
    people.hold(calls, colleague)
    assert shown(panel)[2] == "On hold. You talk to Abdulrahman Al-Shammari"
    assert ways(panel)[2] == "Let Omar go"
    people.join(calls, page, colleague)
    assert shown(panel) == ("Conference", "You, Abdulrahman Al-Shammari and Omar", "All hear each other")
    assert ways(panel) == ["Put through", "Let Omar go"]
    people.hang_up(calls, page)
    assert shown(panel)[2] == "The customer is gone"
    assert ways(panel) == ["Let Omar go"]
    calls.remove(colleague)
    assert not panel.isVisible()


def test_its_buttons_do_what_they_say_and_leave_the_cursor(
    panel: ConsultPanel, calls: Calls, actions: Actions, qtbot: QtBot
) -> None:
    """Somebody is writing a note meanwhile."""
    people.consult(calls, is_answered=True)
    pairs = (
        (panel.complete_button, actions.complete_transfer),
        (panel.join_button, actions.join),
        (panel.back_button, actions.back_to_customer),
    )
    for button, action in pairs:
        with qtbot.waitSignal(action.triggered):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not button.hasFocus()


def test_nothing_is_cut_off(panel: ConsultPanel, calls: Calls, qapp: QApplication) -> None:
    """With long names, in little room."""
    people.consult(calls, "Muhammad Abdulrahman Al-Ghamdi", is_answered=True)
    looks = {"percents": (100, 130), "sizes": [(900, 160)]}
    assert faults_in_every_look(qapp, panel.window(), **looks) == []  # type: ignore[arg-type]
