"""The desk is killed in the middle of a call: the customer notices nothing, the agent loses nothing."""

import pytest

from app import times
from tests.end_to_end.desk.conftest import MakeCaller, OpenDesk
from tests.end_to_end.desk.seat import Seat

pytestmark = pytest.mark.end_to_end

KNOWN = "0500001234"
NAME = "Abdulrahman Al-Shammari"
NOTE = "Charged twice; wants it back by Sunday."
LONGEST_SILENCE_SECONDS = 0.060
BACK_WITHIN_SECONDS = 3.0


def in_the_middle_of_a_call(desk: Seat) -> str:
    """Answer, go one step on in the script and write a note; return the step's title."""
    desk.until(lambda now: now.banner and now.banner.name == NAME and now.banner.is_armed)
    desk.click("answer")
    first = desk.until_talking(lambda talk: talk.step).conversation
    assert first is not None
    desk.click("answer_of_script 0")
    second = desk.until_talking(lambda talk: talk.step not in ("", first.step)).conversation
    assert second is not None
    desk.click("notes")
    desk.write(NOTE)
    desk.until(lambda now: now.is_note_safe)
    return second.step


def test_a_killed_desk_comes_back_to_its_call(
    desk: Seat, open_desk: OpenDesk, make_caller: MakeCaller
) -> None:
    """No gap in what the customer hears; call, timer, step and notes are there within three seconds."""
    caller = make_caller(desk, KNOWN)
    caller.call()
    step = in_the_middle_of_a_call(desk)
    answered_at = caller.until("answered")
    heard_from = times.now().timestamp()

    desk.kill()
    again = open_desk()
    now = again.until(lambda now: now.note and now.conversation and now.conversation.step and now.customer)

    assert again.age_seconds <= BACK_WITHIN_SECONDS
    assert now.conversation is not None
    assert (now.note, now.conversation.step, now.customer) == (NOTE, step, NAME)
    assert now.conversation.seconds == pytest.approx(now.at - answered_at, abs=1.0)
    assert caller.longest_silence(heard_from, times.now().timestamp()) <= LONGEST_SILENCE_SECONDS

    again.click("end")
    caller.until("BYE")
    assert again.until(lambda now: now.wraps_up).note == NOTE
