"""The demo's part of the desk."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import engine_process, times
from app.demo_files import DemoFiles
from app.desk_works import DeskWorks
from app.practice import call_list
from app.practice.calls import CallKind, SimulatedCall
from app.practising import Practising
from app.telephony.protocol import CallOffered
from tests import desks
from tests.desks import Seat

CALL = SimulatedCall(CallKind.KNOWN, "0500000001", "", "billing", 12, "", (("en", "Good morning"),))
pytestmark = pytest.mark.end_to_end


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A desk with an engine of its own, and one customer who will call."""
    with desks.seat(qapp, tmp_path) as seat:
        files = DemoFiles.of(seat.folders.data, times.now())
        files.database.touch()
        call_list.write([CALL], files.calls)
        with qtbot.waitSignal(seat.front.reachable, timeout=15_000):
            seat.front.open(None)
        seat.window.show()
        yield seat


def test_a_customer_calls_from_an_engine_of_his_own_and_is_gone_with_the_desk(
    seat: Seat, qtbot: QtBot
) -> None:
    """The notice between calls says when he can, and lets him."""
    works = DeskWorks(seat.folders, seat.front, is_demo=False, parent=seat.owner)
    seat.works = works
    for _ in works.steps():
        pass
    practising = Practising(seat.folders, seat.front, seat.window, works, seat.owner)
    works.start()
    button = practising.panel.call_button
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled, timeout=15_000)
    assert practising.panel.isVisible()
    offered: list[CallOffered] = []
    seat.front.link.event_received.connect(offered.append)
    button.click()
    qtbot.waitUntil(lambda: any(isinstance(event, CallOffered) for event in offered), timeout=10_000)
    assert not button.isEnabled()
    customers = engine_process.find(seat.folders.run / "customers")
    assert customers is not None
    engine = psutil.Process(customers.pid)
    practising.stop()
    engine.wait(10)
    practising.stop()  # once more, now that there is a dead child to take note of
