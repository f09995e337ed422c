"""Snippets and pinned notes come from the database and go back to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.settings import Settings
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.note_flow import NoteFlow
from app.ui.panels.notes import NotesPanel
from app.ui.parts.pinned_notes import PinnedNotes
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from app.ui.widgets.buttons import IconButton
from tests.ui import memories, people
from tests.ui.keys import type_text

HELLO = SnippetRow(
    new_key(), SnippetScope.OWN, "ترحيب", "hello", "مرحبًا {{ customer.name }}", "Hello {{ customer.name }}"
)


class Desk:
    """A call, its notes, and the database behind them."""

    def __init__(self, folder: Path, language: Language, qtbot: QtBot) -> None:
        self.memory: Jobs[Memory] = memories.lane(folder / "hatif.sqlite")
        memories.answer(self.memory, qtbot, lambda memory: memory.keep_snippet(HELLO))
        self.calls = Calls()
        self.panel = NotesPanel(self.calls, language)
        qtbot.addWidget(self.panel)
        self.panel.resize(360, 460)
        with qtbot.waitActive(self.panel):
            self.panel.show()
            self.panel.activateWindow()
        status = AgentStatus()
        status.sign_in(memories.answer(self.memory, qtbot, lambda memory: memory.agent))
        self.flow = NoteFlow(self.calls, self.memory, self.panel, (status, Settings()), self.panel)
        qtbot.waitUntil(lambda: self.memory.idle)


@pytest.fixture
def desk(tmp_path: Path, english: Language, qtbot: QtBot) -> Iterator[Desk]:
    """A desk in English."""
    desk = Desk(tmp_path, english, qtbot)
    yield desk
    desk.memory.stop()


def test_a_snippet_speaks_the_language_of_its_key_and_of_the_customer(desk: Desk, qtbot: QtBot) -> None:
    """Typed to its end, or chosen from those that fit."""
    people.talk(desk.calls, known=people.card())
    editor = desk.panel.editor
    desk.panel.take_focus()
    type_text(editor, "/hello ")
    assert editor.toPlainText() == "Hello Abdulrahman Al-Shammari "
    type_text(editor, "/ترحيب ")
    assert "مرحبًا عبد الرحمن" in editor.toPlainText()
    type_text(editor, "/he")
    assert desk.panel.popup.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText().count("Hello Abdulrahman") == 2
    type_text(editor, "/h")
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not desk.panel.popup.isVisible()


def test_snippets_are_written_changed_and_taken_out(desk: Desk, qtbot: QtBot) -> None:
    """What cannot be kept is said beside what was typed."""
    desk.panel.snippets.edit_button.click()
    dialog = desk.flow.dialog
    assert dialog is not None
    assert dialog.scope.count() == 1
    dialog.text_en.setPlainText("Text without a key")
    dialog.accept_button.click()
    qtbot.waitUntil(dialog.problem_label.isVisible)
    assert dialog.problem_label.text() == "A snippet needs a key of one word."
    dialog.key_en.setText("/bye")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert "/bye" in desk.panel._texts  # noqa: SLF001  what the notes know now
    dialog.list.setCurrentRow(0)
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.close()


def test_what_is_marked_is_pinned_to_the_customer_and_taken_off(desk: Desk, qtbot: QtBot) -> None:
    """It is there at the next call too; without a customer there is nothing to pin to."""
    assert not desk.panel.snippets.pin_button.isEnabled()
    mona = memories.answer(desk.memory, qtbot, lambda memory: memory.search("Mona"))[0].customer_id
    card = memories.answer(desk.memory, qtbot, lambda memory: memory.card(mona))
    people.talk(desk.calls, known=card)
    assert desk.panel.snippets.pin_button.isEnabled()
    desk.panel.snippets.pin_button.click()
    qtbot.waitUntil(lambda: bool(desk.panel.masked_tip.text()))
    assert desk.panel.masked_tip.text() == "Write or mark something first."
    desk.panel.take_focus()
    type_text(desk.panel.editor, "Prefers mornings")
    desk.panel.snippets.pin_button.click()
    qtbot.waitUntil(desk.panel.pinned.isVisible)
    button = desk.panel.findChild(PinnedNotes).findChild(IconButton, "unpin_button")  # type: ignore[union-attr]
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: not desk.panel.pinned.isVisible())
