"""The gate before SIP."""

import socket
import sys

import pytest

from app.telephony.gate import close_to_connections, program
from app.telephony.protocol import CallEnded, CallOffered
from app.telephony.trusted import ANYONE, Peer
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, answered

LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's filter is Linux's")


def passes(peers: list[Peer], *, source: str, port: int, text: bytes) -> bool:
    """Run the filter by hand over a packet."""
    packet = port.to_bytes(2, "big") + bytes(6) + text
    address = bytes(int(part) for part in source.split("."))
    held, place, instructions = 0, 0, program(peers)
    while True:
        code, if_equal, if_not, value = instructions[place]
        place += 1
        match code:
            case 0x20:
                data = address if value >= 0xFFF0_0000 else packet[value : value + 4]
                held = int.from_bytes(data, "big")
            case 0x28:
                held = int.from_bytes(packet[value : value + 2], "big")
            case 0x15:
                place += if_equal if held == value else if_not
            case 0x06:
                return value != 0


PEERS = [Peer("192.0.2.1"), Peer("192.0.2.2", 5070), Peer("no address"), Peer("192.0.2.3", 5060)]


@pytest.mark.parametrize(
    ("source", "port", "text", "in_"),
    [
        ("192.0.2.1", 9, b"INVITE s", True),
        ("192.0.2.2", 5070, b"INVITE s", True),
        ("192.0.2.2", 5071, b"INVITE s", False),
        ("192.0.2.3", 5060, b"OPTIONS ", True),
        ("198.51.100.9", 5060, b"INVITE s", False),
        ("198.51.100.9", 5060, b"OPTIONS ", False),
        ("198.51.100.9", 5060, b"SIP/2.0 200", True),
        ("198.51.100.9", 5060, b"\x00\x00\x00\x00", False),
    ],
)
def test_peers_and_answers_come_in(source: str, port: int, text: bytes, in_: bool) -> None:
    assert passes(PEERS, source=source, port=port, text=text) is in_


@LINUX_ONLY
@pytest.mark.parametrize("method", ["INVITE", "OPTIONS", "NOTIFY", "REFER", "MESSAGE", "REGISTER"])
def test_a_stranger_hears_nothing_at_all(agent: RunningEngine, method: str) -> None:
    """Neither 100 nor 403: to a scanner there is no telephone here."""
    with BareCaller(agent.sip_port) as stranger:
        stranger.send(stranger.request(method, body=stranger.offer() if method == "INVITE" else ""))
        assert stranger.response(timeout_seconds=0.5) is None
    assert agent.desk.passed(CallOffered) == []


@LINUX_ONLY
def test_whom_we_called_may_hang_up(start_engine: StartEngine) -> None:
    """Though he may not call us."""
    caller = start_engine("caller", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{caller.sip_port}")
    offered = answered(caller, agent)
    agent.stop()
    assert offered
    assert caller.desk.wait_for(CallEnded).sip_code == 200


@LINUX_ONLY
def test_nobody_connects_to_a_telephone() -> None:
    """It connects to its PBX; who knocks hears nothing, not even that somebody is there."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        socket.create_connection(address, 1).close()
        close_to_connections(address[1])
        with pytest.raises(TimeoutError):
            socket.create_connection(address, 0.3)


def test_who_takes_calls_from_anybody_has_no_gate_and_believes_nobody(start_engine: StartEngine) -> None:
    """What a stranger asserts of himself, or of a queue, is not taken for the PBX's word."""
    assert passes([Peer(ANYONE)], source="198.51.100.7", port=9, text=b"INVITE sip:")
    agent = start_engine("agent", "--trunk", "any")
    with BareCaller(agent.sip_port) as caller:
        caller.invite("P-Asserted-Identity: <sip:112@127.0.0.1>", "X-Hatif-Queue: support")
        offered = agent.desk.wait_for(CallOffered).call
    assert offered.caller.number != "112"
    assert offered.queue.queue == ""
