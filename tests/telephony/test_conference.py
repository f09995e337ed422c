"""Several calls as one conversation."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import CallChanged, CallId, HoldCall, JoinCalls, PlaySound, RecordSound, Refusal
from tests.telephony.running_engine import (
    RunningEngine,
    answered,
    finished_recording,
    heard,
    pass_time,
    write_tone,
)

LOUD, SILENT = 2000, 60  # amplitudes of a tone written with 9000


def joined(agent: RunningEngine, call_id: CallId) -> None:
    """Wait until a call is part of a conference."""
    agent.desk.wait_for(CallChanged, lambda event: event.call.call_id == call_id and event.call.is_joined)


def test_in_a_conference_everybody_hears_everybody(
    customer: RunningEngine, agent: RunningEngine, tmp_path: Path
) -> None:
    """Two customers and the agent, mixed in the agent's engine; holding one takes him out."""
    first, second = answered(customer, agent, "first"), answered(customer, agent, "second")
    voices = {"first": 500, "second": 700}
    for name, hertz in voices.items():
        path = str(write_tone(tmp_path / f"{name}.wav", hertz))
        customer.desk.order(PlaySound(call_id=CallId(name), path=path, repeat=True))
    for call_id in (first, second):
        path = str(write_tone(tmp_path / "agent.wav", 900))
        agent.desk.order(PlaySound(call_id=call_id, path=path, repeat=True))
    agent.desk.order(JoinCalls(call_ids=(first, second)))
    for call_id in (first, second):
        joined(agent, call_id)
    for name in voices:
        customer.desk.order(RecordSound(call_id=CallId(name), path=str(tmp_path / f"{name}-heard.wav")))
    pass_time(1.5)
    agent.desk.order(HoldCall(call_id=second))
    agent.desk.wait_for(CallChanged, lambda event: event.call.call_id == first and not event.call.is_joined)
    pass_time(1.2)
    at_first = heard(finished_recording(customer, CallId("first"), tmp_path / "first-heard.wav"))
    at_second = heard(finished_recording(customer, CallId("second"), tmp_path / "second-heard.wav"))
    assert min(at_first.part(0.8, 1.3).level(700), at_first.part(0.8, 1.3).level(900)) > LOUD
    assert min(at_second.part(0.8, 1.3).level(500), at_second.part(0.8, 1.3).level(900)) > LOUD
    assert at_first.part(-0.5, -0.1).level(900) > LOUD
    assert at_first.part(-0.5, -0.1).level(700) < SILENT
    assert at_second.part(-0.5, -0.1).loudness() < SILENT


def test_a_conference_needs_two_calls(customer: RunningEngine, agent: RunningEngine) -> None:
    """The same one twice is one."""
    offered = answered(customer, agent)
    with pytest.raises(BadInput, match=Refusal.WRONG_STATE):
        agent.desk.order(JoinCalls(call_ids=(offered, offered)))
