"""A whole shift by the window's own controls: once in English with the mouse, once in Arabic by keys alone.

Twenty real calls of every kind, a second call, transfers, breaks, and the end of the shift.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.folders import Folders
from tests.end_to_end.desk.caller import ANONYMOUS
from tests.end_to_end.desk.conftest import MakeCaller
from tests.end_to_end.desk.ringing import ring
from tests.end_to_end.desk.seat import Seat

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(900)]

KNOWN, OTHER, FAMILY, UNKNOWN = "0500001234", "0560000321", "0112000077", "0599999999"
ROUNDS, MOST_TABS = 4, 60


@dataclass(frozen=True, slots=True)
class Hands:
    """How this agent works: what each deed is for the mouse, or for the keyboard."""

    seat: Seat
    uses_mouse: bool
    outcome: str  # letters of an outcome in the window's language
    states: tuple[str, str]  # the words for ready and for a break

    def do(self, control: str, keys: str) -> None:
        """Click on a control, or press its keys."""
        if self.uses_mouse:
            self.seat.click(control)
        else:
            self.seat.press(keys)

    def go_to(self, control: str, name: str) -> None:
        """Bring the cursor to a field: by a click, or by Tab until it is there."""
        if self.uses_mouse:
            self.seat.click(control)
            return
        passed = []
        for _ in range(MOST_TABS):
            passed.append(self.seat.press("Tab").focus)
            if passed[-1] == name:
                return
        raise AssertionError(f"Tab does not come to {name}, but to {passed}")


@pytest.fixture(params=["mouse-en", "keys-ar"])
def hands(request: pytest.FixtureRequest, company: Path, tmp_path: Path) -> Iterator[Hands]:
    """An agent at a furnished desk."""
    kind, _, language = str(request.param).partition("-")
    profile = tmp_path / "profile"
    shutil.copytree(company, Folders.under(profile).data)
    seat = Seat(profile, "demo", "--language", language, "--sound", "none", "--sip-port", "0")
    try:
        seat.until(lambda now: now.is_settled)
        words = ("Ready", "Break") if language == "en" else ("جاهز", "استراحة")
        outcome = "information given" if language == "en" else "أعطيت المعلومة"
        yield Hands(seat, kind == "mouse", outcome, words)
    finally:
        seat.leave()


def test_a_whole_shift(hands: Hands, make_caller: MakeCaller) -> None:
    """At its end the program has ended by itself, with nothing wrong said."""
    seat = hands.seat
    kinds: tuple[Callable[[Hands, MakeCaller], None], ...] = (
        _talked,
        _stranger,
        _put_through,
        _declined,
        _given_up,
    )
    for round_ in range(ROUNDS):
        for kind in kinds:
            kind(hands, make_caller)
        if round_ == 1:
            _break(hands)
            _second(hands, make_caller)
    assert seat.look().state == hands.states[0]
    seat.close_by("Ctrl+4")
    assert seat.process.wait(20) == 0


def _talked(hands: Hands, make_caller: MakeCaller) -> None:
    """Answer, hold, go on, mute, write, end, wrap up."""
    seat = hands.seat
    caller = ring(hands.seat, make_caller, KNOWN)
    hands.do("answer", "F4")
    seat.until_talking()
    hands.do("hold", "F8")
    caller.until("held")
    seat.until_talking(lambda talk: talk.is_held)
    hands.do("hold", "F8")
    seat.until_talking(lambda talk: not talk.is_held)
    hands.do("mute", "F7")
    hands.do("mute", "F7")
    hands.do("notes", "F2")
    seat.write("checked")
    hands.do("end", "F12")
    caller.until("BYE")
    _wrap_up(hands)


def _stranger(hands: Hands, make_caller: MakeCaller) -> None:
    """Somebody nobody knows, who hangs up himself; and one who withholds his number."""
    for number, uri in ((UNKNOWN, ""), ("", ANONYMOUS)):
        caller = ring(hands.seat, make_caller, number, uri)
        hands.do("answer", "F4")
        hands.seat.until_talking()
        caller.until("answered")
        caller.hang_up()
        _wrap_up(hands)


def _put_through(hands: Hands, make_caller: MakeCaller) -> None:
    """The transfer is typed in its dialog; the other side takes it and hangs up."""
    seat = hands.seat
    caller = ring(hands.seat, make_caller, OTHER)
    hands.do("answer", "F4")
    seat.until_talking()
    hands.do("transfer", "F9")
    seat.until(lambda now: now.focus == "number_field")
    seat.write("204")
    seat.press("Return")
    caller.until("REFER")
    caller.hang_up()
    _wrap_up(hands)


def _declined(hands: Hands, make_caller: MakeCaller) -> None:
    """Refused without a word."""
    caller = ring(hands.seat, make_caller, FAMILY)
    hands.do("decline", "F6")
    caller.until("over")
    hands.seat.until(lambda now: now.banner is None)


def _given_up(hands: Hands, make_caller: MakeCaller) -> None:
    """The banner goes with him."""
    caller = ring(hands.seat, make_caller, KNOWN)
    caller.give_up()
    hands.seat.until(lambda now: now.banner is None)


def _second(hands: Hands, make_caller: MakeCaller) -> None:
    """The first is held while the second talks, and is there afterwards."""
    seat = hands.seat
    first = ring(hands.seat, make_caller, KNOWN)
    hands.do("answer", "F4")
    talk = seat.until_talking().conversation
    assert talk is not None
    name = talk.name
    second = ring(hands.seat, make_caller, OTHER)
    hands.do("answer", "F4")
    second.until("answered")
    first.until("held")
    seat.until_talking(lambda talk: talk.name != name)
    hands.do("end", "F12")
    second.until("BYE")
    _wrap_up(hands)
    seat.until_talking(lambda talk: talk.is_held)
    hands.do("end", "F12")
    first.until("BYE")
    _wrap_up(hands)


def _break(hands: Hands) -> None:
    """Away and back."""
    hands.seat.press("Ctrl+2")
    hands.seat.until(lambda now: now.state == hands.states[1])
    hands.do("return", "Ctrl+1")
    hands.seat.until(lambda now: now.state == hands.states[0])


def _wrap_up(hands: Hands) -> None:
    """Choose how it ended, and finish."""
    seat = hands.seat
    seat.until(lambda now: now.wraps_up)
    hands.go_to("outcome", "outcome_picker")
    seat.write(hands.outcome)
    seat.press("Return")
    hands.do("finish", "Ctrl+Return")
    seat.until(lambda now: not now.wraps_up)
