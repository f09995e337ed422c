"""The window hangs: while somebody talks, when somebody calls, and over a sleep."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app import times
from tests.end_to_end.desk.conftest import MakeCaller
from tests.end_to_end.desk.seat import Seat
from tests.faults.figures import Fault
from tests.telephony.running_engine import pass_time, until

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(120)]

KNOWN = "0500001234"
LONGEST_SILENCE_SECONDS = 0.060
GIVEN_BACK_WITHIN_SECONDS = 1.0  # half a second for the panel, and the way there
FROZEN_SECONDS = 6.0
LONG_SECONDS = 40.0  # after 32 no INVITE is alive any more


@contextmanager
def frozen(desk: Seat) -> Iterator[None]:
    """Freeze the desk for a while; its engine is another process."""
    desk.process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        desk.process.send_signal(signal.SIGCONT)


def test_a_frozen_window_costs_no_sound(desk: Seat, make_caller: MakeCaller, fault: Fault) -> None:
    """The customer hears on; when the window comes back, the call is there with its time."""
    desk.prefer()
    caller = make_caller(desk, KNOWN)
    caller.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)
    desk.click("answer")
    desk.until_talking()
    answered_at = caller.until("answered")
    heard_from = times.now().timestamp()
    with frozen(desk):
        pass_time(FROZEN_SECONDS)
        heard_until = times.now().timestamp()
    with fault.recovery():
        now = desk.until_talking()
    assert now.conversation is not None
    assert caller.longest_silence(heard_from, heard_until) <= LONGEST_SILENCE_SECONDS
    now = desk.until_talking(lambda talk: abs(talk.seconds - int(times.now().timestamp() - answered_at)) <= 1)
    desk.click("end")
    caller.until("BYE")


def test_nothing_rings_without_a_window(desk: Seat, make_caller: MakeCaller, fault: Fault) -> None:
    """The PBX gets the call back at once; when the window is there again, it rings as ever."""
    desk.prefer()
    first = make_caller(desk, KNOWN)
    with frozen(desk):
        called_at = first.call()
        given_back_at = first.until("480")
        assert not first.has_got("180")
    assert given_back_at - called_at <= GIVEN_BACK_WITHIN_SECONDS
    second = make_caller(desk, KNOWN)
    with fault.recovery():
        second.call()
        second.until("180")
        desk.until(lambda now: now.banner)


def test_a_call_that_rang_before_a_sleep_is_gone_after_it(
    desk: Seat, make_caller: MakeCaller, fault: Fault
) -> None:
    """The caller gives up while desk and engine sleep; nothing rings afterwards for somebody who is gone."""
    desk.prefer()
    caller = make_caller(desk, KNOWN)
    caller.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)
    with desk.asleep():
        caller.give_up()
        pass_time(FROZEN_SECONDS)
    with fault.recovery():
        desk.until(lambda now: now.banner is None)
    until(lambda: caller.has_got("487") or caller.has_got("480"), timeout_seconds=5)
    another = make_caller(desk, KNOWN)
    another.call()
    another.until("180")


def test_a_caller_who_vanished_in_a_long_sleep_does_not_ring_on(
    desk: Seat, make_caller: MakeCaller, fault: Fault
) -> None:
    """Nobody has told that he gave up: the network was asleep, too."""
    desk.prefer()
    caller = make_caller(desk, KNOWN)
    caller.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)
    with desk.asleep():
        pass_time(LONG_SECONDS)
    with fault.recovery():
        desk.until(lambda now: now.banner is None, seconds=5)
    another = make_caller(desk, KNOWN)
    another.call()
    another.until("180")
