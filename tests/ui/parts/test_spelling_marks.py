"""Wrong words are underlined in the notes and mended from the menu, by key too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.parts.note_editor import NoteEditor
from app.ui.parts.spelling_marks import SpellingMarks
from app.ui.spelling import Spelling
from tests.ui.keys import type_text

DEBIAN_PACKAGES = ("hunspell", "hunspell-ar", "hunspell-en-us")
WAVY = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture
def spelling(tmp_path: Path, qtbot: QtBot) -> Iterator[Spelling]:
    """Spelling by this computer's dictionaries."""
    spelling = Spelling(tmp_path / "own_words.txt")
    yield spelling
    spelling.stop()
    assert qtbot is not None


def underlined(editor: NoteEditor) -> list[str]:
    """Return the words that are underlined."""
    block = editor.document().firstBlock()
    formats = block.layout().formats()
    return [
        block.text()[one.start : one.start + one.length]
        for one in formats
        if one.format.underlineStyle() is WAVY
    ]


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
@pytest.mark.usefixtures("english")
def test_words_are_underlined_mended_and_learnt(spelling: Spelling, qtbot: QtBot) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    marks = SpellingMarks(editor, spelling)
    editor.show_note("call-1", "")
    editor.show()
    editor.setFocus()
    type_text(editor, "recieve the كتااب Zainn ")
    qtbot.waitUntil(lambda: underlined(editor) == ["recieve", "كتااب", "Zainn"], timeout=15_000)
    assert marks.wrong_words() == ["recieve", "كتااب", "Zainn"]

    editor.moveCursor(QTextCursor.MoveOperation.Start)
    marks.offer()
    assert marks.menu is not None
    first = next(action for action in marks.menu.actions() if stripped(action.text()) == "receive")
    first.trigger()
    marks.menu.hide()
    assert editor.toPlainText().startswith("receive the")

    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.moveCursor(QTextCursor.MoveOperation.PreviousWord)
    qtbot.keyClick(editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    marks.offer()
    learn = next(action for action in marks.menu.actions() if "my words" in action.text())
    learn.trigger()
    marks.menu.hide()
    qtbot.waitUntil(lambda: underlined(editor) == ["كتااب"], timeout=15_000)

    editor.show_note("call-2", "")
    type_text(editor, "anothar ")
    qtbot.waitUntil(lambda: underlined(editor) == ["anothar"], timeout=15_000)
