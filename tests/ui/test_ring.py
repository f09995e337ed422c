"""When it rings, and when it is quiet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.telephony.protocol import Order
from app.telephony.protocol import Ring as RingOrder
from app.ui.engine_link import EngineLink
from app.ui.ring import Ring
from app.ui.state.calls import Calls
from tests.ui import people, pictures


class Desk:
    """Calls, and what the engine was told about ringing."""

    def __init__(self, folder: Path) -> None:
        self.calls = Calls()
        self.link = EngineLink(folder, list, folder / "err")
        self.rings: list[bool] = []
        self.link.refused.connect(self._note)  # without an engine every order comes back at once
        self.ring = Ring(self.calls, self.link)

    def _note(self, order: Order, _refusal: object) -> None:
        assert isinstance(order, RingOrder)
        self.rings.append(order.on)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """An idle desk."""
    desk = Desk(tmp_path)
    yield desk
    desk.link.stop()


def test_it_rings_once_for_a_call_and_is_quiet_when_it_is_answered(desk: Desk) -> None:
    """However often the picture of the call changes meanwhile."""
    page = people.ring(desk.calls)
    desk.calls.note_change(page)
    assert desk.rings == [True]
    people.answer(desk.calls, page)
    assert desk.rings == [True, False]


def test_a_caller_who_gives_up_takes_the_ring_with_him(desk: Desk) -> None:
    """The page may stay longer than the ring."""
    page = people.ring(desk.calls)
    page.ended = pictures.ended(page.picture)
    desk.calls.note_change(page)
    assert desk.rings == [True, False]


def test_nothing_rings_into_the_ears_of_somebody_who_talks(desk: Desk) -> None:
    """The second call rings as soon as the first is over."""
    first = people.talk(desk.calls, "first")
    desk.rings.clear()
    people.ring(desk.calls, pictures.ringing("second"))
    assert desk.rings == []
    people.hang_up(desk.calls, first)
    assert desk.rings == [True]


def test_the_ring_goes_on_while_another_call_still_waits(desk: Desk) -> None:
    """Two came at once, and one gave up."""
    first = people.ring(desk.calls, pictures.ringing("first"))
    people.ring(desk.calls, pictures.ringing("second"))
    desk.calls.remove(first)
    assert desk.rings == [True]
