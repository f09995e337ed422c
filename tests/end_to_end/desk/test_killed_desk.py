"""The desk is killed in the middle of a call: the customer notices nothing, the agent loses nothing."""

import pytest

from app import times
from tests.end_to_end.desk import stored
from tests.end_to_end.desk.conftest import MakeCaller, OpenDesk
from tests.end_to_end.desk.seat import Seat, end_engines
from tests.faults.figures import Fault

pytestmark = pytest.mark.end_to_end

KNOWN = "0500001234"
NAME = "Abdulrahman Al-Shammari"
NOTE = "Charged twice; wants it back by Sunday."
LAST_WORDS = " He was in a hurry."
LONGEST_SILENCE_SECONDS = 0.060
BACK_WITHIN_SECONDS = 3.0


def in_the_middle_of_a_call(desk: Seat) -> str:
    """Answer, go one step on in the script and write a note; return the step's title."""
    desk.prefer_engine()
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
    desk: Seat, open_desk: OpenDesk, make_caller: MakeCaller, fault: Fault
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

    fault.recovered(again.age_seconds)
    assert again.age_seconds <= BACK_WITHIN_SECONDS
    assert now.conversation is not None
    assert (now.note, now.conversation.step, now.customer) == (NOTE, step, NAME)
    assert abs(now.conversation.seconds - int(now.at - answered_at)) <= 1
    assert caller.longest_silence(heard_from, times.now().timestamp()) <= LONGEST_SILENCE_SECONDS

    again.click("end")
    caller.until("BYE")
    assert again.until(lambda now: now.wraps_up).note == NOTE


def test_a_desk_that_is_told_to_end_in_a_call_leaves_the_call_alone(
    desk: Seat, make_caller: MakeCaller
) -> None:
    """As a computer does that is shut down: it goes at once and properly, and the customer hears on."""
    caller = make_caller(desk, KNOWN)
    caller.call()
    in_the_middle_of_a_call(desk)
    heard_from = times.now().timestamp()
    desk.process.terminate()
    assert desk.process.wait(5) == 0
    assert caller.longest_silence(heard_from, times.now().timestamp()) <= LONGEST_SILENCE_SECONDS


def test_a_wrap_up_that_was_left_is_finished_by_the_next_desk(
    desk: Seat, open_desk: OpenDesk, make_caller: MakeCaller
) -> None:
    """The customer hung up, the desk was killed before anything was saved, and the engine ended too."""
    caller = make_caller(desk, KNOWN)
    called_at = caller.call()
    in_the_middle_of_a_call(desk)
    ended_at = caller.hang_up()
    desk.until(lambda now: now.wraps_up)
    desk.click("satisfaction 2")
    desk.click("notes")
    desk.write(LAST_WORDS)
    desk.until(lambda now: now.is_note_safe)
    desk.kill()
    end_engines(desk.profile)

    again = open_desk()
    now = again.until(lambda now: now.wraps_up and now.note and now.customer)
    assert (now.note, now.customer) == (NOTE + LAST_WORDS, NAME)
    again.until(lambda now: now.is_settled)
    again.choose("outcome", "information given")
    again.click("finish")
    again.until(lambda now: not now.wraps_up and stored.newest_call(again.profile).is_of(called_at))
    call = stored.newest_call(again.profile)
    assert (call.customer, call.note) == (NAME, NOTE + LAST_WORDS)
    assert (call.satisfaction, call.outcome) == (2, "information_given")
    assert stored.moment(call.ended_at) == pytest.approx(ended_at, abs=1.0)
