"""What happens, in words for the terminal."""

from app.telephony.phone_news import told
from app.telephony.phone_orders import Book
from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallId,
    CallState,
    EndReason,
    Heartbeat,
    PlaceCall,
    QualityChanged,
    SoundTrouble,
)
from tests.telephony.running_engine import RunningEngine


def test_heartbeats_are_not_told() -> None:
    assert told(Heartbeat(), Book()) == ""


def test_the_end_of_a_call_is_told() -> None:
    ended = CallEnded(call_id=CallId("a"), reason=EndReason.CALLER_GAVE_UP, talked_seconds=3)
    assert told(ended, Book()) == "call 1: over, caller gave up, 3 s talked"


def test_the_state_of_a_call_is_told(customer: RunningEngine, agent: RunningEngine) -> None:
    """As the engine's own events say it."""
    agent.desk.order(PlaceCall(call_id=CallId("out"), to="123"))
    changed = agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.DIALLING)
    assert customer.sip_port
    assert told(changed, Book()) == "call 1: dialling"


def test_bad_sound_is_told_with_its_cause() -> None:
    book = Book()
    bad = QualityChanged(call_id=CallId("a"), trouble=SoundTrouble.LOSS, mos=1.5)
    good = QualityChanged(call_id=CallId("a"), trouble=SoundTrouble.NONE, mos=4.2)
    silent = QualityChanged(call_id=CallId("a"), trouble=SoundTrouble.SILENCE, mos=1.0)
    assert told(silent, book) == "call 1: nothing is heard from the other side"
    assert told(bad, book) == "call 1: sounds bad, loss (MOS 1.5)"
    assert told(good, book) == "call 1: sounds good again"
