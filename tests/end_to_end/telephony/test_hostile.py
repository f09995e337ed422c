"""Malformed and unwanted SIP: the engine neither falls nor hangs nor rings, and a proper call still works."""

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    ListDevices,
    ShowedCall,
)
from app.telephony.sip_text import SipText
from tests.telephony import own_wheel
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, until
from tests.telephony.torture import messages

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(180)]

MUTATIONS = 4_000
MANY_MUTATIONS = 100_000
ROUND = 1_000
METHODS = (
    "INVITE",
    "OPTIONS",
    "BYE",
    "CANCEL",
    "ACK",
    "REGISTER",
    "NOTIFY",
    "REFER",
    "INFO",
    "UPDATE",
    "PRACK",
    "MESSAGE",
)
NASTY = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\r\n",
        b"\r\n\r\n",
        b"%",
        b"%n%s",
        b'"',
        b"<",
        b">",
        b";",
        b",",
        b"@",
        b":",
        b"\t ",
    ),
    *(b"=" * 200, b"A" * 3000, b"-1", b"9" * 20, b"sip:", b"tag=", b"\xe2\x80\xae", b";lr;lr;lr", b"[::1"),
)


OFFERS = (
    "{offer}",
    "{offer}a=sendonly\r\na=ptime:20\r\na=maxptime:150\r\n",
    "{offer}a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5\r\n",
    "{offer}a=rtcp-mux\r\na=ice-ufrag:abcd\r\na=candidate:1 1 UDP 2130706431 127.0.0.1 9 typ host\r\n",
    "{offer}m=video 9 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\nm=image 9 udptl t38\r\n",
    "{offer}a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\nb=AS:64\r\n",
)


def valid(caller: BareCaller, chance: random.Random) -> bytes:
    """Return a proper request of some kind."""
    method = chance.choice(METHODS)
    caller.to_header = f"<sip:5000@127.0.0.1:{caller.engine_port}>"
    caller.call_id = f"call-{chance.getrandbits(64):x}"
    caller.branch = f"z9hG4bK{chance.getrandbits(64):x}"
    body = caller.offer() if method in ("INVITE", "UPDATE") else ""
    return caller.request(method, headers=["Refer-To: <sip:1@x>", "Event: check-sync"], body=body).encode()


def mutated(message: bytes, chance: random.Random) -> bytes:
    """Break a message in some places."""
    broken = bytearray(message)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        place = chance.randrange(len(broken) or 1)
        match chance.randrange(6):
            case 0:
                broken[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[place : place + chance.randrange(1, 40)]
            case 2:
                broken[place:place] = chance.choice(NASTY)
            case 3:
                broken[place:place] = broken[place : place + chance.randrange(1, 80)]
            case 4:
                lines = bytes(broken).split(b"\r\n")
                chance.shuffle(lines)
                broken = bytearray(b"\r\n".join(lines))
            case 5:
                del broken[place:]
    return bytes(broken[:60_000])


def with_broken_sdp(caller: BareCaller, chance: random.Random) -> bytes:
    """Return a proper INVITE or UPDATE whose offer of sound is broken."""
    caller.to_header = f"<sip:5000@127.0.0.1:{caller.engine_port}>"
    caller.call_id = f"call-{chance.getrandbits(64):x}"
    caller.branch = f"z9hG4bK{chance.getrandbits(64):x}"
    head, _, _ = caller.request(chance.choice(("INVITE", "INVITE", "UPDATE")), body="v").rpartition(
        "\r\n\r\n"
    )
    body = mutated(chance.choice(OFFERS).format(offer=caller.offer()).encode(), chance)
    head = head.replace("Content-Length: 1", f"Content-Length: {len(body)}")
    return f"{head}\r\n\r\n".encode() + body


def flooded(caller: BareCaller, agent: RunningEngine, chance: random.Random) -> None:
    """Send a round of broken messages; the engine must keep up and stay alive."""
    caller.sip.setblocking(False)
    for index in range(ROUND):
        is_sdp = index % 4 == 0
        caller.send(with_broken_sdp(caller, chance) if is_sdp else mutated(valid(caller, chance), chance))
        if index % 50 == 0:
            agent.desk.order(ListDevices())  # its answer says that what came before was worked off
            drain(caller)
    drain(caller)
    assert agent.process.poll() is None, "the engine lives"


def drain(caller: BareCaller) -> None:
    """Read away what the engine answered."""
    try:
        while caller.sip.recv(65_536):
            pass
    except BlockingIOError:
        return


def works(caller: BareCaller, agent: RunningEngine) -> None:
    """Make a proper call, from the INVITE to the end."""
    for _ in range(5):  # what is left of the flood may keep every line busy: 486, as for any caller
        until(lambda: not has_calls(agent))
        if (offered := proper_offer(caller, agent)) and answered(caller, agent, offered):
            break
    else:
        pytest.fail("no proper call came through")
    caller.bye()
    agent.desk.wait_for(CallEnded, lambda event: event.call_id == offered)


def answered(caller: BareCaller, agent: RunningEngine, offered: CallId) -> bool:
    """Pick up, and say whether the caller heard it."""
    with contextlib.suppress(BadInput):
        agent.desk.order(ShowedCall(call_id=offered))
        agent.desk.order(AnswerCall(call_id=offered))
    answer = next(answers(caller), None)
    if answer is None:
        return False
    caller.acknowledge(answer)
    agent.desk.wait_for(
        CallChanged, lambda event: event.call.call_id == offered and event.call.state is CallState.TALKING
    )
    return True


def proper_offer(caller: BareCaller, agent: RunningEngine) -> CallId | None:
    """Call, and return the engine's id of the call, or None when it was busy."""
    caller.call_id, caller.branch = f"good-{uuid4()}", f"z9hG4bKgood{uuid4().hex}"
    caller.to_header = f"<sip:5000@127.0.0.1:{caller.engine_port}>"
    caller.invite("X-Hatif-Call: proper")
    with contextlib.suppress(TimeoutError):
        offer = agent.desk.wait_for(
            CallOffered, lambda event: event.call.queue.call == "proper", timeout_seconds=1
        )
        return offer.call.call_id
    return None


def answers(caller: BareCaller) -> Iterator[SipText]:
    """Give the 200 of the present call, when it comes."""
    while response := caller.response(at_least=200, timeout_seconds=2):
        if response.first("call-id") == caller.call_id and " 200 " in response.first_line:
            yield response


def has_calls(agent: RunningEngine) -> bool:
    """Say whether the engine still knows a call, as a new desk is told."""
    agent.reconnect()
    return bool(agent.desk.snapshot.calls)


def test_thousands_of_broken_messages_do_nothing(start_engine: StartEngine) -> None:
    """From the trunk's own address, so that they get as deep as they can; a proper call works after each."""
    _endure(start_engine("agent", "--stay", "--trunk", "127.0.0.1"), MUTATIONS, seed=20261121)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_hundred_thousand_broken_messages_do_nothing(start_engine: StartEngine) -> None:
    """No crash, no hang, no ring."""
    _endure(start_engine("agent", "--stay", "--trunk", "127.0.0.1"), MANY_MUTATIONS, seed=4475)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_our_own_wheel_endures_them_too(start_engine: StartEngine, tmp_path: Path) -> None:
    wheel = own_wheel.unpacked(tmp_path / "wheel")
    agent = start_engine("agent", "--stay", "--trunk", "127.0.0.1", wheel=wheel)
    _endure(agent, MANY_MUTATIONS, seed=2026)


def _endure(agent: RunningEngine, mutations: int, *, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  the same messages each time
    with BareCaller(agent.sip_port) as caller:
        for _ in range(mutations // ROUND):
            flooded(caller, agent, chance)
            works(caller, agent)


def test_the_torture_messages_of_rfc_4475_do_nothing(start_engine: StartEngine) -> None:
    """Each is followed by an order that is carried out, and all of them by a proper call."""
    agent = start_engine("agent", "--stay", "--trunk", "127.0.0.1")
    every = messages()
    assert len(every) == 49
    with BareCaller(agent.sip_port) as caller:
        for message in every.values():
            caller.send(message)
            agent.desk.order(ListDevices())
        assert agent.process.poll() is None
        caller.sip.setblocking(False)
        drain(caller)
        works(caller, agent)


def test_a_stranger_s_broken_messages_offer_nothing(start_engine: StartEngine) -> None:
    """And a proper one of his neither."""
    agent = start_engine("agent", "--stay", "--trunk", "192.0.2.1")
    chance = random.Random(4475)  # noqa: S311  the same messages each time
    with BareCaller(agent.sip_port) as caller:
        flooded(caller, agent, chance)
        caller.invite()
        agent.desk.order(ListDevices())
        assert agent.desk.passed(CallOffered) == []
