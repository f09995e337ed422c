"""The editor behind the notes."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.parts.note_editor import NoteEditor


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    """An editor with one call's note."""
    editor = NoteEditor()
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.show_note("call-1", "")
    editor.setFocus()
    return editor


def test_a_note_is_found_again_as_it_was_left(editor: NoteEditor, qtbot: QtBot) -> None:
    """Cursor included."""
    qtbot.keyClicks(editor, "abc")
    cursor = editor.textCursor()
    cursor.setPosition(1)
    editor.setTextCursor(cursor)
    editor.show_note("call-2", "")
    editor.show_note("call-1", "ignored")
    qtbot.keyClicks(editor, "x")
    assert editor.toPlainText() == "axbc"


def test_notes_of_calls_that_are_gone_are_forgotten(editor: NoteEditor, qtbot: QtBot) -> None:
    """They are in the database by then."""
    qtbot.keyClicks(editor, "abc")
    editor.show_note(None, "")
    editor.forget_all_but(set())
    editor.show_note("call-1", "fresh")
    assert editor.toPlainText() == "fresh"


def test_an_id_is_hidden_once_the_cursor_has_left_it(editor: NoteEditor, qtbot: QtBot) -> None:
    """It might have been the beginning of a longer number; what leaves is masked at once."""
    told: list[str] = []
    editor.edited.connect(told.append)
    qtbot.keyClicks(editor, "ID 1000000008")
    assert editor.toPlainText() == "ID 1000000008"
    assert "1000000008" not in told[-1]
    qtbot.keyClicks(editor, " ")
    assert "1000000008" not in editor.toPlainText()


def test_leaving_the_editor_hides_what_is_left(editor: NoteEditor, qtbot: QtBot) -> None:
    """Nothing waits for ever."""
    qtbot.keyClicks(editor, "ID 1000000008")
    editor.clearFocus()
    assert "1000000008" not in editor.toPlainText()


def test_an_amount_and_an_invoice_stay(editor: NoteEditor, qtbot: QtBot) -> None:
    """Only secrets are hidden."""
    qtbot.keyClicks(editor, "1,499.50 on INV-2024-0097, call +966 50 123 4567 ")
    assert editor.toPlainText() == "1,499.50 on INV-2024-0097, call +966 50 123 4567 "


def test_a_slash_that_is_no_snippet_stays(editor: NoteEditor, qtbot: QtBot) -> None:
    """And/or is a word."""
    editor.set_snippets({"/refund": "Asked for a refund."})
    qtbot.keyClicks(editor, "and/or /other ")
    assert editor.toPlainText() == "and/or /other "


def test_a_replaced_text_can_be_undone(editor: NoteEditor, qtbot: QtBot) -> None:
    """A script's sentence that was not meant."""
    qtbot.keyClicks(editor, "mine")
    editor.replace_text("mine\nfrom the script")
    editor.undo()
    assert editor.toPlainText() == "mine"
