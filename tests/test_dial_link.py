"""Links that are to be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dial_link import dialled_text, is_link


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("tel:+966501234567", "+966501234567"),
        ("TEL:+966-50-123-4567", "+966-50-123-4567"),
        ("tel:7042;phone-context=example.com", "7042"),
        ("tel:%2B49%2030%201234", "+49 30 1234"),
        ("callto:0501234567", "0501234567"),
        ("callto://+49301234", "+49301234"),
        ("callto:0501234567@sip.example", "0501234567"),
        ("sip:1001@pbx.example", "sip:1001@pbx.example"),
        ("sips:mona@pbx.example:5061;transport=tls", "sip:mona@pbx.example:5061"),
        ("sip:1001@pbx.example?Replaces=abc&Route=sip:evil.example", "sip:1001@pbx.example"),
        ("tel:*97", "*97"),
    ],
)
def test_the_number_or_address_is_taken_and_nothing_else(link: str, text: str) -> None:
    assert is_link(link)
    assert dialled_text(link) == text


@pytest.mark.parametrize(
    "link",
    [
        "tel:",
        "tel:mona",
        "tel:()",
        "sip:",
        "sip:a b@c",
        "sip:1001@pbx\r\nX: y",
        "tel:1%0d%0aX:y",
        "sip:1001@pbx.example%3E",
        "tel:" + "1" * 600,
        "mailto:mona@example.com",
    ],
)
def test_what_names_nobody_is_empty(link: str) -> None:
    assert dialled_text(link) == ""


@given(st.sampled_from(["tel:", "sip:", "callto:"]), st.text(max_size=80))
def test_no_link_puts_control_characters_into_the_box(scheme: str, rest: str) -> None:
    """Whatever a web page writes."""
    text = dialled_text(scheme + rest)
    assert text.isprintable() or "\u00a0" in text
    assert not set(text) & set("<>\"'\r\n;?")
