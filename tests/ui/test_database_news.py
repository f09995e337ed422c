"""What the agent is told when the database opens."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.models.recovery import Recovery
from app.ui.database_news import DatabaseNews
from app.ui.isolates import stripped
from app.ui.parts.upgrade_line import UpgradeLine
from tests import desks
from tests.desks import Seat


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A desk that only rings."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        yield seat


def test_everything_is_said_in_the_window_whichever_thread_it_comes_from(seat: Seat, qtbot: QtBot) -> None:
    frame, language = seat.front.frame, seat.front.state.language
    news = DatabaseNews(frame, language, seat.owner)
    aside, copy = Path("hatif.sqlite.damaged-1"), Path("backups/hatif-1.sqlite")
    at = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
    for recovery, words in (
        (Recovery(aside, copy, at), "The copy of 4 Mar"),
        (Recovery(aside, copy), "A copy took its place"),
        (Recovery(aside, None), "it begins empty"),
    ):
        lane = Thread(target=news.mended, args=(recovery,))
        lane.start()
        with qtbot.waitSignal(frame.notices.shown):
            lane.join()
        assert words in stripped(frame.notices.sentence.text())
        assert "damaged file is kept" in frame.notices.sentence.text()
    news.left_readable()
    assert "not encrypted" in frame.notices.history[-1].sentence
    news.tell_no_copy(Unavailable("The disk is full."))
    assert "Make room" in frame.notices.sentence.text()


def test_an_upgrade_is_a_bar_below_the_notices_while_it_lasts(seat: Seat) -> None:
    frame = seat.front.frame
    news = DatabaseNews(frame, seat.front.state.language, seat.owner)
    news.progressed(1, 7)
    (line,) = frame.findChildren(UpgradeLine)
    assert line.isVisible()
    news.progressed(6, 7)
    assert frame.findChildren(UpgradeLine) == [line]
    assert line.progress.position == 6
    news.progressed(7, 7)
    assert line.isHidden()
