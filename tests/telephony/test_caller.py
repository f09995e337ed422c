"""Who is calling."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.caller import caller_of, clean, end_cause_of, queue_facts_of, read_address
from app.telephony.protocol import Caller, QueueFacts
from app.telephony.sip_text import SipText, read_sip


def invite(*headers: str) -> SipText:
    """Return an INVITE with these headers."""
    return read_sip("\r\n".join(["INVITE sip:1001@192.0.2.1 SIP/2.0", *headers, "", ""]))


@pytest.mark.parametrize(
    ("header", "name", "user"),
    [
        ('"Mona Haddad" <sip:0501234567@192.0.2.9>;tag=1', "Mona Haddad", "0501234567"),
        ("Mona <sips:+971501234567@pbx>", "Mona", "+971501234567"),
        ("sip:0501234567@192.0.2.9;tag=1", "", "0501234567"),
        ("<tel:+97142223333;phone-context=x>", "", "+97142223333"),
        ('"A \\"quoted\\" name" <sip:1@x>', 'A "quoted" name', "1"),
        ('"<sip:666@evil>" <sip:1@x>', "<sip:666@evil>", "1"),
        ("<sip:192.0.2.9>", "", ""),
        ("<sip:%2B9715@x>", "", "+9715"),
        ("", "", ""),
        ("garbage", "", ""),
    ],
)
def test_an_address_is_read(header: str, name: str, user: str) -> None:
    address = read_address(header)
    assert (address.name, address.user) == (name, user)


def test_the_caller_is_read_from_from() -> None:
    assert caller_of(invite('From: "Mona" <sip:0501234567@x>'), is_from_pbx=True) == Caller(
        number="0501234567", name="Mona"
    )


def test_the_asserted_identity_of_the_pbx_goes_first() -> None:
    """RFC 3325: what the network vouches for, not what the caller says of himself."""
    message = invite('From: "Bank" <sip:1@x>', 'P-Asserted-Identity: "Mona" <sip:2@x>')
    assert caller_of(message, is_from_pbx=True).number == "2"


def test_a_stranger_asserts_nothing() -> None:
    message = invite("From: <sip:1@x>", "P-Asserted-Identity: <sip:2@x>;verstat=TN-Validation-Passed")
    caller = caller_of(message, is_from_pbx=False)
    assert (caller.number, caller.verstat) == ("1", "")


def test_the_network_s_check_of_the_number_is_kept() -> None:
    message = invite("From: <sip:1@x>", "P-Asserted-Identity: <sip:+9714@x>;verstat=TN-Validation-Passed")
    assert caller_of(message, is_from_pbx=True).verstat == "TN-Validation-Passed"


@pytest.mark.parametrize(
    "headers",
    [
        ('From: "Anonymous" <sip:anonymous@anonymous.invalid>',),
        ("From: <sip:050@x>", "Privacy: id"),
        ("From: <sip:050@x>", "Privacy: user;critical"),
        ("From: <sip:192.0.2.9>",),
        (),
    ],
)
def test_who_wants_to_stay_unknown_stays_unknown(headers: tuple[str, ...]) -> None:
    """Neither number nor name leave the engine."""
    assert caller_of(invite(*headers), is_from_pbx=True) == Caller(is_anonymous=True)


def test_the_diverting_number_is_read() -> None:
    message = invite("From: <sip:1@x>", "Diversion: <sip:+97143334444@x>;reason=unconditional")
    assert caller_of(message, is_from_pbx=True).diverted_from == "+97143334444"


def test_the_queue_s_facts_are_read() -> None:
    message = invite(
        "X-Hatif-Call: 1700.1",
        "X-Hatif-Queue: support",
        "X-Hatif-Waited: 42",
        "X-Hatif-Account: 77",
        "X-Hatif-Transfer: t",
    )
    assert queue_facts_of(message) == QueueFacts(
        call="1700.1", queue="support", waited_seconds=42, account="77", transfer="t"
    )


@pytest.mark.parametrize("waited", ["", "-3", "4.5", "٣", "many", "9" * 20])
def test_a_wait_that_is_no_number_is_none(waited: str) -> None:
    assert queue_facts_of(invite(f"X-Hatif-Waited: {waited}")).waited_seconds == 0


@given(st.text())
def test_a_cleaned_text_can_deceive_nobody(text: str) -> None:
    """No control, direction, zero-width or private character, no line break, and not too long."""
    cleaned = clean(text, 20)
    assert len(cleaned) <= 20
    assert all(unicodedata.category(character)[0] != "C" for character in cleaned)
    assert cleaned == " ".join(cleaned.split())


def test_direction_marks_and_newlines_leave_a_name() -> None:
    """They could make one name look like another, or two lines of one."""
    message = invite('From: "Mo\u202ena\u200b \u2067Ha\x07ddad" <sip:1@x>')
    assert caller_of(message, is_from_pbx=True).name == "Mona Haddad"


@given(st.lists(st.text()))
def test_any_headers_can_be_read(lines: list[str]) -> None:
    """Whatever strangers send."""
    message = invite(*(f"From: {line}" for line in lines), *(f"Diversion: {line}" for line in lines))
    caller = caller_of(message, is_from_pbx=True)
    assert len(caller.number) <= 64
    assert len(caller.name) <= 80


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        ('SIP ;cause=200 ;text="Call completed elsewhere"', 200),
        ("Q.850;cause=16", 0),
        ("SIP", 0),
        ("", 0),
    ],
)
def test_the_cause_of_an_end_is_read(reason: str, cause: int) -> None:
    """RFC 3326."""
    assert end_cause_of(read_sip(f"CANCEL sip:1@x SIP/2.0\r\nReason: {reason}\r\n\r\n")) == cause
