"""Who may call us."""

import pytest

from app.errors import BadInput
from app.telephony.trusted import ANYONE, Peer, first_host, is_trusted, read_peers, resolved


def test_addresses_are_read_with_and_without_a_port() -> None:
    assert read_peers("192.0.2.1, 192.0.2.2:5070,[2001:db8::1]:5060") == (
        Peer("192.0.2.1"),
        Peer("192.0.2.2", 5070),
        Peer("2001:db8::1", 5060),
    )


def test_no_address_is_nobody() -> None:
    assert read_peers("") == ()


@pytest.mark.parametrize("text", ["192.0.2.1:port", "192.0.2.1:70000", ":5060", "192.0.2.1:٣"])
def test_what_is_no_address_is_named(text: str) -> None:
    with pytest.raises(BadInput, match="is not an address"):
        read_peers(text)


@pytest.mark.parametrize(
    ("source", "trusted"),
    [
        ("192.0.2.1:5060", True),
        ("192.0.2.1:9", True),
        ("192.0.2.2:5070", True),
        ("192.0.2.2:5071", False),
        ("192.0.2.11:5060", False),
        ("", False),
    ],
)
def test_only_the_peers_are_trusted(source: str, trusted: bool) -> None:
    """A port that was named must fit, too."""
    assert is_trusted(source, read_peers("192.0.2.1,192.0.2.2:5070")) is trusted


def test_names_become_addresses() -> None:
    assert Peer("127.0.0.1", 5070) in resolved([Peer("localhost", 5070)])


def test_a_name_nobody_knows_is_dropped() -> None:
    """A trunk that cannot be found must not keep the engine from starting."""
    assert resolved([Peer("no-such-host.invalid")]) == ()


def test_anybody_may_call_only_where_that_is_wished() -> None:
    """And nobody's number goes there by itself."""
    anybody = resolved(read_peers("any"))
    assert anybody == (Peer(ANYONE),)
    assert is_trusted("198.51.100.7:5099", anybody)
    assert [first_host(text) for text in ("any", "192.0.2.1:5070, any", "")] == ["", "192.0.2.1:5070", ""]
