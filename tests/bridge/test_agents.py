"""An agent's state is what his telephone, his queues and his lines say together."""

from app.bridge.events import Device, PbxEvent
from app.bridge.picture import AgentNow, Picture
from app.bridge.reducer import after
from app.models.rows.pbx import PbxState
from tests.bridge.happenings import Clock


def sara(*events: PbxEvent) -> AgentNow | None:
    """Return what 1001 does after these events."""
    picture = Picture()
    for event in events:
        picture = after(picture, event)
    return picture.agents.get("1001")


def test_each_state_has_its_sign() -> None:
    clock = Clock()
    seen = {device: sara(clock.member("1001", device)) for device in Device}
    assert {device: agent.state for device, agent in seen.items() if agent} == {
        Device.IDLE: PbxState.READY,
        Device.RINGING: PbxState.RINGING,
        Device.BUSY: PbxState.TALKING,
        Device.UNREACHABLE: PbxState.UNREACHABLE,
    }
    paused = sara(clock.member("1001", is_paused=True, reason="prayer"))
    assert paused is not None
    assert (paused.state, paused.reason, paused.is_paused) == (PbxState.PAUSED, "prayer", True)
    gone = sara(clock.member("1001"), clock.goes("1001"))
    assert gone is not None
    assert gone.state is PbxState.SIGNED_OUT
    assert sara(clock.goes("1001")) is None


def test_a_pause_during_a_call_is_what_comes_next() -> None:
    clock = Clock()
    talking = clock.member("1001", Device.BUSY)
    paused = clock.member("1001", Device.BUSY, is_paused=True, reason="meal")
    agent = sara(talking, paused)
    assert agent is not None
    assert (agent.state, agent.is_paused, agent.since) == (PbxState.TALKING, True, talking.at)


def test_another_reason_for_a_break_begins_anew_and_the_same_word_twice_does_not() -> None:
    clock = Clock()
    first, again, other = (
        clock.member("1001", is_paused=True, reason=reason) for reason in ("rest", "rest", "meal")
    )
    same, changed = sara(first, again), sara(first, again, other)
    assert same is not None
    assert changed is not None
    assert (same.since, changed.since) == (first.at, other.at)


def test_who_is_paused_in_one_queue_of_two_still_gets_calls() -> None:
    clock = Clock()
    agent = sara(clock.member("1001", is_paused=True, reason="x"), clock.member("1001", queue="orders"))
    assert agent is not None
    assert (agent.state, agent.queues) == (PbxState.READY, ("orders", "support"))


def test_the_call_that_is_talked_in_is_shown_with_its_queue() -> None:
    clock = Clock()
    agent = sara(
        clock.line("c1"),
        clock.enters("c1"),
        clock.member("1001"),
        clock.line("l1", "1001", pbx_call="c1", is_up=False, number="0501234567"),
        clock.member("1001", Device.RINGING),
        clock.answers("c1", "1001"),
        clock.line("l1", "1001", pbx_call="c1"),
        clock.member("1001", Device.BUSY),
    )
    assert agent is not None
    assert (agent.pbx_call, agent.queue, agent.number) == ("c1", "support", "0501234567")
    assert agent.is_outbound is False


def test_an_own_call_is_outbound_and_over_when_the_telephone_is_idle() -> None:
    clock = Clock()
    calls = (
        clock.member("1001"),
        clock.line("l1", "1001", is_outbound=True),
        clock.member("1001", Device.BUSY),
    )
    during, over = sara(*calls), sara(*calls, clock.line_gone("l1"), clock.member("1001"))
    assert during is not None
    assert over is not None
    assert (during.is_outbound, during.pbx_call) == (True, "l1")
    assert (over.pbx_call, over.state) == ("", PbxState.READY)
