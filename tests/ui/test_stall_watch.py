"""A window that stood still is written down."""

import logging

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.ui.stall_watch import StallWatch


def test_what_takes_long_is_written_down_and_what_is_quick_is_not(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """In milliseconds, and without a word about what was shown."""
    watch = StallWatch()
    watch.start()
    with caplog.at_level(logging.WARNING), qtbot.waitSignal(watch.stalled) as stalled:
        end = times.monotonic() + 0.25
        while times.monotonic() < end:
            pass
    watch.stop()
    assert stalled.args is not None
    assert stalled.args[0] > 0.1
    assert "stood still" in caplog.text
