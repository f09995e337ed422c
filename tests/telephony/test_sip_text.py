"""Reading SIP messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.sip_text import read_sip, tag_of

INVITE = (
    "INVITE sip:1001@192.0.2.1 SIP/2.0\r\n"
    "v: SIP/2.0/UDP 192.0.2.9\r\n"
    'f: "Mona"\r\n <sip:050@192.0.2.9>\r\n'
    "Diversion: <sip:1@x>\r\n"
    "diversion: <sip:2@x>\r\n"
    "\r\n"
    "From: <sip:body@is.no.header>\r\n"
)


def test_the_first_line_is_kept() -> None:
    assert read_sip(INVITE).first_line == "INVITE sip:1001@192.0.2.1 SIP/2.0"


def test_compact_names_and_folded_lines_are_understood() -> None:
    """RFC 3261, sections 7.3.3 and 7.3.1."""
    assert read_sip(INVITE).first("From") == '"Mona" <sip:050@192.0.2.9>'


def test_several_headers_of_one_name_stay_in_their_order() -> None:
    assert read_sip(INVITE).every("Diversion") == ["<sip:1@x>", "<sip:2@x>"]


def test_the_body_holds_no_headers() -> None:
    assert "body" not in read_sip(INVITE).first("from")


def test_a_missing_header_is_an_empty_text() -> None:
    assert read_sip(INVITE).first("Subject") == ""


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("<sip:1@x>;tag=abc", "abc"),
        ("sip:1@x;tag=abc", "abc"),
        ('"a;tag=no" <sip:1@x;tag=no>; TAG = yes;x=1', "yes"),
        ("<sip:1@x>", ""),
        ("", ""),
    ],
)
def test_the_tag_of_an_address_is_read(header: str, tag: str) -> None:
    assert tag_of(header) == tag


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    """Whatever strangers send."""
    read = read_sip(text)
    assert all(name == name.lower() for name, _ in read.headers if name.isascii())
