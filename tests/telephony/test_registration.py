"""Registrations, played through without a registrar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.telephony.registration import Deed, Registration


def registering() -> Registration:
    """Return an account whose first REGISTER is on its way at second 0."""
    return Registration(at=0.0, chance=lambda: 0.5)


def state_of(account: Registration) -> RegistrationState:
    """Return the state, asked anew each time."""
    return account.state


def problem_of(account: Registration) -> RegistrationProblem:
    """Return the problem, asked anew each time."""
    return account.problem


def test_a_registrar_that_agrees_is_left_alone() -> None:
    """PJSIP refreshes by itself."""
    account = registering()
    assert account.answered(200, at=1.0)
    assert state_of(account) is RegistrationState.REGISTERED
    assert account.due(at=2.0) is None


@pytest.mark.parametrize("code", [401, 403, 404, 407])
def test_a_refusal_is_no_reason_to_storm(code: int) -> None:
    """The next try is minutes away."""
    account = registering()
    account.answered(code, at=1.0)
    assert state_of(account) is RegistrationState.REFUSED
    assert account.due(at=100.0) is None
    assert account.due(at=500.0) is Deed.REGISTER
    assert account.due(at=500.1) is None, "once"


@pytest.mark.parametrize("code", [408, 500, 503])
def test_silence_and_trouble_are_tried_again_soon(code: int) -> None:
    account = registering()
    account.answered(code, at=1.0)
    assert state_of(account) is RegistrationState.UNREACHABLE
    assert account.due(at=11.0) is Deed.REGISTER


def test_the_password_is_given_when_the_realm_is_known() -> None:
    account = registering()
    account.challenged(at=1.0)
    assert state_of(account) is RegistrationState.REGISTERING
    assert account.due(at=1.0) is Deed.REGISTER


def test_the_same_answer_is_told_once() -> None:
    account = registering()
    assert account.answered(503, at=1.0)
    assert not account.answered(503, at=2.0)


def test_a_registrar_is_asked_whether_it_lives() -> None:
    """Over UDP a restart goes unnoticed."""
    account = registering()
    account.answered(200, at=0.0)
    assert account.due(at=15.0) is Deed.CHECK
    account.checked(200, at=15.1)
    assert account.due(at=20.0) is None
    assert account.due(at=31.0) is Deed.CHECK


def test_a_registrar_that_says_nothing_is_gone() -> None:
    account = registering()
    account.answered(200, at=0.0)
    account.due(at=15.0)
    assert account.due(at=20.0) is Deed.REGISTER
    assert state_of(account) is RegistrationState.UNREACHABLE


@given(st.lists(st.tuples(st.sampled_from([200, 401, 403, 408, 503]), st.floats(0.1, 30)), max_size=30))
def test_it_never_asks_more_than_four_times_a_second(answers: list[tuple[int, float]]) -> None:
    """Whatever the registrar does."""
    account = registering()
    at, deeds = 0.0, 0
    for code, pause in answers:
        account.answered(code, at=at)
        for _ in range(10):
            at += pause / 10
            deeds += account.due(at=at) is not None
    assert deeds <= 4 * at + 1


def test_a_certificate_that_cannot_be_trusted_is_told_and_tried_seldom() -> None:
    account = registering()
    assert account.answered(408, RegistrationProblem.WRONG_NAME, at=0.0)
    assert problem_of(account) is RegistrationProblem.WRONG_NAME
    assert account.due(at=29.0) is None
    assert account.due(at=61.0) is Deed.REGISTER
    account.answered(200, at=62.0)
    assert problem_of(account) is RegistrationProblem.NONE


def test_a_lost_connection_is_made_anew_within_a_second() -> None:
    account = registering()
    account.answered(200, at=0.0)
    assert account.disconnected(at=10.0)
    assert not account.disconnected(at=10.0)
    assert state_of(account) is RegistrationState.UNREACHABLE
    assert account.due(at=11.0) is Deed.REGISTER


def test_a_connection_on_which_nobody_answers_is_given_up_and_each_time_later() -> None:
    """So that a registrar that is only slow is reached in the end; by UDP PJSIP itself asks again."""
    account = Registration(at=0.0, chance=lambda: 0.5, is_connected=True)
    assert account.due(at=4.9) is None
    assert account.due(at=5.0) is Deed.REGISTER_ELSEWHERE
    assert (state_of(account), account.code) == (RegistrationState.UNREACHABLE, 408)
    assert [account.due(at=at) for at in (14.9, 15.0, 34.9)] == [None, Deed.REGISTER_ELSEWHERE, None]
    account.answered(200, at=35.0)
    assert account.due(at=49.0) is None
    account.disconnected(at=50.0)
    assert account.due(at=51.0) is Deed.REGISTER
    assert [account.due(at=at) for at in (55.9, 56.0)] == [None, Deed.REGISTER_ELSEWHERE]
    assert registering().due(at=30.0) is None


def test_after_sleep_the_registrar_is_asked_at_once() -> None:
    """Unless it has refused us: that has not changed overnight."""
    account, refused = registering(), registering()
    account.answered(200, at=0.0)
    refused.answered(403, at=0.0)
    for each in (account, refused):
        each.doubted(at=10.0)
    assert account.due(at=10.5) is Deed.REGISTER
    assert refused.due(at=10.5) is None


def test_a_reason_that_comes_later_is_news_once() -> None:
    account = registering()
    account.answered(408, at=0.0)
    assert account.explained(RegistrationProblem.NO_TLS, at=0.1)
    assert not account.explained(RegistrationProblem.NO_TLS, at=0.2)
    assert account.due(at=29.0) is None
    assert account.due(at=61.0) is Deed.REGISTER
