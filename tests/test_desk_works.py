"""What one works with at a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desk_works import DeskWorks
from app.journal.journal import Journal
from app.ui.isolates import stripped
from tests import desks
from tests.desks import Seat


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A desk that only rings so far."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        yield seat


def test_a_furnished_desk_knows_who_works_there_and_what_calls_can_end_in(seat: Seat, qtbot: QtBot) -> None:
    """And shows the day and the places of the rail."""
    works = seat.furnish(qtbot)
    assert "sara" in seat.front.frame.ready.greeting_label.text()
    qtbot.waitUntil(lambda: works.room.wrap_up.outcome_picker.isEnabled(), timeout=5_000)
    figure = seat.front.frame.ready.calls_figure.value_label
    qtbot.waitUntil(lambda: stripped(figure.text()) == "0", timeout=5_000)
    for place in ("desk", "history", "follow_ups"):
        assert seat.front.frame.rail.place_button(place) is not None


def test_a_call_that_came_meanwhile_is_taken_up(seat: Seat, qtbot: QtBot) -> None:
    """The caller is named as soon as there is a database."""
    page = seat.talk()
    seat.furnish(qtbot)
    qtbot.waitUntil(lambda: page.card is not None and page.runner is not None, timeout=10_000)
    assert seat.front.frame.room is not None
    assert seat.front.frame.room.script.isVisible()


def test_what_was_written_last_is_on_disk_when_the_desk_closes(seat: Seat, qtbot: QtBot) -> None:
    """Not a second later: there is none."""
    works = seat.furnish(qtbot)
    page = seat.talk()
    qtbot.waitUntil(lambda: page.is_restored, timeout=10_000)
    works.flows.drafts.keep_note(page.call_id, "the last words")
    works.stop()
    seat.works = None
    assert seat.drafts(page)["note"] == "the last words"


def test_a_desk_that_closes_before_it_is_built_leaves_nothing_running(seat: Seat) -> None:
    """Somebody may close the window at once."""
    works = DeskWorks(seat.folders, seat.front, is_demo=False, parent=seat.owner)
    steps = works.steps()
    next(steps)
    next(steps)
    works.stop()
    works.room.deleteLater()  # it has not moved into the window yet


def test_a_database_that_cannot_be_opened_is_said_and_calls_go_on(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """Here it is no database at all; notes are safe all the same."""
    nowhere = tmp_path / "letter.sqlite"
    nowhere.write_text("a letter to my mother")
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": f"sqlite:///{nowhere}"})) as seat:
        seat.open_without_engine()
        works = DeskWorks(seat.folders, seat.front, is_demo=False, parent=seat.owner)
        seat.works = works
        for _ in works.steps():
            pass
        works.start()
        notices = seat.front.frame.notices
        qtbot.waitUntil(lambda: "left as it is" in notices.sentence.text(), timeout=10_000)
        page = seat.talk()
        qtbot.waitUntil(lambda: page.lookup_failed and page.is_restored, timeout=10_000)
        with qtbot.waitSignal(page.draft_saved):
            works.flows.drafts.keep_note(page.call_id, "kept")
    journal = Journal.open(seat.folders.data / "journal.sqlite")
    assert journal.drafts(page.call_id)["note"] == "kept"
    journal.close()


def test_the_editor_of_scripts_comes_when_it_is_first_wanted(seat: Seat, qtbot: QtBot) -> None:
    """Who works alone is his own supervisor; a draft is kept when the desk closes."""
    seat.furnish(qtbot)
    scripts = seat.front.state.actions.scripts
    qtbot.waitUntil(scripts.isVisible)
    scripts.trigger()
    windows = seat.window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (window,) = [found for found in windows if found.windowTitle() == "Scripts"]
    assert window.isVisible()
    titles = window.findChild(QListWidget, "step_list")
    assert titles is not None
    qtbot.waitUntil(lambda: titles.count() > 3, timeout=10_000)
    scripts.trigger()
    assert window.isVisible()
