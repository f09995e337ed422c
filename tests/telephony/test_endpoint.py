"""PJSIP's endpoint, in this process."""

from collections.abc import Iterator

import pytest

from app import times
from app.telephony.endpoint import Endpoint


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    """An endpoint on loopback."""
    endpoint = Endpoint("127.0.0.1", 0, version="test")
    yield endpoint
    endpoint.stop()


def test_it_tells_the_port_it_really_has(endpoint: Endpoint) -> None:
    assert endpoint.host == "127.0.0.1"
    assert 1024 <= endpoint.sip_port <= 65_535


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("sip:1001@192.0.2.1", True),
        ('"Mona" <sip:050@127.0.0.2>', True),
        ("sip:", False),
        ("<<", False),
        ("", False),
    ],
)
def test_it_knows_what_can_be_called(endpoint: Endpoint, text: str, good: bool) -> None:
    assert endpoint.is_sip_uri(text) is good


def test_it_says_what_the_wheel_lacks(endpoint: Endpoint) -> None:
    """The wheel of PyPI carries an obsolete OpenSSL."""
    assert "tls" in endpoint.lacks


def test_waiting_for_nothing_ends_in_time(endpoint: Endpoint) -> None:
    began = times.monotonic()
    endpoint.poll(50)
    assert times.monotonic() - began < 1
