"""What is typed in the editor reaches the database, and what somebody else did meanwhile is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.records import CustomerRecord, RecordEdit, differences
from app.private_values import PrivateKind
from app.ui.dialogs.customer_editor import CustomerEditorDialog
from app.ui.isolates import stripped
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.record_flow import RecordFlow
from tests.ui import memories


@dataclass
class Room:
    """A flow on a real database, and whom it knows."""

    flow: RecordFlow
    memory: Jobs[Memory]
    mona: UUID
    qtbot: QtBot

    @property
    def dialog(self) -> CustomerEditorDialog:
        """The editor, once it was opened."""
        assert self.flow.dialog is not None
        return self.flow.dialog

    def edit(self) -> CustomerEditorDialog:
        """Open the editor with Mona."""
        self.flow.edit(self.mona)
        self.qtbot.waitUntil(lambda: self.flow.dialog is not None and self.flow.dialog.isVisible())
        return self.dialog

    def record(self) -> CustomerRecord:
        """Return Mona as the database knows her."""
        return memories.answer(self.memory, self.qtbot, lambda memory: memory.records.record(self.mona))

    def save(self) -> None:
        """Press Save."""
        self.qtbot.mouseClick(self.dialog.accept_button, Qt.MouseButton.LeftButton)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, english: Language) -> Iterator[Room]:
    """The flow on a real database."""
    memory = memories.lane(tmp_path / "hatif.sqlite")
    (mona,) = memories.answer(memory, qtbot, lambda opened: opened.search("Mona"))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield Room(RecordFlow(memory, english, "SA", window), memory, mona.customer_id, qtbot)
    memory.stop()


def test_an_edit_is_saved_told_of_and_taken_back(room: Room, qtbot: QtBot) -> None:
    dialog = room.edit()
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    with qtbot.waitSignal(room.flow.saved, timeout=10_000) as saved:
        room.save()
    assert saved.args == [room.mona]
    assert dialog.isHidden()
    assert room.record().segment == "gold"
    room.edit()
    qtbot.waitUntil(lambda: bool(dialog.history.undo_buttons), timeout=10_000)
    dialog.tabs.setCurrentIndex(4)
    (button,) = dialog.history.undo_buttons.values()
    with qtbot.waitSignal(room.flow.saved, timeout=10_000):
        button.click()
    qtbot.waitUntil(lambda: dialog.details.segment_field.text() == "", timeout=10_000)
    assert room.record().segment == ""


def test_somebody_elses_change_is_told_and_overruled(room: Room, qtbot: QtBot) -> None:
    dialog = room.edit()
    before = room.record()
    theirs = RecordEdit(
        edit_id=new_key(),
        customer_id=room.mona,
        differences=differences(before, replace(before, segment="silver")),
    )
    memories.answer(room.memory, qtbot, lambda memory: memory.records.save(theirs))
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    room.save()
    qtbot.waitUntil(lambda: "silver" in dialog.tip.text(), timeout=10_000)
    with qtbot.waitSignal(room.flow.saved, timeout=10_000):
        qtbot.mouseClick(dialog.overrule_button, Qt.MouseButton.LeftButton)
    assert room.record().segment == "gold"


def test_without_a_database_what_was_typed_stays(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = room.edit()
    opened = memories.answer(room.memory, qtbot, lambda memory: memory)

    def away(_edit: object) -> None:
        raise Unavailable("gone")

    with monkeypatch.context() as patch:
        patch.setattr(opened.records, "save", away)
        qtbot.keyClicks(dialog.details.segment_field, "gold")
        room.save()
        qtbot.waitUntil(lambda: "cannot be reached" in dialog.tip.text(), timeout=10_000)
    room.flow.edit(new_key())  # somebody else must not take the place of what is typed
    assert dialog.details.segment_field.text() == "gold"
    with qtbot.waitSignal(room.flow.saved, timeout=10_000):
        room.save()
    assert room.record().segment == "gold"


def test_somebody_new_is_taken_in_with_everything_that_was_typed(room: Room, qtbot: QtBot) -> None:
    room.flow.add("+966501112222")
    dialog = room.dialog
    qtbot.keyClicks(dialog.details.latin_field, "Emma Wilson")
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    with qtbot.waitSignal(room.flow.saved, timeout=10_000) as saved:
        room.save()
    key = saved.args[0]
    record = memories.answer(room.memory, qtbot, lambda memory: memory.records.record(key))
    assert (record.name_latin, record.segment, record.numbers[0].text) == (
        "Emma Wilson",
        "gold",
        "+966501112222",
    )


def test_papers_are_given_and_told(room: Room, qtbot: QtBot) -> None:
    dialog = room.edit()
    line = dialog.papers.lines[PrivateKind.PASSPORT]
    dialog.papers.given.emit("passport", "A1234567", "")
    qtbot.waitUntil(lambda: stripped(line.value_label.text()) == "•••• 4567", timeout=10_000)
    dialog.papers.reveal_wanted.emit("passport", "to compare")
    qtbot.waitUntil(lambda: stripped(line.value_label.text()) == "A1234567", timeout=10_000)
    line.hide_value()
