"""Strangers: what they send into a call, and what they would like the telephone to do."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    ListDevices,
    RecordSound,
    ShowedCall,
)
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, heard, pass_time, until

pytestmark = pytest.mark.end_to_end

STRANGER = "127.0.0.3"
LOUD_PCMA = bytes([0xAA, 0x2A]) * 80  # the two loudest samples in turn: 4000 Hz
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")


@pytest.fixture
def agent(start_engine: StartEngine) -> RunningEngine:
    """An agent whose trunk is on loopback."""
    return start_engine("agent", "--stay", "--trunk", "127.0.0.1")


@pytest.fixture
def caller(agent: RunningEngine) -> Iterator[BareCaller]:
    """Somebody who may call."""
    with BareCaller(agent.sip_port) as caller:
        yield caller


def answered(agent: RunningEngine, caller: BareCaller) -> tuple[CallId, int]:
    """Let the agent pick up; the call's id and the agent's RTP port come back."""
    caller.invite()
    offered = agent.desk.wait_for(CallOffered).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(AnswerCall(call_id=offered))
    caller.sip.settimeout(5)
    while not (text := caller.sip.recv(65_536).decode()).startswith("SIP/2.0 200"):
        continue
    to = next(line[4:] for line in text.splitlines() if line.startswith("To: "))
    caller.to_header = to
    caller.send(caller.request("ACK"))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    return offered, int(text.split("m=audio ")[1].split()[0])


def speak(address: str, port: int, packets: int) -> None:
    """Send loud sound to an RTP port, much quicker than a telephone would."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.bind((address, 0))
        for number in range(packets):
            stamp = (number * 160).to_bytes(4, "big")
            head = b"\x80\x08" + number.to_bytes(2, "big") + stamp + b"\x12\x34\x56\x78"
            line.sendto(head + LOUD_PCMA, ("127.0.0.1", port))
            pass_time(0.002)


def loudness(agent: RunningEngine, call: CallId, address: str, port: int, path: Path) -> float:
    """Record the call while somebody speaks."""
    agent.desk.order(RecordSound(call_id=call, path=str(path)))
    speak(address, port, 250)
    agent.desk.order(RecordSound(call_id=call, path=""))
    until(lambda: int.from_bytes(path.read_bytes()[4:8], "little") > 0)
    return heard(path).loudness()


@LINUX_ONLY
def test_nobody_speaks_into_somebody_else_s_call(
    agent: RunningEngine, caller: BareCaller, tmp_path: Path
) -> None:
    """However loud he shouts; whom it was agreed with is heard."""
    call, port = answered(agent, caller)
    assert loudness(agent, call, STRANGER, port, tmp_path / "stranger.wav") < 10
    assert loudness(agent, call, "127.0.0.1", port, tmp_path / "caller.wav") > 100


def test_no_header_makes_the_telephone_answer_by_itself(agent: RunningEngine, caller: BareCaller) -> None:
    """Not even from the trunk: whether a call answers itself is the desk's decision."""
    caller.invite(
        "Call-Info: <sip:127.0.0.1>;answer-after=0",
        "Alert-Info: <http://127.0.0.1>;info=alert-autoanswer;delay=0",
        "Answer-Mode: Auto;require",
        "Priv-Answer-Mode: Auto",
    )
    offered = agent.desk.wait_for(CallOffered).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    answer = caller.response(at_least=180)
    assert answer is not None
    assert answer.first_line.startswith("SIP/2.0 180")
    assert caller.response(at_least=200, timeout_seconds=1.0) is None
    agent.desk.order(ListDevices())
    assert not [change for change in agent.desk.passed(CallChanged) if change.call.state is CallState.TALKING]


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("NOTIFY", ["Event: check-sync;reboot=true", "Subscription-State: active"]),
        ("NOTIFY", ["Event: refer", "Subscription-State: active"]),
        ("REFER", ["Refer-To: <sip:0900123456@127.0.0.1>"]),
        ("SUBSCRIBE", ["Event: dialog", "Expires: 3600"]),
        ("MESSAGE", []),
        ("PUBLISH", ["Event: presence"]),
    ],
)
def test_nothing_but_a_call_does_anything(
    agent: RunningEngine, caller: BareCaller, method: str, headers: list[str]
) -> None:
    """It neither calls anybody, nor starts again, nor tells who is on the line."""
    caller.send(caller.request(method, headers=headers))
    answer = caller.response(at_least=200, timeout_seconds=1.0)
    agent.desk.order(ListDevices())
    assert agent.process.poll() is None
    assert agent.desk.passed(CallChanged) == []
    assert agent.desk.passed(CallOffered) == []
    assert answer is None or answer.first_line.split()[1][0] in "45" or method in ("NOTIFY", "MESSAGE")


def test_a_refer_within_a_call_calls_nobody(agent: RunningEngine, caller: BareCaller) -> None:
    """The call goes on as it was."""
    call, _ = answered(agent, caller)
    caller.branch = "z9hG4bKrefer"
    caller.send(caller.request("REFER", number=2, headers=["Refer-To: <sip:0900123456@127.0.0.1>"]))
    answer = caller.response(at_least=200)
    assert answer is not None
    assert answer.first_line.split()[1][0] in "456"
    agent.desk.order(ListDevices())
    assert agent.desk.passed(CallEnded) == []
    agent.reconnect()
    assert [picture.call_id for picture in agent.desk.snapshot.calls] == [call]
