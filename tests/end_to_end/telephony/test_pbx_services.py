"""What a PBX does with calls for us: parks them and mixes a conference; and who is held hears its music."""

from pathlib import Path

import pytest

from app.telephony.protocol import (
    CallEnded,
    CallId,
    CallState,
    EndReason,
    HangUp,
    HoldCall,
    MoveToRoom,
    MuteMicrophone,
    ParkCall,
    ResumeCall,
)
from tests.end_to_end.asterisk import MUSIC_HERTZ
from tests.end_to_end.telephony.at_the_pbx import (
    LOUD,
    SILENT,
    dial,
    in_state,
    level,
    pick_up,
    say,
)
from tests.end_to_end.telephony.conftest import StartAgent
from tests.telephony.running_engine import pass_time

pytestmark = pytest.mark.end_to_end


def test_a_parked_call_hears_music_until_somebody_takes_it_up(
    start_agent: StartAgent, tmp_path: Path
) -> None:
    """Then the right two hear each other."""
    caller, agent, other = (start_agent(user) for user in ("1001", "1002", "1003"))
    call = dial(caller, "call", "1002")
    answered = pick_up(agent)
    in_state(caller, call, CallState.TALKING)
    agent.desk.order(ParkCall(call_id=answered, place="700"))
    assert agent.desk.wait_for(CallEnded).reason is EndReason.PARKED
    pass_time(0.5)
    assert level(caller, call, MUSIC_HERTZ, tmp_path) > SILENT
    taken_up = dial(other, "taken-up", "701")
    in_state(other, taken_up, CallState.TALKING)
    say(caller, call, 500, tmp_path)
    say(other, taken_up, 700, tmp_path)
    pass_time(0.5)
    assert level(other, taken_up, 500, tmp_path) > LOUD
    assert level(caller, call, 700, tmp_path) > LOUD


def test_a_conference_may_be_the_pbx_s(start_agent: StartAgent, tmp_path: Path) -> None:
    """We go to its room and the calls follow; all three hear each other."""
    first, agent, second = (start_agent(user) for user in ("1001", "1002", "1003"))
    call = dial(first, "call", "1002")
    answered = pick_up(agent)
    consultation = dial(agent, "consultation", "1003")
    at_second = pick_up(second)
    in_state(agent, consultation, CallState.TALKING)
    own = CallId("own")
    agent.desk.order(MoveToRoom(call_ids=(answered, consultation), room="9501", own_call_id=own))
    in_state(agent, own, CallState.TALKING)
    gone = {agent.desk.wait_for(CallEnded).call_id for _ in range(2)}
    assert gone == {answered, consultation}
    voices = ((first, call, 500), (agent, own, 700), (second, at_second, 900))
    for engine, call_id, hertz in voices:
        say(engine, call_id, hertz, tmp_path)
    pass_time(0.8)
    for engine, call_id, own_hertz in voices:
        for hertz in {500, 700, 900} - {own_hertz}:
            assert level(engine, call_id, hertz, tmp_path) > LOUD / 2, f"{own_hertz} hears {hertz}"


def test_hold_and_mute_stop_what_the_customer_hears(start_agent: StartAgent, tmp_path: Path) -> None:
    """Each for itself, and each comes back."""
    caller, agent = start_agent("1001"), start_agent("1002")
    call = dial(caller, "call", "1002")
    answered = pick_up(agent)
    in_state(caller, call, CallState.TALKING)
    say(agent, answered, 700, tmp_path)
    pass_time(0.3)
    assert level(caller, call, 700, tmp_path) > LOUD
    agent.desk.order(MuteMicrophone(call_id=answered))
    pass_time(0.3)
    assert level(caller, call, 700, tmp_path) < SILENT
    agent.desk.order(MuteMicrophone(call_id=answered, muted=False))
    agent.desk.order(HoldCall(call_id=answered))
    in_state(agent, answered, CallState.HELD)
    pass_time(0.3)
    assert level(caller, call, 700, tmp_path) < LOUD / 4  # the PBX's music has a little of every pitch
    agent.desk.order(ResumeCall(call_id=answered))
    in_state(agent, answered, CallState.TALKING)
    pass_time(0.3)
    assert level(caller, call, 700, tmp_path) > LOUD
    agent.desk.order(HangUp(call_id=answered))
    assert caller.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP
