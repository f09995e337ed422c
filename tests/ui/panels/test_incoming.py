"""The banner says who rings, and takes nothing from what the agent is doing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.callers import Identification, MatchReason
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.incoming import IncomingPanel
from app.ui.state.calls import Calls
from tests.ui import people, pictures
from tests.ui.structure import faults_in_every_look


class _Window(QWidget):
    """The banner over a note that is being written."""

    def __init__(self, banner: IncomingPanel) -> None:
        super().__init__()
        self.banner = banner
        self.note = QTextEdit()
        self.note.setObjectName("note")
        self.note.setAccessibleName("Note")
        column = QVBoxLayout(self)
        column.addWidget(banner)
        column.addWidget(self.note)
        self.resize(1314, 400)


def _window(qtbot: QtBot, calls: Calls, actions: Actions, language: Language, arming_ms: int) -> _Window:
    window = _Window(IncomingPanel(calls, actions, language, arming_ms))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.note.setFocus()
    return window


@pytest.fixture
def window(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> _Window:
    """A window whose banner is armed at once."""
    return _window(qtbot, calls, actions, english, 0)


def _name(window: _Window) -> str:
    return stripped(window.banner.name_label.text())


def test_nothing_shows_until_somebody_calls(window: _Window, calls: Calls) -> None:
    """And it goes with the caller."""
    assert not window.banner.isVisible()
    page = people.ring(calls)
    assert window.banner.isVisible()
    calls.remove(page)
    assert not window.banner.isVisible()


def test_a_known_caller_is_named_with_what_matters(window: _Window, calls: Calls) -> None:
    """Name, number, queue and language, why this match, how often lately, and needs."""
    people.ring(calls, pictures.ringing(number="+966501234567"), known=people.card())
    banner = window.banner
    assert _name(window) == "Abdulrahman Al-Shammari"
    assert stripped(banner.number_label.text()) == "+966 50 123 4567"
    assert stripped(banner.queue_label.text()) == "billing · Arabic"
    assert banner.fact_label.text() == "Number of this customer alone"
    assert "2 calls in the last 7 days" in stripped(banner.details_label.text())
    assert "speak slowly" in banner.details_label.text()
    assert banner.vip_pill.isVisible()


def test_a_broken_promise_comes_first(window: _Window, calls: Calls) -> None:
    """The agent should apologise with the first words."""
    overdue = people.follow_up(in_minutes=-12)
    people.ring(calls, known=people.card(cases=(people.case(),), follow_ups=(overdue,)))
    assert "Open case #4471" in stripped(window.banner.fact_label.text())
    assert "promised follow-up is overdue" in window.banner.fact_label.text()
    assert window.banner.fact_icon.name == "triangle-alert"
    assert window.banner.fact_label.tone == "danger"


def test_the_name_comes_in_when_it_is_known(window: _Window, calls: Calls) -> None:
    """The banner does not wait for the database."""
    page = people.ring(calls)
    assert _name(window) == "Unknown number"
    assert window.banner.fact_label.text() == "Looking up the caller…"
    card = people.card()
    people.identify(page, Identification((people.candidate(reason=MatchReason.PERSONAL),), card))
    assert _name(window) == "Abdulrahman Al-Shammari"


def test_an_unknown_number_says_so(window: _Window, calls: Calls) -> None:
    """Nobody is made up."""
    page = people.ring(calls)
    people.identify(page, Identification((), None))
    assert _name(window) == "Unknown number"
    assert window.banner.fact_label.text() == "No customer has this number"


def test_a_withheld_number_says_so(window: _Window, calls: Calls) -> None:
    """There is no number to show."""
    page = people.ring(calls, people.withheld())
    people.identify(page, Identification((), None))
    assert _name(window) == "Withheld number"
    assert not window.banner.number_label.isVisible()


def test_without_the_database_the_call_shows_all_the_same(window: _Window, calls: Calls) -> None:
    """And says why nobody is named."""
    page = people.ring(calls)
    page.lookup_failed = True
    people.identify(page, Identification((), None))
    assert window.banner.fact_label.text() == "The database cannot be reached"
    assert window.banner.answer_button.isEnabled()


def test_a_shared_number_is_never_guessed(window: _Window, calls: Calls, qtbot: QtBot) -> None:
    """All who share it stand side by side, each with the reason, and one is chosen by hand."""
    page = people.ring(calls)
    khalid = people.candidate("Khalid Haddad", people.ABDULRAHMAN)
    people.identify(page, Identification((people.candidate(), khalid), None))
    buttons = window.banner.candidate_buttons
    assert _name(window) == "Shared number"
    assert [button.accessibleName() for button in buttons] == [
        "Mona Haddad, Haddad Group · Shared number",
        "Khalid Haddad, Haddad Group · Shared number",
    ]
    with qtbot.waitSignal(window.banner.customer_chosen) as chosen:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["call-1", people.ABDULRAHMAN]


def test_a_call_that_arrives_while_somebody_types_takes_nothing(
    window: _Window, calls: Calls, qtbot: QtBot
) -> None:
    """Letters, Enter and Space stay where they were; no button is a default button."""
    qtbot.keyClicks(window.note, "Customer sa")
    people.ring(calls, known=people.card())
    qtbot.waitUntil(window.banner.isVisible)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(window.note, key)
    qtbot.keyClicks(window.note, "ys")
    assert window.note.hasFocus()
    assert window.note.toPlainText() == "Customer sa\n ys"
    assert not any(button.isDefault() or button.autoDefault() for button in window.findChildren(QPushButton))


def test_the_buttons_ignore_the_mouse_at_first(
    qtbot: QtBot, calls: Calls, actions: Actions, english: Language
) -> None:
    """A click that was meant for what was here before must not answer."""
    window = _window(qtbot, calls, actions, english, 60)
    people.ring(calls)
    place = window.banner.answer_button.mapTo(window, window.banner.answer_button.rect().center())
    with qtbot.assertNotEmitted(actions.answer.triggered):
        qtbot.mouseClick(window.childAt(place), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.banner.is_armed)
    with qtbot.waitSignal(actions.answer.triggered):
        qtbot.mouseClick(window.childAt(place), Qt.MouseButton.LeftButton)


def test_answer_and_decline_do_what_the_keys_do(
    window: _Window, calls: Calls, actions: Actions, qtbot: QtBot
) -> None:
    """F4 and F6 stand beside them."""
    people.ring(calls)
    with qtbot.waitSignal(actions.decline.triggered):
        qtbot.mouseClick(window.banner.decline_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(actions.answer.triggered):
        qtbot.mouseClick(window.banner.answer_button, Qt.MouseButton.LeftButton)
    assert (window.banner.answer_key.text(), window.banner.decline_key.text()) == ("F4", "F6")


def test_a_second_call_says_that_the_first_is_held(window: _Window, calls: Calls) -> None:
    """The word on the button says what will happen."""
    people.talk(calls)
    people.ring(calls, pictures.ringing("call-2"))
    assert window.banner.answer_button.text() == "Hold and answer"


def test_more_calls_are_counted(window: _Window, calls: Calls) -> None:
    """The oldest one is shown."""
    people.ring(calls, pictures.ringing("call-1"), known=people.card())
    people.ring(calls, pictures.ringing("call-2"))
    assert _name(window) == "Abdulrahman Al-Shammari"
    assert stripped(window.banner.more_pill.text()) == "1 more call waiting"


def test_being_painted_is_told_once_a_call(window: _Window, calls: Calls, qtbot: QtBot) -> None:
    """Only then the telephone rings at the caller's end."""
    told: list[str] = []
    window.banner.shown.connect(told.append)
    page = people.ring(calls)
    qtbot.waitUntil(lambda: told == ["call-1"])
    window.banner.update()
    people.identify(page, Identification((), None))
    calls.remove(page)
    people.ring(calls, pictures.ringing("call-2"))
    qtbot.waitUntil(lambda: told == ["call-1", "call-2"])


def test_nothing_is_told_while_the_window_is_hidden(window: _Window, calls: Calls, qtbot: QtBot) -> None:
    """What nobody can see was not shown."""
    window.hide()
    with qtbot.assertNotEmitted(window.banner.shown):
        people.ring(calls)
        QApplication.processEvents()


def test_a_screen_reader_hears_who_rings(window: _Window, calls: Calls) -> None:
    """The sentence names caller and reason."""
    people.ring(calls, known=people.card())
    said = stripped(window.banner.accessibleDescription())
    assert said == "Incoming call: Abdulrahman Al-Shammari. Number of this customer alone"


def test_nothing_is_cut_off(window: _Window, calls: Calls, qapp: QApplication) -> None:
    """A known caller, then three who share a number."""
    page = people.ring(calls, known=people.card(cases=(people.case(),)))
    people.ring(calls, pictures.ringing("call-2"))
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(1041, 300), (1314, 300)]}
    assert faults_in_every_look(qapp, window, **looks) == []  # type: ignore[arg-type]
    people.identify(page, Identification(tuple(people.candidate() for _ in range(3)), None))
    assert faults_in_every_look(qapp, window, **looks) == []  # type: ignore[arg-type]


def test_it_says_for_whom_how_sure_and_what_time_it_is_there(window: _Window, calls: Calls) -> None:
    """A diverted call, a number the network vouches for, and another zone than here."""
    picture = pictures.ringing()
    caller = replace(picture.caller, verstat="TN-Validation-Passed", diverted_from="204")
    zone = "Asia/Tokyo" if times.now().astimezone().utcoffset() != timedelta(hours=9) else "Asia/Riyadh"
    people.ring(calls, replace(picture, caller=caller), known=people.card(time_zone=zone))
    details = stripped(window.banner.details_label.text())
    assert "The network vouches for the number" in details
    assert "where he is" in details
    assert stripped(window.banner.queue_label.text()).startswith("calls for 204")
