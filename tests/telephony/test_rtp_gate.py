"""Sound is taken from where it was agreed."""

import socket
import sys
from collections.abc import Iterator

import pytest

from app.telephony.rtp_gate import guard, program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")


@pytest.fixture
def rtp() -> Iterator[socket.socket]:
    """A socket such as PJSIP's."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.bind(("127.0.0.1", 0))
        line.settimeout(0.2)
        yield line


def sent_from(address: str, to: socket.socket) -> bool:
    """Send a packet from an address, and say whether it arrives."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.bind((address, 0))
        sender.sendto(b"sound", to.getsockname())
    try:
        return to.recv(100) == b"sound"
    except TimeoutError:
        return False


def test_only_the_agreed_address_is_heard(rtp: socket.socket) -> None:
    """Whatever port it sends from: some networks change that."""
    guard(f"127.0.0.1:{rtp.getsockname()[1]}", "127.0.0.2:4000")
    assert sent_from("127.0.0.2", rtp)
    assert not sent_from("127.0.0.3", rtp)


def test_what_is_agreed_anew_counts(rtp: socket.socket) -> None:
    """After a transfer the sound comes from elsewhere."""
    port = rtp.getsockname()[1]
    guard(f"127.0.0.1:{port}", "127.0.0.2:4000")
    guard(f"127.0.0.1:{port}", "127.0.0.3:4000")
    assert not sent_from("127.0.0.2", rtp)
    assert sent_from("127.0.0.3", rtp)


def test_hold_by_an_address_of_nothing_changes_nothing(rtp: socket.socket) -> None:
    guard(f"127.0.0.1:{rtp.getsockname()[1]}", "0.0.0.0:0")
    assert sent_from("127.0.0.3", rtp)


@pytest.mark.parametrize("host", ["", "0.0.0.0", "2001:db8::1", "pbx.example"])  # noqa: S104  not opened
def test_where_nothing_can_be_filtered_nothing_is(host: str) -> None:
    assert program(host) == []


def test_a_port_that_is_somebody_else_s_is_left_alone() -> None:
    guard("127.0.0.1:1", "127.0.0.2:4000")
    guard("nonsense", "127.0.0.2:4000")
