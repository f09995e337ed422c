"""Calls of an engine that was killed, between two engines and without a registrar."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import CallEnded, CallId, EndReason, HangUp, PlaySound, RecordSound, Refusal
from tests.telephony import running_engine
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import (
    RunningEngine,
    answered,
    finished_recording,
    heard,
    pass_time,
    until,
    write_tone,
)

CUSTOMER = CallId("customer")
LOUD = 2000


def killed_and_back(engine: RunningEngine, *arguments: str) -> RunningEngine:
    """Kill an engine in the middle of everything, and start another in its place."""
    engine.process.kill()
    engine.process.wait(5)
    (engine.folder / "engine.json").unlink()
    return running_engine.start(engine.folder, *arguments)


def test_a_call_without_a_registrar_is_taken_back_at_once(
    start_engine: StartEngine, recording: Path, tmp_path: Path
) -> None:
    """The other side is asked where it said it can be reached, and both hear each other again."""
    customer = start_engine("customer", "--stay", "--trunk", "127.0.0.1")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}")
    offered = answered(customer, agent)
    tone = str(write_tone(tmp_path / "customer.wav", 500))
    customer.desk.order(PlaySound(call_id=CUSTOMER, path=tone, repeat=True))
    pass_time(0.2)
    again = killed_and_back(agent, "--trunk", f"127.0.0.1:{customer.sip_port}")
    try:
        assert [call.call_id for call in again.desk.snapshot.calls] == [offered]
        pass_time(0.3)
        again.desk.order(PlaySound(call_id=offered, path=str(write_tone(tmp_path / "agent.wav", 700))))
        again.desk.order(RecordSound(call_id=offered, path=str(recording)))
        customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(tmp_path / "customer-heard.wav")))
        pass_time(1.0)
        at_customer = finished_recording(customer, CUSTOMER, tmp_path / "customer-heard.wav")
        assert heard(at_customer).part(0.4, 0.9).level(700) > LOUD
        assert heard(finished_recording(again, offered, recording)).part(0.4, 0.9).level(500) > LOUD
        customer.desk.order(HangUp(call_id=CUSTOMER))
        assert again.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP
        until(lambda: not again.desk.passed(CallEnded))
    finally:
        again.stop()


def test_a_call_the_agent_gives_up_is_asked_for_no_more(start_engine: StartEngine) -> None:
    """Its account is not registered yet: hanging up ends the waiting."""
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}")
    offered = answered(customer, agent)
    calls = agent.folder / "calls.json"
    until(calls.exists)
    kept = calls.read_text(encoding="utf-8").replace('"account": ""', '"account": "pbx"')
    calls.write_text(kept, encoding="utf-8")
    again = killed_and_back(agent)
    try:
        again.desk.order(HangUp(call_id=offered))
        assert again.desk.wait_for(CallEnded).reason is EndReason.FAILED
        assert not calls.exists()
        with pytest.raises(BadInput, match=Refusal.NO_SUCH_CALL):
            again.desk.order(HangUp(call_id=offered))
    finally:
        again.stop()
