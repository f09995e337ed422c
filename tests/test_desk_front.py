"""A desk that rings, before there is anything to work with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import engine_process, settings
from app.telephony.protocol import Ring
from app.ui.engine_link import LinkState
from app.ui.main_window import MainWindow
from tests import desks
from tests.desks import Seat

DIRECTIONS = {"ar": Qt.LayoutDirection.RightToLeft, "en": Qt.LayoutDirection.LeftToRight}


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """The front of a desk whose engine is played by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        yield seat


def saved(seat: Seat) -> dict[str, object]:
    """Return the settings on disk."""
    return dict(settings.load(seat.folders.config / "settings.json").settings.stored)


def test_a_call_is_on_the_screen_and_rings_before_the_desk_is_furnished(seat: Seat, qtbot: QtBot) -> None:
    """The telephone comes first."""
    with qtbot.waitSignal(seat.front.frame.incoming.shown) as shown:
        seat.ring()
    assert shown.args == ["call-1"]
    assert any(isinstance(order, Ring) and order.on for order in seat.orders)


def test_one_is_told_once_that_calls_can_be_taken(seat: Seat) -> None:
    """An engine that comes back is no news to the rest of the desk."""
    told: list[bool] = []
    seat.front.reachable.connect(lambda: told.append(True))
    for state in (LinkState.UP, LinkState.GONE, LinkState.UP):
        seat.front.link.state = state
        seat.front.link.state_changed.emit()
    seat.front.link.state = LinkState.GONE
    assert told == [True]


def test_every_key_of_the_actions_works_in_the_whole_window(seat: Seat) -> None:
    """Wherever the cursor is."""
    assert set(seat.front.actions.every) <= set(seat.window.actions())


def test_what_is_switched_by_a_key_is_seen_at_once(seat: Seat, qapp: QApplication) -> None:
    """Language and theme, and each back again."""
    front = seat.front
    for code, theme in (("ar", "dark"), ("en", "light")):
        front.actions.switch_language.trigger()
        front.actions.switch_theme.trigger()
        assert (front.state.language.code, seat.settings.theme) == (code, theme)
        assert qapp.layoutDirection() is DIRECTIONS[code]


@pytest.mark.end_to_end
def test_during_a_conversation_the_window_stays_and_in_the_wrap_up_it_may_close(
    seat: Seat, qtbot: QtBot
) -> None:
    """What was written is safe; a call that is cut off is not."""
    with qtbot.waitSignal(seat.front.link.snapshot_received, timeout=15_000):
        seat.front.open(None)
    page = seat.talk()
    assert not seat.window.close()
    assert "There is a call" in seat.front.frame.notices.sentence.text()
    seat.hang_up(page)
    assert seat.window.close()


@pytest.mark.end_to_end
def test_an_engine_is_started_and_choices_are_kept_for_the_next_time(seat: Seat, qtbot: QtBot) -> None:
    """A setting is on disk half a second later, the window's place when it closes."""
    with qtbot.waitSignal(seat.front.reachable, timeout=15_000):
        seat.front.open(None)
    assert engine_process.find(seat.folders.run) is not None
    seat.settings.wrap_up_seconds = 90
    qtbot.waitUntil(lambda: saved(seat).get("calls.wrap_up_seconds") == 90, timeout=5_000)
    seat.window.resize(900, 560)
    seat.front.save_settings()
    again = MainWindow(QWidget())
    qtbot.addWidget(again)
    again.restore_geometry(str(saved(seat)["ui.window_layout"]).partition("/")[0])
    assert again.size() == seat.window.size()


def test_settings_that_cannot_be_saved_are_said_so(seat: Seat) -> None:
    """Here a folder is in the way of the file."""
    (seat.folders.config / "settings.json").mkdir()
    seat.front.save_settings()
    assert "cannot be saved" in seat.front.frame.notices.sentence.text()
    (seat.folders.config / "settings.json").rmdir()
