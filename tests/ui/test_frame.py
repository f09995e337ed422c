"""What fills the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.telephony.protocol import (
    AccountId,
    CallId,
    QualityChanged,
    RegistrationChanged,
    RegistrationState,
    Snapshot,
    SoundTrouble,
    VoicemailCounted,
)
from app.ui.engine_link import LinkState
from app.ui.frame import SOUND_QUALITY, Frame
from app.ui.isolates import stripped
from tests import desks
from tests.desks import Seat
from tests.ui import languages


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A desk that only rings so far."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        yield seat


@pytest.fixture
def frame(seat: Seat) -> Frame:
    """Its frame."""
    return seat.front.frame


def test_between_calls_the_day_is_in_the_middle_before_anything_else_is(frame: Frame) -> None:
    """There is something to see from the beginning."""
    assert frame.ready.isVisible()
    assert frame.strip.isVisible()
    assert frame.room is None


def test_a_place_of_the_rail_is_shown_when_it_is_chosen(frame: Frame, qtbot: QtBot) -> None:
    """And the rail says which one it is."""
    first, second = QLabel("first"), QLabel("second")
    frame.add_place("first", "headphones", lambda: "First", first)
    frame.add_place("second", "history", lambda: "Second", second)
    qtbot.mouseClick(frame.rail.place_button("second"), Qt.MouseButton.LeftButton)
    assert frame.places.currentWidget() is second
    frame.show_place("first")
    assert frame.places.currentWidget() is first
    assert frame.rail.place_button("first").isChecked()


def test_a_call_is_worked_on_at_the_desk_wherever_one_was(seat: Seat, frame: Frame, qtbot: QtBot) -> None:
    """Also when the agent looked something up meanwhile; a ring alone moves nothing."""
    seat.furnish(qtbot)
    history = QLabel("history")
    frame.add_place("elsewhere", "history", lambda: "Elsewhere", history)
    frame.show_place("elsewhere")
    seat.ring("other")
    assert frame.places.currentWidget() is history
    seat.talk()
    assert frame.places.currentWidget() is frame.room


@pytest.mark.parametrize(
    ("state", "why", "words"),
    [
        (LinkState.FAILED, "the port 5060 is taken", "cannot start"),
        (LinkState.FAILED, "", "cannot start"),
        (LinkState.SILENT, "", "does not respond"),
    ],
)
def test_a_telephone_in_trouble_is_said_until_it_is_over(
    frame: Frame, state: LinkState, why: str, words: str
) -> None:
    """With the engine's own reason, where it gave one."""
    frame.tell_link(state, why)
    assert words in frame.notices.sentence.text()
    assert why in frame.notices.sentence.text()
    assert frame.notices.isVisible()
    frame.tell_link(LinkState.UP, "")
    assert frame.notices.isHidden()


def test_the_line_at_the_foot_says_how_the_telephone_is_in_the_language_of_the_moment(
    frame: Frame, qapp: QApplication, qtbot: QtBot
) -> None:
    """Connection, registration, sound."""
    frame.tell_link(LinkState.UP, "")
    frame.tell_snapshot(Snapshot(registrations={"pbx": RegistrationState.REFUSED}, speaker="Headset"))
    refused = frame.status_line.telephone_label.text()
    assert "Headset" in frame.status_line.sound_label.text()
    both = {"pbx": RegistrationState.REGISTERED, "2001@two": RegistrationState.UNREACHABLE}
    frame.tell_snapshot(Snapshot(registrations=both))
    assert frame.status_line.telephone_icon.name == "unplug", "of several the one that needs somebody"
    frame.tell_event(VoicemailCounted(account=AccountId("pbx"), new=1))
    frame.tell_event(VoicemailCounted(account=AccountId("2001@two"), new=2))
    assert frame.status_line.voicemail is not None
    assert "3" in stripped(frame.status_line.voicemail[1].text())
    frame.tell_event(RegistrationChanged(account=AccountId("2001@two"), state=RegistrationState.NONE))
    assert "1" in stripped(frame.status_line.voicemail[1].text())
    frame.tell_snapshot(Snapshot(registrations={"pbx": RegistrationState.REGISTERED}))
    registered = frame.status_line.telephone_label.text()
    assert refused != registered
    with languages.language(qapp, "ar"):
        qtbot.waitUntil(lambda: frame.status_line.telephone_label.text() not in ("", registered))


def test_the_key_of_the_search_leads_into_its_box(seat: Seat, frame: Frame, qtbot: QtBot) -> None:
    """From anywhere."""
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()
    seat.front.actions.search.trigger()
    assert frame.strip.search_box.hasFocus()


def test_bad_sound_is_told_with_its_cause_until_it_is_good_again(frame: Frame) -> None:
    """The agent need not guess why nobody understands him."""
    call_id = CallId("call")
    frame.tell_event(QualityChanged(call_id=call_id, trouble=SoundTrouble.LOSS, mos=1.5))
    assert "get lost in the network" in frame.notices.sentence.text()
    frame.tell_event(QualityChanged(call_id=call_id, trouble=SoundTrouble.SILENCE, mos=1.0))
    assert "Nothing is heard" in frame.notices.sentence.text()
    frame.tell_event(QualityChanged(call_id=call_id, trouble=SoundTrouble.NONE, mos=4.3))
    assert not frame.notices.says(SOUND_QUALITY)
