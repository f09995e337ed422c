"""The room where calls are worked on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.call_room import DRAWER_BELOW, CallRoom
from app.ui.state.wrap_up_form import WrapUpForm
from tests import desks
from tests.desks import Seat


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A furnished desk, wide enough for all columns."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        seat.front.frame.setMinimumWidth(DRAWER_BELOW + 200)
        yield seat


@pytest.fixture
def room(seat: Seat, qtbot: QtBot) -> CallRoom:
    """Its room."""
    room = seat.front.frame.room
    assert room is not None
    qtbot.waitUntil(lambda: room.width() >= DRAWER_BELOW)
    return room


@pytest.fixture
def unused(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A desk that has not had a call yet."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot, for_calls=False)
        yield seat


def test_before_the_first_call_there_is_only_what_is_seen(unused: Seat, qtbot: QtBot) -> None:
    """The day and the notes; the widths of the columns are those of the last time, still to be taken."""
    assert unused.works is not None
    room = unused.works.room
    assert not room.is_furnished
    assert room.ready.isVisible()
    assert room.notes.isVisible()
    assert room.layout_text() == ""


def test_a_first_call_brings_its_panels_while_it_rings(unused: Seat, qtbot: QtBot) -> None:
    """They are joined, and know what can be chosen."""
    assert unused.works is not None
    room = unused.works.room
    unused.ring()
    qtbot.waitUntil(lambda: room.is_furnished)
    qtbot.waitUntil(room.wrap_up.outcome_picker.isEnabled)
    assert not room.script.isVisible()
    page = unused.talk()
    room.wrap_up.form_edited.emit(page.call_id, WrapUpForm(satisfaction=4))
    assert page.form.satisfaction == 4


def test_an_answer_does_not_wait_for_them(unused: Seat, qtbot: QtBot) -> None:
    """An agent who is quicker than the panels sees them all the same, at once."""
    assert unused.works is not None
    unused.talk()
    assert unused.works.room.is_furnished
    assert unused.works.room.script.isVisible()
    assert unused.works.room.wrap_up.isVisible()


def test_between_calls_there_is_the_day_and_nothing_of_a_call(room: CallRoom) -> None:
    """No customer, no form to fill in."""
    assert room.ready.isVisible()
    assert not room.script.isVisible()
    assert not room.wrap_up.isVisible()
    assert not room.customer_column.isVisible()


def test_the_customer_is_there_while_it_rings_and_everything_else_with_the_answer(
    room: CallRoom, seat: Seat, qtbot: QtBot
) -> None:
    """The banner is painted first; the card moves in right after it."""
    seat.ring()
    assert not room.customer_column.isVisible()
    qtbot.waitUntil(room.customer_column.isVisible)
    assert room.ready.isVisible()
    page = seat.talk()
    assert room.script.isVisible()
    assert room.wrap_up.isVisible()
    assert not room.ready.isVisible()
    seat.hang_up(page)
    assert room.wrap_up.isVisible()
    seat.front.state.calls.remove(page)
    assert room.ready.isVisible()
    assert not room.wrap_up.isVisible()


def test_in_a_small_window_the_customers_column_gives_way(room: CallRoom, seat: Seat, qtbot: QtBot) -> None:
    """His alert is in the strip; what one writes in stays."""
    seat.talk()
    qtbot.waitUntil(room.customer_column.isVisible)
    seat.front.frame.setMinimumWidth(0)
    seat.window.resize(900, 560)
    qtbot.waitUntil(lambda: not room.customer_column.isVisible())
    assert room.notes.isVisible()


def test_the_key_of_the_notes_leads_into_them(room: CallRoom, seat: Seat, qtbot: QtBot) -> None:
    """From anywhere in a call."""
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()
    seat.talk()
    seat.front.actions.notes.trigger()
    assert room.notes.editor.hasFocus()


def test_the_columns_are_as_wide_as_the_last_time(room: CallRoom, seat: Seat, qtbot: QtBot) -> None:
    """A text that is none changes nothing."""
    seat.talk()
    qtbot.waitUntil(lambda: room.columns.sizes()[0] > 0)
    before, kept = room.columns.sizes(), room.layout_text()
    room.columns.setSizes([320, 500, 420])
    assert room.columns.sizes() != before
    room.restore_layout(kept)
    assert room.columns.sizes() == before
    for text in ("", "x", "ffff"):
        room.restore_layout(text)
        assert room.columns.sizes() == before
