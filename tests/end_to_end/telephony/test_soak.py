"""A thousand calls through a PBX's queue: each is offered once and ended once, and nothing is left behind."""

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    HangUp,
    ShowedCall,
)
from tests.end_to_end.asterisk import Asterisk
from tests.end_to_end.telephony.at_the_pbx import dial, start_customer
from tests.end_to_end.telephony.conftest import StartAgent
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, pass_time, until

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(7200)]

CALLS = int(os.environ.get("HATIF_SOAK_CALLS", "1000"))
WARM_AFTER = CALLS // 2  # by then every pool of PJSIP has its size
TRANSACTIONS_LIVE_SECONDS = 35.0  # RFC 3261, timer J: until then PJSIP keeps what it answered
MOST_GROWTH = 0.05


@dataclass(slots=True)
class Soaked:
    """What was seen of the calls, and of the agent's engine."""

    offered: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)
    files: list[int] = field(default_factory=list)

    def weigh(self, engine: RunningEngine) -> None:
        """Note what the engine holds now."""
        self.memory.append(own_bytes(engine.process.pid))
        self.files.append(psutil.Process(engine.process.pid).num_fds())


def own_bytes(pid: int) -> int:
    """Return what a program itself has taken; its share of files grows when others that share them go."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    sizes = dict(line.split(":", 1) for line in status.splitlines())
    return sum(int(sizes[name].split()[0]) * 1024 for name in ("RssAnon", "VmSwap"))


def one_call(
    number: int, customer: RunningEngine, agent: RunningEngine, asterisk: Asterisk, seen: Soaked
) -> None:
    """Let one customer come through the queue, be answered, and hang up."""
    to = f"sip:5000@127.0.0.1:{asterisk.port}"
    call = dial(customer, f"customer-{number}", to, from_uri=f'"Mona" <sip:05{number:08}@127.0.0.2>')
    offered = agent.desk.wait_for(CallOffered, timeout_seconds=20).call
    seen.offered[offered.queue.call] += 1
    assert offered.caller.number == f"05{number:08}"
    agent.desk.order(ShowedCall(call_id=offered.call_id))
    agent.desk.order(AnswerCall(call_id=offered.call_id))
    talks(agent, offered.call_id)
    customer.desk.order(HangUp(call_id=call))
    seen.ended[agent.desk.wait_for(CallEnded).call_id] += 1
    customer.desk.wait_for(CallEnded)
    for engine in (agent, customer):  # nothing more was said of it, and nothing waits unread
        assert engine.desk.passed(CallEnded) == []
        assert engine.desk.passed(CallOffered) == []
        engine.desk.forget_passed()


def talks(engine: RunningEngine, call_id: CallId) -> None:
    """Wait until both sides of a call have picked up."""
    engine.desk.wait_for(
        CallChanged, lambda event: event.call.call_id == call_id and event.call.state is CallState.TALKING
    )


def test_a_thousand_calls_leave_nothing_behind(
    start_agent: StartAgent, start_engine: StartEngine, asterisk: Asterisk
) -> None:
    """Memory grows by a twentieth at most, open files not at all."""
    agent, customer, seen = start_agent("1001"), start_customer(start_engine), Soaked()
    asterisk.order("queue add member PJSIP/1001 to support")
    try:
        for number in range(CALLS):
            one_call(number, customer, agent, asterisk, seen)
            if number in (WARM_AFTER, CALLS - 1):
                until(lambda: asterisk.order("core show channels count").startswith("0 active channels"))
                pass_time(TRANSACTIONS_LIVE_SECONDS)
                seen.weigh(agent)
    finally:
        asterisk.order("queue remove member PJSIP/1001 from support")
    assert len(seen.offered) == len(seen.ended) == CALLS
    assert set(seen.offered.values()) == set(seen.ended.values()) == {1}
    assert seen.memory[-1] <= seen.memory[0] * (1 + MOST_GROWTH), f"from {seen.memory[0]} bytes"
    assert seen.files[-1] == seen.files[0]
    agent.reconnect()
    assert agent.desk.snapshot.calls == ()
    assert not (agent.folder / "calls.json").exists()
