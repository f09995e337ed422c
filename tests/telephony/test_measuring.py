"""How the sound of a call is doing."""

from app.telephony.protocol import MeasureCall, MediaMeasured
from tests.telephony.running_engine import RunningEngine, answered, pass_time


def test_the_sound_of_a_call_is_measured(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    pass_time(1.0)
    agent.desk.order(MeasureCall(call_id=offered))
    measured = agent.desk.wait_for(MediaMeasured)
    assert measured.received_packets >= 30
    assert measured.lost_packets == 0
    assert measured.mos > 4
