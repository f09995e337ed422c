"""Listening, whispering and joining, measured by sound: who hears whom."""

from pathlib import Path

import pytest

from app.models.rows.pbx import OrderAnswer, OrderState, OrderVerb
from app.telephony.protocol import AnswerCall, CallEnded, CallId, CallOffered, CallState, ShowedCall
from tests.bridge.floor_of_the_pbx import SUPERVISOR
from tests.bridge.robot_agent import Manner
from tests.end_to_end.bridge.floor import Floor
from tests.end_to_end.telephony.at_the_pbx import account, dial, in_state, level, registered, say
from tests.telephony import running_engine
from tests.telephony.running_engine import RunningEngine, pass_time, until

pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(180)]
CUSTOMER_HERTZ, AGENT_HERTZ, SUPERVISOR_HERTZ = 500.0, 900.0, 1500.0
LOUD, SILENT = 1000, 150


class Call:
    """A customer talks with an agent, each saying a tone, and the supervisor's telephone is there."""

    def __init__(self, floor: Floor, folder: Path) -> None:
        self.floor, self.folder = floor, folder
        asterisk = floor.pbx.asterisk
        self.customer = running_engine.start(
            folder / "public", "--stay", "--sip-address", "127.0.0.2", "--trunk", "127.0.0.1"
        )
        self.supervisor = running_engine.start(folder / "supervisor", "--stay")
        self.supervisor.desk.order(account(asterisk, SUPERVISOR, f"word-{SUPERVISOR}"))
        registered(self.supervisor)
        self.agent = floor.start_agent("1001", Manner(answers=False)).engine
        floor.robots.pop("1001").stop_waiting()
        to = f"sip:5000@127.0.0.1:{asterisk.port}"
        self.customers_call = dial(self.customer, "customer", to, from_uri="<sip:0501234567@127.0.0.2>")
        self.agents_call = pick_up(self.agent)
        floor.knows(lambda row: bool(row.pbx_call), "1001", within=5)
        for engine, call, hertz in (
            (self.customer, self.customers_call, CUSTOMER_HERTZ),
            (self.agent, self.agents_call, AGENT_HERTZ),
        ):
            say(engine, call, hertz, folder)

    def heard(self) -> dict[str, set[float]]:
        """Return which tones each of the three hears."""
        found = {}
        for name, engine, call in (
            ("customer", self.customer, self.customers_call),
            ("agent", self.agent, self.agents_call),
            ("supervisor", self.supervisor, self.supervisors_call),
        ):
            levels = {
                hertz: level(engine, call, hertz, self.folder)
                for hertz in (CUSTOMER_HERTZ, AGENT_HERTZ, SUPERVISOR_HERTZ)
            }
            assert all(not SILENT < loudness < LOUD for loudness in levels.values()), levels
            found[name] = {hertz for hertz, loudness in levels.items() if loudness >= LOUD}
        return found

    def supervise(self, verb: OrderVerb) -> None:
        """Have the supervisor called and put onto the call."""
        engine = self.supervisor
        order = self.floor.give(verb, "1001", by=SUPERVISOR)
        self.supervisors_call = pick_up(engine)
        assert self.floor.answer(order, SUPERVISOR).state is OrderState.DONE
        say(engine, self.supervisors_call, SUPERVISOR_HERTZ, self.folder)
        pass_time(0.5)

    def stop_listening(self) -> None:
        """Take the supervisor off the call."""
        assert self.floor.ask(OrderVerb.STOP_LISTENING, "1001", by=SUPERVISOR).state is OrderState.DONE
        self.supervisor.desk.wait_for(CallEnded, lambda event: event.call_id == self.supervisors_call)

    def close(self) -> None:
        """Hang everything up."""
        for engine in (self.customer, self.supervisor, self.agent):
            engine.stop()


def pick_up(engine: RunningEngine) -> CallId:
    """Answer the next call and return its id."""
    offered = engine.desk.wait_for(CallOffered, timeout_seconds=10).call.call_id
    engine.desk.order(ShowedCall(call_id=offered))
    engine.desk.order(AnswerCall(call_id=offered))
    in_state(engine, offered, CallState.TALKING)
    return offered


def test_who_hears_whom_when_a_supervisor_is_on_a_call(floor: Floor, tmp_path: Path) -> None:
    floor.start_bridge().wait(leads=True, has_pbx=True)
    call = Call(floor, tmp_path / "call")
    both = {CUSTOMER_HERTZ, AGENT_HERTZ}
    try:
        for verb, wanted in (
            (OrderVerb.LISTEN, {"customer": {AGENT_HERTZ}, "agent": {CUSTOMER_HERTZ}}),
            (OrderVerb.WHISPER, {"customer": {AGENT_HERTZ}, "agent": {CUSTOMER_HERTZ, SUPERVISOR_HERTZ}}),
            (
                OrderVerb.BARGE,
                {
                    "customer": {AGENT_HERTZ, SUPERVISOR_HERTZ},
                    "agent": {CUSTOMER_HERTZ, SUPERVISOR_HERTZ},
                },
            ),
        ):
            call.supervise(verb)
            until(lambda verb=verb: floor.listeners("1001") == [verb])  # type: ignore[misc]
            assert call.heard() == {**wanted, "supervisor": both}, verb
            call.stop_listening()
            until(lambda: floor.listeners("1001") == [])
        assert set(floor.deeds()) >= {f"pbx_{verb}_done" for verb in ("listen", "whisper", "barge")}
        assert floor.ask(OrderVerb.LISTEN, "1002", by=SUPERVISOR).answer == OrderAnswer.NO_CALL
    finally:
        call.close()


def test_a_muted_recording_is_silent_and_goes_on(floor: Floor, tmp_path: Path) -> None:
    floor.start_bridge().wait(leads=True, has_pbx=True)
    call = Call(floor, tmp_path / "call")
    try:
        pass_time(1.5)
        assert floor.ask(OrderVerb.MUTE_RECORDING, "1001").state is OrderState.DONE
        pass_time(2.0)
        assert floor.ask(OrderVerb.UNMUTE_RECORDING, "1001").state is OrderState.DONE
        pass_time(1.5)
    finally:
        call.close()
    (recording,) = floor.pbx.recordings()
    sound = running_engine.heard(recording)
    assert sound.part(0.5, 1.3).level(CUSTOMER_HERTZ) > LOUD
    assert sound.part(2.6, 3.2).level(CUSTOMER_HERTZ) < SILENT
    assert sound.part(2.6, 3.2).level(AGENT_HERTZ) < SILENT
    assert sound.part(-0.9, -0.4).level(CUSTOMER_HERTZ) > LOUD
