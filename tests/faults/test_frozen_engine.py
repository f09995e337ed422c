"""The engine hangs while somebody works at the desk."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import engine_process, times
from app.ui.engine_link import LinkState
from tests import desks
from tests.faults.figures import Fault
from tests.faults.standstills import Standstills

TOLD_WITHIN_SECONDS = 2.0
LONGEST_STANDSTILL_SECONDS = 0.2
FROZEN_MS = 4_000

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]


def test_the_agent_is_told_and_the_window_goes_on(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, fault: Fault
) -> None:
    """The window is never late for what is typed; when the engine goes on, so does the work."""
    with desks.seat(qapp, tmp_path, desks.settings(**{"telephony.port": 0})) as seat:
        seat.front.open(None)
        seat.window.show()
        link = seat.front.link
        qtbot.waitUntil(lambda: link.state is LinkState.UP, timeout=15_000)
        address = engine_process.find(seat.folders.run)
        assert address is not None
        watch = Standstills(seat.owner)
        calm_from = times.monotonic() + 0.5  # what is built after the connection is no fault of the engine's
        qtbot.waitUntil(lambda: times.monotonic() > calm_from)
        watch.start()
        frozen_at = times.monotonic()
        os.kill(address.pid, signal.SIGSTOP)
        try:
            qtbot.waitUntil(lambda: link.state is LinkState.SILENT, timeout=FROZEN_MS)
            told_after = times.monotonic() - frozen_at
        finally:
            os.kill(address.pid, signal.SIGCONT)
        with fault.recovery():
            qtbot.waitUntil(lambda: link.state is LinkState.UP, timeout=FROZEN_MS)
        watch.stop()
    assert told_after <= TOLD_WITHIN_SECONDS
    assert watch.longest_seconds <= LONGEST_STANDSTILL_SECONDS
