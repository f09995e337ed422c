"""Calls that answer themselves."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import AnswerCall, Order, QueueFacts
from app.ui.auto_answer import AutoAnswer
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import people, pictures


class Desk:
    """Calls, and what the engine was told."""

    def __init__(self, folder: Path) -> None:
        self.calls = Calls()
        self.link = EngineLink(folder, list, folder / "err")
        self.orders: list[Order] = []
        self.link.refused.connect(self._note)  # without an engine every order comes back at once
        settings = Settings({"calls.auto_answer": "support, vip"})
        self.auto_answer = AutoAnswer(self.calls, self.link, settings)

    def _note(self, order: Order, _refusal: object) -> None:
        self.orders.append(order)

    def ring(self, call_id: str, queue: str) -> CallPage:
        """Let a call of a queue ring, its panel on the screen."""
        picture = replace(pictures.ringing(call_id), queue=QueueFacts(queue=queue))
        page = people.ring(self.calls, picture)
        self.auto_answer.consider(call_id)
        return page


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """An idle desk."""
    assert qtbot is not None
    desk = Desk(tmp_path)
    yield desk
    desk.link.stop()


def test_a_call_of_such_a_queue_is_answered_with_a_tone(desk: Desk) -> None:
    page = desk.ring("first", "vip")
    assert [
        (type(order), getattr(order, "call_id", ""), getattr(order, "tone", None)) for order in desk.orders
    ] == [(AnswerCall, page.call_id, True)]


def test_other_calls_ring_as_ever(desk: Desk) -> None:
    desk.ring("first", "sales")
    desk.ring("second", "")
    desk.auto_answer.consider("nobody")
    assert desk.orders == []


def test_nobody_is_put_into_the_ears_of_somebody_who_talks(desk: Desk) -> None:
    people.talk(desk.calls, "first")
    desk.ring("second", "vip")
    assert desk.orders == []
