"""The engine's small client."""

from pathlib import Path

import pytest

from app.errors import BadInput, EngineGone, Unavailable
from app.telephony.client import EngineClient, address_in
from app.telephony.protocol import AnswerCall, CallId, Heartbeat, ListDevices, StopEngine
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine


def test_a_folder_without_an_engine_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="no engine runs in"):
        EngineClient(tmp_path)


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"port": "x", "token": "t", "protocol": 1}'])
def test_a_file_that_says_nothing_useful_is_no_engine(tmp_path: Path, content: str) -> None:
    (tmp_path / "engine.json").write_text(content, encoding="utf-8")
    with pytest.raises(Unavailable):
        address_in(tmp_path)


def test_another_protocol_is_named(tmp_path: Path) -> None:
    (tmp_path / "engine.json").write_text('{"port": 1, "token": "t", "protocol": 9}', encoding="utf-8")
    with pytest.raises(Unavailable, match="speaks protocol 9"):
        address_in(tmp_path)


def test_an_engine_that_is_gone_leaves_a_file_that_leads_nowhere(tmp_path: Path) -> None:
    """It was killed, and could not take it away."""
    (tmp_path / "engine.json").write_text('{"port": 1, "token": "t", "protocol": 1}', encoding="utf-8")
    with pytest.raises(Unavailable, match="does not answer"):
        EngineClient(tmp_path)


def test_events_nobody_waited_for_are_kept(agent: RunningEngine) -> None:
    agent.desk.wait_for(Heartbeat)
    agent.desk.order(ListDevices())
    assert agent.desk.passed(Heartbeat) is not None


def test_events_nobody_needs_are_forgotten(agent: RunningEngine) -> None:
    """A soak of a thousand calls keeps nothing of them."""
    agent.desk.wait_for(Heartbeat, lambda event: event.number > 2)  # another one came before
    agent.desk.forget_passed()
    assert agent.desk.passed(Heartbeat) == []


def test_a_refusal_is_raised(agent: RunningEngine) -> None:
    with pytest.raises(BadInput, match="no_such_call"):
        agent.desk.order(AnswerCall(call_id=CallId("none")))


def test_an_engine_that_ends_is_noticed(start_engine: StartEngine) -> None:
    engine = start_engine("engine")
    engine.desk.order(StopEngine())
    engine.process.wait(5)
    with pytest.raises(EngineGone):
        engine.desk.wait_for(Heartbeat, lambda _: False)
