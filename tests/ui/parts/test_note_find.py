"""Words are found in the note, on and back and around its end."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.note_editor import NoteEditor
from app.ui.parts.note_find import NoteFind


def test_enter_finds_on_and_escape_goes_back(qtbot: QtBot, english: Language) -> None:
    assert english.code == "en"
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.show_note("call", "refund asked, refund promised, استرداد")
    find = NoteFind(editor)
    qtbot.addWidget(find)
    find.begin()
    qtbot.keyClicks(find.field, "refund")
    first = editor.textCursor().selectionStart()
    qtbot.keyClick(find.field, Qt.Key.Key_Return)
    second = editor.textCursor().selectionStart()
    qtbot.keyClick(find.field, Qt.Key.Key_Return)
    assert editor.textCursor().selectionStart() == first != second
    qtbot.keyClick(find.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.textCursor().selectionStart() == second
    assert editor.marked == "refund"
    find.field.setText("nothing like it")
    assert find.none_label.isVisible()
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)
    assert not find.isVisible()
