"""The strip shows state, caller, time and controls, and finds or dials from one box."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.strip import StripPanel
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.calls import Calls
from app.ui.theme.tokens import State
from tests.ui import people
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look


class _Window(QWidget):
    """The strip over a field that stands for everything else one may type into."""

    def __init__(self, strip: StripPanel) -> None:
        super().__init__()
        self.strip = strip
        self.elsewhere = QLineEdit()
        self.elsewhere.setObjectName("elsewhere")
        self.elsewhere.setAccessibleName("Elsewhere")
        column = QVBoxLayout(self)
        column.addWidget(strip)
        column.addWidget(self.elsewhere)
        column.addStretch(1)
        self.resize(1314, 500)


@pytest.fixture
def window(qtbot: QtBot, calls: Calls, status: AgentStatus, actions: Actions, english: Language) -> _Window:
    """A window with the strip, active."""
    window = _Window(StripPanel(calls, status, actions, english))
    qtbot.addWidget(window)
    window.addActions(list(actions.every))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def strip(window: _Window) -> StripPanel:
    """The strip of the window."""
    return window.strip


def test_between_calls_one_searches_and_dials(strip: StripPanel) -> None:
    """The call's controls are not there: they could do nothing."""
    assert strip.search_box.isVisible()
    assert strip.dial_button.isVisible()
    assert not strip.end_button.isVisible()
    assert not strip.call_line.isVisible()


def test_a_number_that_is_offered_is_not_dialled(strip: StripPanel, qtbot: QtBot) -> None:
    """It waits in the box for the agent, who sees whose it is."""
    with qtbot.assertNotEmitted(strip.dial_requested), qtbot.waitSignal(strip.search_edited) as searched:
        strip.offer("+966501234567")
    assert searched.args == ["+966501234567"]
    assert strip.search_box.hasFocus()
    with qtbot.waitSignal(strip.dial_requested) as dialled:
        qtbot.keyClick(strip.search_box, Qt.Key.Key_Return)
    assert dialled.args == ["+966501234567"]


def test_in_a_call_the_strip_says_who_and_how_long(strip: StripPanel, calls: Calls) -> None:
    """Name, queue, language and number, and the controls."""
    people.talk(calls, known=people.card())
    assert stripped(strip.call_line.name_label.text()) == "Abdulrahman Al-Shammari"
    assert stripped(strip.call_line.facts_label.text()) == "billing · Arabic  0500000001"
    assert strip.call_time.is_running
    assert strip.end_button.isVisible()
    assert strip.end_button.text() == "End"


@pytest.mark.parametrize(
    ("availability", "state", "word"),
    [
        (Availability.READY, State.READY, "Ready"),
        (Availability.BREAK, State.ON_BREAK, "Break"),
        (Availability.TRAINING, State.ON_BREAK, "Training"),
        (Availability.NOT_RESPONDING, State.NOT_RESPONDING, "Not responding"),
        (Availability.OFFLINE, State.OFFLINE, "Offline"),
    ],
)
def test_the_pill_shows_what_the_agent_does(
    strip: StripPanel, status: AgentStatus, availability: Availability, state: State, word: str
) -> None:
    """State and word go together."""
    status.become(availability)
    assert (strip.state_button.pill.state, strip.state_button.pill.text()) == (state, word)


@pytest.mark.parametrize("away", [Availability.BREAK, Availability.TRAINING, Availability.NOT_RESPONDING])
def test_one_press_returns_from_being_away(
    strip: StripPanel, status: AgentStatus, actions: Actions, qtbot: QtBot, away: Availability
) -> None:
    """Nobody stays away because of a menu."""
    assert not strip.return_button.isVisible()
    status.become(away)
    assert strip.return_button.text() == "Ready"
    with qtbot.waitSignal(actions.ready.triggered):
        qtbot.mouseClick(strip.return_button, Qt.MouseButton.LeftButton)


def test_the_pill_follows_a_call(strip: StripPanel, calls: Calls) -> None:
    """Ringing, on call, on hold, wrap-up."""
    page = people.ring(calls)
    assert strip.state_button.pill.text() == "Ringing"
    people.answer(calls, page)
    assert strip.state_button.pill.text() == "On call"
    people.hold(calls, page)
    assert strip.state_button.pill.text() == "On hold"
    people.hang_up(calls, page)
    assert strip.state_button.pill.text() == "Wrap-up"


def test_the_other_of_two_calls_is_one_press_away(strip: StripPanel, calls: Calls, qtbot: QtBot) -> None:
    """Each has a page of its own."""
    people.hold(calls, people.talk(calls, "call-1", known=people.card()))
    people.talk(calls, "call-2")
    with qtbot.waitSignal(strip.page_chosen) as chosen:
        qtbot.mouseClick(strip.other_calls.buttons[0], Qt.MouseButton.LeftButton)
    assert chosen.args == ["call-1"]


def test_a_long_hold_gets_urgent(strip: StripPanel, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    """An icon and a colour change at 45 and at 90 seconds."""
    page = people.talk(calls)
    people.hold(calls, page)
    begun = times.now()
    assert strip.state_button.pill.icon == "pause"
    monkeypatch.setattr(times, "now", lambda: begun + timedelta(seconds=46))
    strip.state_button.refresh()
    assert (strip.state_button.pill.state, strip.state_button.pill.icon) == (State.ON_HOLD, "hourglass")
    monkeypatch.setattr(times, "now", lambda: begun + timedelta(seconds=91))
    strip.state_button.refresh()
    assert (strip.state_button.pill.state, strip.state_button.pill.icon) == (State.ALERT, "triangle-alert")


def test_a_wish_for_later_shows_and_can_be_taken_back(
    strip: StripPanel, calls: Calls, status: AgentStatus, actions: Actions, qtbot: QtBot
) -> None:
    """By doing the same again."""
    people.talk(calls)
    status.become_next(Availability.BREAK)
    assert strip.next_chip.text() == "Next: Break"
    with qtbot.waitSignal(actions.take_break.triggered):
        qtbot.mouseClick(strip.next_chip, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("button", "action"),
    [("mute_button", "mute"), ("hold_button", "hold"), ("transfer_button", "transfer"),
     ("keypad_button", "keypad"), ("end_button", "hang_up")],
)  # fmt: skip
def test_each_control_does_its_action(
    strip: StripPanel, calls: Calls, actions: Actions, qtbot: QtBot, button: str, action: str
) -> None:
    """One deed a button."""
    people.talk(calls)
    with qtbot.waitSignal(getattr(actions, action).triggered):
        qtbot.mouseClick(getattr(strip, button), Qt.MouseButton.LeftButton)


def test_mute_looks_pressed_only_while_the_call_is_muted(
    strip: StripPanel, calls: Calls, qtbot: QtBot
) -> None:
    """The engine's word counts, not the click."""
    page = people.talk(calls)
    page.picture = people.muted(page.picture)
    calls.note_change(page)
    assert strip.mute_button.isChecked()
    assert strip.mute_button.icon_name == "mic-off"


def test_typing_searches_and_enter_dials_a_number(strip: StripPanel, qtbot: QtBot) -> None:
    """Arabic digits dial too."""
    strip.take_focus()
    with qtbot.waitSignal(strip.search_edited) as edited:
        type_text(strip.search_box, "٠٥٠ 12")
    assert edited.args == ["٠"]
    with qtbot.waitSignal(strip.dial_requested) as dialled:
        qtbot.keyClick(strip.search_box, Qt.Key.Key_Return)
    assert dialled.args == ["05012"]


def test_enter_opens_the_marked_customer(strip: StripPanel, qtbot: QtBot) -> None:
    """Arrow keys move among those found."""
    strip.take_focus()
    qtbot.keyClicks(strip.search_box, "haddad")
    strip.show_found([people.found_row("Mona Haddad"), people.found_row("Khalid Haddad", people.ABDULRAHMAN)])
    assert strip.search_box.found_list.isVisible()
    qtbot.keyClick(strip.search_box, Qt.Key.Key_Down)
    with qtbot.waitSignal(strip.customer_opened) as opened:
        qtbot.keyClick(strip.search_box, Qt.Key.Key_Return)
    assert opened.args == [people.ABDULRAHMAN]
    assert not strip.search_box.found_list.isVisible()


def test_a_late_answer_opens_nothing_over_what_the_agent_does_now(window: _Window, qtbot: QtBot) -> None:
    """The search is answered after the agent went on typing elsewhere."""
    window.strip.take_focus()
    qtbot.keyClicks(window.strip.search_box, "haddad")
    window.elsewhere.setFocus()
    window.strip.show_found([people.found_row()])
    assert not window.strip.search_box.found_list.isVisible()
    assert window.elsewhere.hasFocus()


def test_escape_closes_the_list_then_clears_then_leaves(strip: StripPanel, qtbot: QtBot) -> None:
    """One thing at a time."""
    strip.take_focus()
    qtbot.keyClicks(strip.search_box, "ha")
    strip.show_found([people.found_row()])
    qtbot.keyClick(strip.search_box, Qt.Key.Key_Escape)
    assert not strip.search_box.found_list.isVisible()
    assert strip.search_box.text() == "ha"
    qtbot.keyClick(strip.search_box, Qt.Key.Key_Escape)
    assert strip.search_box.text() == ""


def test_the_search_stays_within_reach_in_a_call(strip: StripPanel, calls: Calls, qtbot: QtBot) -> None:
    """Beside the caller's name and time, never over them."""
    people.talk(calls, known=people.card())
    assert not strip.search_box.isVisible()
    strip.take_focus()
    assert strip.search_box.hasFocus()
    assert strip.call_line.isVisible()
    assert strip.end_button.isVisible()
    qtbot.keyClick(strip.search_box, Qt.Key.Key_Escape)
    assert not strip.search_box.isVisible()


def test_a_ringing_call_takes_nothing_from_the_box(strip: StripPanel, calls: Calls, qtbot: QtBot) -> None:
    """Neither the cursor nor a letter."""
    strip.take_focus()
    qtbot.keyClicks(strip.search_box, "INV-")
    people.ring(calls, known=people.card())
    qtbot.keyClicks(strip.search_box, "2024")
    assert strip.search_box.text() == "INV-2024"
    assert strip.search_box.hasFocus()


def test_a_button_that_goes_leaves_the_cursor_to_no_other(
    strip: StripPanel, calls: Calls, actions: Actions, qtbot: QtBot
) -> None:
    """The next Space must not mute a call that was just dialled, nor the one after End do anything."""
    qtbot.mouseClick(strip.dial_button, Qt.MouseButton.LeftButton)
    page = people.talk(calls)
    assert strip.hasFocus()
    with qtbot.assertNotEmitted(actions.mute.triggered):
        qtbot.keyClick(strip, Qt.Key.Key_Space)
    qtbot.mouseClick(strip.end_button, Qt.MouseButton.LeftButton)
    people.hang_up(calls, page)
    assert strip.hasFocus()


def test_a_call_that_begins_keeps_what_is_being_typed(strip: StripPanel, calls: Calls, qtbot: QtBot) -> None:
    """The box stays until the agent leaves it."""
    strip.take_focus()
    qtbot.keyClicks(strip.search_box, "INV-")
    people.talk(calls, known=people.card())
    qtbot.keyClicks(strip.search_box, "2024")
    assert strip.search_box.text() == "INV-2024"
    assert strip.search_box.hasFocus()


def test_the_alert_moves_here_where_the_card_has_no_room(window: _Window, calls: Calls, qtbot: QtBot) -> None:
    """And goes again when there is room."""
    people.talk(calls, known=people.card(follow_ups=(people.follow_up(in_minutes=-5),)))
    assert not window.strip.call_line.alert_pill.isVisible()
    window.resize(1041, 500)
    qtbot.waitUntil(window.strip.call_line.alert_pill.isVisible)
    assert window.strip.call_line.alert_pill.text() == "Broken promise"


def test_the_card_drops_down_where_it_has_no_room(window: _Window, calls: Calls, qtbot: QtBot) -> None:
    """One press opens it, another or Escape closes it, and it goes with the call."""
    page = people.talk(calls, known=people.card())
    strip = window.strip
    assert not strip.card_button.isVisible()
    window.resize(1041, 500)
    qtbot.waitUntil(strip.card_button.isVisible)
    qtbot.mouseClick(strip.card_button, Qt.MouseButton.LeftButton)
    assert strip.card_drop.isVisible()
    assert stripped(strip.card_drop.facts.name_label.text()) == "Abdulrahman Al-Shammari"
    qtbot.mouseClick(strip.card_button, Qt.MouseButton.LeftButton)
    assert not strip.card_drop.isVisible()
    qtbot.mouseClick(strip.card_button, Qt.MouseButton.LeftButton)
    people.hang_up(calls, page)
    assert not strip.card_drop.isVisible()


def test_the_strip_follows_a_language_switch(
    strip: StripPanel, calls: Calls, english: Language, qtbot: QtBot
) -> None:
    """Also the parts in it."""
    people.talk(calls, known=people.card())
    english.use("ar")
    qtbot.waitUntil(lambda: strip.state_button.pill.text() == "في مكالمة")
    assert stripped(strip.call_line.name_label.text()) == "عبد الرحمن الشمّري"


def test_nothing_is_cut_off(window: _Window, calls: Calls, qapp: QApplication) -> None:
    """In a call with an alert, and while searching in it."""
    people.talk(calls, known=people.card(follow_ups=(people.follow_up(in_minutes=-5),)))
    sizes = [(1041, 300), (1314, 300)]
    assert faults_in_every_look(qapp, window, sizes=sizes, themes=("light",), percents=(100, 130)) == []
    window.strip.take_focus()
    assert faults_in_every_look(qapp, window, sizes=sizes, themes=("light",), percents=(100, 130)) == []
    window.strip.search_box.left.emit()
    current = calls.current
    assert current is not None
    people.hold(calls, current)
    people.talk(calls, "call-2", known=people.card(name_latin="Mona Haddad Al-Qahtani"))
    assert faults_in_every_look(qapp, window, sizes=sizes, themes=("light",), percents=(100, 130)) == []
