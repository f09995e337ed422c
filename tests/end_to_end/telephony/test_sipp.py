"""Calls made by an independent SIP program, sipp."""

import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from app.telephony.protocol import AnswerCall, CallEnded, CallOffered, EndReason, ShowedCall
from tests.telephony.conftest import StartEngine

SCENARIO = Path(__file__).with_name("caller.xml")

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not shutil.which("sipp"), reason="sipp (Debian: sip-tester) is not installed"),
]


def free_port() -> int:
    """Return a UDP port nobody uses at the moment."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def sipp(engine_port: int, own_port: int, folder: Path) -> "subprocess.Popen[bytes]":
    """Start a customer who calls once."""
    words = ["sipp", f"127.0.0.1:{engine_port}", "-i", "127.0.0.1", "-p", str(own_port), "-m", "1"]
    words += [
        "-sf",
        str(SCENARIO),
        "-s",
        "5000",
        "-key",
        "caller",
        "0501234567",
        "-key",
        "name",
        "Mona Haddad",
    ]
    words += ["-nostdin", "-timeout", "15", "-recv_timeout", "8000"]
    return subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_national_number_is_offered_answered_and_ended(start_engine: StartEngine, tmp_path: Path) -> None:
    """From the INVITE to the BYE, as another maker's telephone speaks."""
    port = free_port()
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{port}")
    customer = sipp(agent.sip_port, port, tmp_path)
    offered = agent.desk.wait_for(CallOffered).call
    assert (offered.caller.number, offered.caller.name) == ("0501234567", "Mona Haddad")
    agent.desk.order(ShowedCall(call_id=offered.call_id))
    agent.desk.order(AnswerCall(call_id=offered.call_id))
    ended = agent.desk.wait_for(CallEnded)
    assert ended.reason is EndReason.REMOTE_HANGUP
    assert 0.7 <= ended.talked_seconds <= 2
    assert customer.wait(10) == 0, "sipp saw what its scenario expects"


def test_another_port_of_the_trunk_s_address_is_a_stranger(start_engine: StartEngine, tmp_path: Path) -> None:
    """When the trunk was given with its port."""
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{free_port()}")
    customer = sipp(agent.sip_port, free_port(), tmp_path)
    assert customer.wait(15) != 0
    assert agent.desk.passed(CallOffered) == []
