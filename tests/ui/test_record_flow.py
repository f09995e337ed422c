"""What is typed in the editor reaches the database, and what somebody else did meanwhile is told."""

from collections.abc import Iterator
from contextlib import contextmanager
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
from tests.ui.outboxes import Outbox


@dataclass
class Room:
    """A flow on a real database, and whom it knows."""

    flow: RecordFlow
    memory: Jobs[Memory]
    outbox: Outbox
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

    def waiting(self) -> int:
        """Return how much waits in the outbox."""
        answers: list[int] = []
        journal = self.outbox.journal
        journal.ask(journal, lambda opened: len(opened.waiting()), answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return answers[0]

    def saved_by_somebody_else(self, **fields: str) -> None:
        """Let a colleague change something of Mona's."""
        before = self.record()
        changes = differences(before, replace(before, **fields))  # type: ignore[arg-type]
        theirs = RecordEdit(edit_id=new_key(), customer_id=self.mona, differences=changes)
        memories.answer(self.memory, self.qtbot, lambda memory: memory.records.save(theirs))


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, english: Language) -> Iterator[Room]:
    """The flow on a real database."""
    memory = memories.lane(tmp_path / "hatif.sqlite")
    (mona,) = memories.answer(memory, qtbot, lambda opened: opened.search("Mona"))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    agent = memories.answer(memory, qtbot, lambda opened: opened.agent)
    outbox = Outbox(tmp_path, memory, agent.id, window)
    flow = RecordFlow(memory, outbox.flow, english, "SA", window)
    yield Room(flow, memory, outbox, mona.customer_id, qtbot)
    outbox.stop()
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
    room.saved_by_somebody_else(segment="silver")
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    room.save()
    qtbot.waitUntil(lambda: "silver" in dialog.tip.text(), timeout=10_000)
    assert dialog.let_go_button.isHidden()
    with qtbot.waitSignal(room.flow.saved, timeout=10_000):
        qtbot.mouseClick(dialog.overrule_button, Qt.MouseButton.LeftButton)
    assert room.record().segment == "gold"
    assert room.waiting() == 0


@contextmanager
def away(room: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the database answer no more, for a while."""

    def gone(*_: object) -> None:
        raise Unavailable("gone")

    opened = memories.answer(room.memory, room.qtbot, lambda memory: memory)
    with monkeypatch.context() as patch:
        for name in ("save", "take_in", "record"):
            patch.setattr(opened.records, name, gone)
        yield


def test_with_the_database_away_an_edit_is_kept_and_saved_once_it_is_back(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The agent is free at once."""
    dialog = room.edit()
    with away(room, monkeypatch):
        qtbot.keyClicks(dialog.details.segment_field, "gold")
        with qtbot.waitSignal(room.flow.kept, timeout=10_000):
            room.save()
        assert dialog.isHidden()
        assert room.waiting() == 1
        room.flow.add("+966501112222")
        qtbot.keyClicks(dialog.details.latin_field, "Emma Wilson")
        with qtbot.waitSignal(room.flow.kept, timeout=10_000):
            room.save()
    with qtbot.waitSignals([room.flow.saved, room.flow.saved], timeout=10_000):
        room.outbox.flow.send_now()
    assert room.record().segment == "gold"
    (emma,) = memories.answer(room.memory, qtbot, lambda memory: memory.search("Emma"))
    assert not room.flow.was_new(emma.customer_id)  # nobody who calls meanwhile is taken for her
    assert len(memories.answer(room.memory, qtbot, lambda memory: memory.records.history(room.mona))) == 1
    qtbot.waitUntil(lambda: room.waiting() == 0, timeout=10_000)


def test_with_the_database_away_what_the_card_says_can_be_changed(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the record is not known then, and is not touched."""
    room.saved_by_somebody_else(needs="Slowly")
    card = memories.answer(room.memory, qtbot, lambda memory: memory.card(room.mona))
    with away(room, monkeypatch):
        room.flow.edit(room.mona, new_key(), card)
        qtbot.waitUntil(lambda: room.flow.dialog is not None and room.flow.dialog.isVisible())
        dialog = room.dialog
        assert "only these details" in dialog.tip.text()
        assert [dialog.tabs.isTabVisible(place) for place in range(5)] == [True, *[False] * 4]
        qtbot.keyClicks(dialog.details.segment_field, "gold")
        with qtbot.waitSignal(room.flow.kept, timeout=10_000):
            room.save()
    with qtbot.waitSignal(room.flow.saved, timeout=10_000):
        room.outbox.flow.send_now()
    record = room.record()
    assert (record.segment, record.needs, record.name_latin) == ("gold", "Slowly", "Mona")
    assert [line.text for line in record.numbers] == ["0500000001"]
    room.edit()
    assert all(dialog.tabs.isTabVisible(place) for place in range(5))


def test_a_kept_edit_that_collides_is_shown_and_never_overwrites(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits until who typed it has looked; he gives it up, or saves it beside what holds now."""
    for typed, theirs in (("gold", "silver"), ("golden", "bronze")):
        dialog = room.edit()
        dialog.details.segment_field.setText(typed)
        dialog.details.latin_field.setText(f"Mona {typed}")
        room.saved_by_somebody_else(segment=theirs)
        with away(room, monkeypatch), qtbot.waitSignal(room.flow.kept, timeout=10_000):
            room.save()
        with qtbot.waitSignal(room.flow.to_mend_changed, timeout=10_000) as to_mend:
            room.outbox.flow.send_now()
        assert to_mend.args == [1]
        assert (room.record().segment, room.waiting()) == (theirs, 1)
        room.flow.mend()
        qtbot.waitUntil(dialog.isVisible, timeout=10_000)
        assert theirs in dialog.tip.text()
        assert dialog.details.segment_field.text() == typed
        if typed == "gold":
            with qtbot.waitSignal(room.flow.to_mend_changed, timeout=10_000):
                qtbot.mouseClick(dialog.let_go_button, Qt.MouseButton.LeftButton)
            assert room.record().segment == theirs
        else:
            with qtbot.waitSignal(room.flow.saved, timeout=10_000):
                room.save()
            assert (room.record().segment, room.record().name_latin) == ("golden", "Mona golden")
        qtbot.waitUntil(lambda: room.waiting() == 0, timeout=10_000)
        assert room.flow.to_mend == 0


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
