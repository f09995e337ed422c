"""What may be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.dialling import is_header, sip_address


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("5000", "sip:5000@pbx:5060"),
        ("+971 50 123-4567", "sip:+971501234567@pbx:5060"),
        ("(04) 222.3333", "sip:042223333@pbx:5060"),
        ("*43#", "sip:*43%23@pbx:5060"),
        ("\u2066+97150\u2069", "sip:+97150@pbx:5060"),
        ("sip:ada@example.com", "sip:ada@example.com"),
        ("ada@example.com", "sip:ada@example.com"),
        ("", ""),
        ("ada", ""),
        ("5000;ext=1", ""),
        ("sip:a@b\r\nX: y", ""),
        ("a b@c", ""),
        ("9" * 400, ""),
    ],
)
def test_a_number_or_address_becomes_a_uri(text: str, uri: str) -> None:
    assert sip_address(text, "pbx:5060") == uri


def test_a_number_needs_somewhere_to_go() -> None:
    assert sip_address("5000", "") == ""
    assert sip_address("sip:5000@x", "") == "sip:5000@x"


@given(st.text())
def test_no_text_breaks_out_of_the_request_line(text: str) -> None:
    """A line break or a bracket would let somebody write headers."""
    assert not set(sip_address(text, "pbx")) & set('\r\n <>"\x00')


@pytest.mark.parametrize(
    ("name", "value", "good"),
    [
        ("X-Hatif-Queue", "support", True),
        ("X-Hatif-Queue", "دعم", True),
        ("X Hatif", "a", False),
        ("X:", "a", False),
        ("", "a", False),
        ("X", "a\r\nB: c", False),
    ],
)
def test_headers_cannot_carry_headers(name: str, value: str, good: bool) -> None:
    assert is_header(name, value) is good
