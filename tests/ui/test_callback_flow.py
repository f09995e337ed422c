"""Callbacks are claimed, dialled, tried again, and settled."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.follow_ups import TeamRow
from app.settings import Settings
from app.telephony.protocol import CallChanged, CallEnded, EndReason, Order, PlaceCall
from app.ui.call_flow import CallFlow
from app.ui.callback_flow import CallbackFlow
from app.ui.dialling_gate import DiallingGate
from app.ui.engine_link import EngineLink
from app.ui.identifier import Identifier
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.wrap_up_flow import WrapUpFlow
from tests.models.promises_made import new
from tests.ui import memories, pictures, teams

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
WAITING: dict[str, Any] = {"due_at": NOW - timedelta(minutes=5), "digits": "+966501234567"}


class Desk:
    """What a callback needs of a desk; what the engine would say is said by the test."""

    def __init__(self, memory: Jobs[Memory], tmp_path: Path) -> None:
        self.memory = memory
        self.calls = Calls()
        self.link = EngineLink(tmp_path, list, tmp_path / "err")
        self.orders: list[Order] = []
        self.link.refused.connect(lambda order, _refusal: self.orders.append(order))
        self.flow = CallFlow(self.link, self.calls, Settings())
        self.wrap_ups = WrapUpFlow(self.calls)
        self.wrap_ups.work_for(new_key())
        identifier = Identifier(self.calls, memory)
        self.callbacks = CallbackFlow(memory, self.calls, self.flow, identifier)
        self.wrap_ups.finished.connect(self.callbacks.settle)
        self.flow.page_missed.connect(self.wrap_ups.finish_unanswered)
        self.keep = identifier

    def dialled(self, qtbot: QtBot) -> PlaceCall:
        """Wait for the order to dial."""
        qtbot.waitUntil(lambda: bool(self.orders), timeout=10_000)
        order = self.orders[-1]
        assert isinstance(order, PlaceCall)
        return order

    def answer(self, order: PlaceCall) -> CallPage:
        """Let the customer pick up."""
        picture = pictures.dialling(order.call_id, order.to)
        self.link.event_received.emit(CallChanged(call=picture))
        self.link.event_received.emit(CallChanged(call=pictures.talking(picture)))
        page = self.calls.page(order.call_id)
        assert page is not None
        return page

    def stop(self) -> None:
        """Let everything go."""
        self.callbacks.stop()
        self.wrap_ups.stop()
        self.link.stop()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Sara's desk at noon, with one callback of her team."""
    monkeypatch.setattr(times, "now", lambda: NOW)
    teams.prepared(tmp_path / "calls.sqlite", WAITING)
    lane = teams.lane(tmp_path / "calls.sqlite")
    lane.start()
    desk = Desk(lane, tmp_path)
    yield desk
    desk.stop()
    lane.stop()


def listed(desk: Desk, qtbot: QtBot) -> list[TeamRow]:
    return memories.answer(desk.memory, qtbot, lambda memory: memory.promises.team_list())


def test_nobody_answers_and_it_is_tried_again_later(desk: Desk, qtbot: QtBot) -> None:
    """The promise stays; the claim ends."""
    desk.callbacks.call_next()
    order = desk.dialled(qtbot)
    assert order.to == "+966501234567"
    picture = pictures.dialling(order.call_id, order.to)
    desk.link.event_received.emit(CallChanged(call=picture))
    with qtbot.waitSignal(desk.callbacks.tried, timeout=10_000) as tried:
        ended = CallEnded(call_id=order.call_id, reason=EndReason.NO_ANSWER)
        desk.link.event_received.emit(ended)
    _, outcome, next_at = tried.args
    assert (outcome, next_at) == ("no_answer", NOW + timedelta(minutes=30))
    (row,) = listed(desk, qtbot)
    assert (row.follow_up.tries, row.claimed_by, row.try_at) == (1, None, next_at)
    with qtbot.waitSignal(desk.callbacks.nothing_to_do, timeout=10_000):
        desk.callbacks.call_next()


def test_who_answers_settles_it_unless_the_agent_says_it_was_a_machine(desk: Desk, qtbot: QtBot) -> None:
    """The chip is marked as soon as somebody answers."""
    desk.callbacks.call_next()
    order = desk.dialled(qtbot)
    page = desk.answer(order)
    row = desk.callbacks.row
    assert row is not None
    assert page.form.kept == (row.follow_up.id,)
    desk.callbacks.call_next()  # not while there is a call
    assert len(desk.orders) == 1
    desk.link.event_received.emit(pictures.ended(page.picture))
    page.form = page.form.keeping(row.follow_up.id, on=False)
    with qtbot.waitSignal(desk.callbacks.tried, timeout=10_000) as tried:
        desk.wrap_ups.finish(page)
    assert tried.args[1] == "voicemail"


def test_one_that_a_colleague_has_is_not_dialled_and_one_that_is_given_back_is_free(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    omar = teams.lane(tmp_path / "calls.sqlite", "omar")
    omar.start()
    claimed = memories.answer(omar, qtbot, lambda memory: memory.promises.claim_next())
    assert claimed is not None
    key = claimed.follow_up.id
    with qtbot.waitSignal(desk.callbacks.taken, timeout=10_000):
        desk.callbacks.call_back(key)
    memories.answer(omar, qtbot, lambda memory: memory.promises.release(key))
    omar.stop()
    desk.callbacks.call_back(key)
    desk.dialled(qtbot)
    with qtbot.waitSignals([desk.callbacks.list_changed], timeout=10_000):
        desk.callbacks.give_back()
    assert desk.callbacks.row is None


def test_offers_are_not_called_about_without_an_agreement_and_not_by_redial_either(
    desk: Desk, qtbot: QtBot
) -> None:
    """He said that he agreed, and nothing is on record: the follow-up goes back to the team."""
    gate = DiallingGate(desk.memory, Settings())
    desk.flow.guard(gate)
    offers = new(due_at=NOW, is_teams=True, basis="consented")
    desk.memory.ask(gate, lambda memory: memory.promises.plan(offers, None), lambda _done: None)
    with qtbot.waitSignals([gate.refused, desk.callbacks.list_changed], timeout=10_000):
        desk.callbacks.call_back(offers.id)
    qtbot.waitUntil(lambda: desk.callbacks.row is None, timeout=10_000)
    with qtbot.waitSignal(gate.refused, timeout=10_000):
        desk.flow.redial()
    assert desk.orders == []
    gate.deleteLater()
