"""Simulated customers call, and hang up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.practice import call_list
from app.practice.calls import CallKind, SimulatedCall
from app.practice.customer_voice import speak
from app.practice.practice import Practice
from app.speech import Speech
from app.telephone_sound import loudness
from app.telephony.protocol import (
    AnswerCall,
    CallEnded,
    CallOffered,
    HangUp,
    Order,
    PlaceCall,
    RecordSound,
    ShowedCall,
    Snapshot,
)
from app.ui.engine_link import EngineLink, LinkState
from app.ui.jobs import Jobs
from app.ui.practice_flow import PracticeFlow
from tests.ui import engines, pictures

CALLS = tuple(
    SimulatedCall(kind, number, "", "billing", 12, account, (("en", "Good morning, this is me"),))
    for kind, number, account in ((CallKind.KNOWN, "0500000001", ""), (CallKind.WITHHELD, "", "SA-7"))
)
TWO_SECONDS = 2 * 16_000 * 2  # bytes of a recording


@pytest.fixture
def practice(tmp_path: Path, qtbot: QtBot) -> Iterator[Jobs[Practice]]:
    """Two calls, over and over, and no voices yet."""
    call_list.write(CALLS, tmp_path / "calls.json")
    lane = Jobs(lambda: Practice(tmp_path / "calls.json", tmp_path), "practice")
    lane.start()
    yield lane
    lane.stop()


class Desk:
    """A desk and its customers, whose engines are played by the test."""

    def __init__(self, folder: Path, practice: Jobs[Practice]) -> None:
        self.desk = EngineLink(folder / "desk", list, folder / "err")
        self.customers = EngineLink(folder / "customers", list, folder / "err")
        self.flow = PracticeFlow(self.desk, self.customers, practice)
        self.orders: list[Order] = []  # without an engine every order comes back at once
        self.customers.refused.connect(lambda order, _refusal: self.orders.append(order))

    def connect(self) -> None:
        """Let both engines show their picture; neither has a call."""
        self.desk.sip_port = 5070
        self.customers.state = LinkState.UP
        self.customers.snapshot_received.emit(Snapshot())

    def prepare(self, qtbot: QtBot) -> None:
        """Let the next customer get ready."""
        with qtbot.waitSignal(self.flow.changed):
            self.flow.prepare()


@pytest.fixture
def desk(tmp_path: Path, practice: Jobs[Practice]) -> Iterator[Desk]:
    """A desk that is not connected yet."""
    desk = Desk(tmp_path, practice)
    yield desk
    desk.customers.state = LinkState.GONE
    desk.flow.stop()
    desk.desk.stop()


def test_a_customer_can_call_once_everybody_is_there(desk: Desk, qtbot: QtBot) -> None:
    """Both engines, and what he wants to say."""
    assert not desk.flow.is_possible
    desk.prepare(qtbot)
    assert not desk.flow.is_possible
    with qtbot.waitSignal(desk.flow.changed):
        desk.connect()
    assert desk.flow.is_possible
    desk.customers.state = LinkState.GONE
    assert not desk.flow.is_possible


def test_a_wish_that_cannot_be_granted_places_no_call(desk: Desk) -> None:
    """The button was pressed a moment too early."""
    desk.connect()
    desk.flow.call()
    assert desk.orders == []


def test_the_call_comes_as_a_pbx_brings_it(desk: Desk, qtbot: QtBot) -> None:
    """With the queue's headers, and the number in the From."""
    desk.prepare(qtbot)
    desk.connect()
    desk.flow.call()
    (order,) = desk.orders
    assert isinstance(order, PlaceCall)
    assert order.to == "sip:hatif@127.0.0.1:5070"
    assert order.from_uri == "<sip:0500000001@127.0.0.1>"
    assert order.headers["X-Hatif-Queue"] == "billing"
    assert order.headers["X-Hatif-Call"] == order.call_id


def test_after_a_call_that_could_not_be_placed_the_next_one_is_prepared(desk: Desk, qtbot: QtBot) -> None:
    """The line is free again."""
    desk.prepare(qtbot)
    desk.connect()
    desk.flow.call()
    qtbot.waitUntil(lambda: desk.flow.is_possible)
    assert desk.flow.prepared is not None
    assert desk.flow.prepared.call == CALLS[1]


def test_a_desk_that_was_started_again_finds_the_customer_on_the_line(desk: Desk, qtbot: QtBot) -> None:
    """No second one calls meanwhile, and when he hangs up the next may."""
    desk.prepare(qtbot)
    desk.connect()
    picture = pictures.talking(pictures.ringing())
    desk.customers.snapshot_received.emit(Snapshot(calls=(picture,)))
    assert not desk.flow.is_possible
    desk.flow.call()
    assert desk.orders == []
    desk.customers.event_received.emit(pictures.ended(picture))
    assert desk.flow.is_possible


@pytest.mark.end_to_end
def test_a_real_call_is_offered_answered_spoken_into_and_ended(
    tmp_path: Path, qtbot: QtBot, practice: Jobs[Practice]
) -> None:
    """Over loopback, by two engines; the next customer may call after that."""
    heard = tmp_path / "heard.wav"
    speech = Speech()
    speak(CALLS[0], speech, tmp_path)
    speech.close()
    with (
        engines.running(tmp_path / "desk", qtbot) as desk,
        engines.running(tmp_path / "people", qtbot) as out,
    ):
        flow = PracticeFlow(desk.link, out.link, practice)
        flow.prepare()
        qtbot.waitUntil(lambda: flow.is_possible)
        flow.call()
        qtbot.waitUntil(lambda: bool(desk.heard(CallOffered)))
        offered = desk.heard(CallOffered)[0]
        assert isinstance(offered, CallOffered)
        assert offered.call.caller.number == "0500000001"
        desk.link.send(ShowedCall(call_id=offered.call.call_id))
        desk.link.send(AnswerCall(call_id=offered.call.call_id))
        desk.link.send(RecordSound(call_id=offered.call.call_id, path=str(heard)))
        qtbot.waitUntil(lambda: heard.is_file() and heard.stat().st_size > TWO_SECONDS, timeout=15_000)
        assert not flow.is_possible
        desk.link.send(HangUp(call_id=offered.call.call_id))
        qtbot.waitUntil(lambda: bool(out.heard(CallEnded)))
        assert flow.is_possible
    assert loudness(heard) > 0.01
