"""Calls that are not the usual one: a second while talking, one nobody wants, one given up, one unknown."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desk import stored
from tests.end_to_end.desk.caller import ANONYMOUS, Caller
from tests.end_to_end.desk.conftest import MakeCaller, desk_on
from tests.end_to_end.desk.seat import Seat
from tests.end_to_end.desk.stored import StoredCall

pytestmark = pytest.mark.end_to_end

KNOWN, NAME = "0500001234", "Abdulrahman Al-Shammari"
ENGLISH, ENGLISH_NAME = "0560000321", "Emma Wilson"
FAMILY = "0112000077"  # four people live there
GONE_WITHIN_SECONDS = 0.300


@pytest.fixture(scope="module")
def one_desk(company: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seat]:
    """Return one desk for all these calls; each test leaves it without a call."""
    for desk in desk_on(company, tmp_path_factory.mktemp("several")):
        desk.prefer()
        yield desk


def rings(desk: Seat, caller: Caller, name: str) -> float:
    """Let a customer call, wait until the banner names him and listens, and return when he called."""
    called_at = caller.call()
    caller.until("180")
    desk.until(lambda now: now.banner and now.banner.name == name and now.banner.is_armed)
    return called_at


def kept(desk: Seat, called_at: float) -> StoredCall:
    """Wait until the call that began at a moment is in the database, and return it."""
    desk.until(lambda _now: stored.newest_call(desk.profile).is_of(called_at))
    return stored.newest_call(desk.profile)


def finish(desk: Seat) -> None:
    """Wrap up in the shortest way."""
    desk.until(lambda now: now.wraps_up)
    desk.choose("outcome", "information given")
    desk.click("finish")
    desk.until(lambda now: not now.wraps_up)


def test_a_second_call_is_answered_and_the_first_one_held(one_desk: Seat, make_caller: MakeCaller) -> None:
    """The button says what it will do; when the second is over the first is still there."""
    first, second = make_caller(one_desk, KNOWN), make_caller(one_desk, ENGLISH)
    rings(one_desk, first, NAME)
    one_desk.click("answer")
    one_desk.until_talking(lambda talk: talk.name == NAME)

    rings(one_desk, second, ENGLISH_NAME)
    banner = one_desk.look().banner
    assert banner is not None
    assert banner.answer == "Hold and answer"
    one_desk.click("answer")
    one_desk.until_talking(lambda talk: talk.name == ENGLISH_NAME)
    second.until("answered")
    first.until("held")

    one_desk.click("end")
    second.until("BYE")
    finish(one_desk)
    one_desk.until_talking(lambda talk: talk.name == NAME and talk.is_held)
    one_desk.click("hold")
    one_desk.until_talking(lambda talk: not talk.is_held)
    one_desk.click("end")
    first.until("BYE")
    finish(one_desk)


def test_a_declined_call_is_refused_and_kept(one_desk: Seat, make_caller: MakeCaller) -> None:
    """Nobody talked to him, and the timeline says that he called."""
    caller = make_caller(one_desk, KNOWN)
    called_at = rings(one_desk, caller, NAME)
    one_desk.click("decline")
    caller.until("over")
    one_desk.until(lambda now: now.banner is None and now.conversation is None and not now.wraps_up)
    call = kept(one_desk, called_at)
    assert (call.customer, call.kind, call.answered_at) == (NAME, "call_missed", None)
    assert call.end_reason == "declined"


def test_the_banner_goes_with_the_caller(one_desk: Seat, make_caller: MakeCaller) -> None:
    """Who answers a call that is gone talks to nobody."""
    caller = make_caller(one_desk, KNOWN)
    rings(one_desk, caller, NAME)
    given_up_at = caller.give_up()
    gone_at = one_desk.until(lambda now: now.banner is None).banner_gone_at
    assert 0 < gone_at - given_up_at <= GONE_WITHIN_SECONDS
    caller.until("487")


def test_a_withheld_number_is_nobody_s(one_desk: Seat, make_caller: MakeCaller) -> None:
    """Neither the banner nor the card names anybody, before and after the answer."""
    caller = make_caller(one_desk, from_uri=ANONYMOUS)
    called_at = rings(one_desk, caller, "Withheld number")
    now = one_desk.until(lambda now: now.banner and "withholds" in now.banner.fact)
    assert (now.customer, now.candidates) == ("", ())
    one_desk.click("answer")
    one_desk.until_talking()
    one_desk.click("end")
    finish(one_desk)
    call = kept(one_desk, called_at)
    assert (call.customer, call.digits) == (None, "")


def test_a_shared_number_shows_who_it_may_be_and_guesses_nobody(
    one_desk: Seat, make_caller: MakeCaller
) -> None:
    """The agent chooses; only then the call belongs to somebody."""
    caller = make_caller(one_desk, FAMILY)
    called_at = caller.call()
    now = one_desk.until(lambda now: now.banner and now.banner.candidates and now.banner.is_armed)
    assert now.banner is not None
    assert now.banner.name == "Shared number"
    assert len(now.banner.candidates) == 3, "the fourth is in the place of the card"
    assert now.customer == ""

    one_desk.click("answer")
    now = one_desk.until(lambda now: now.conversation and now.candidates)
    assert set(now.candidates) > {"Saad Al-Qahtani", "Haifa Al-Amri"}
    assert (len(now.candidates), now.customer) == (4, "")
    chosen = now.candidates[1]
    one_desk.click("candidate 1")
    one_desk.until(lambda now: now.customer == chosen)
    one_desk.click("end")
    finish(one_desk)
    assert kept(one_desk, called_at).customer == chosen
