"""What was changed is told in words, and can be taken back where that makes sense."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.records import Cell, Difference, EditRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.editor_history import EditorHistory


def edit(*changes: Difference, is_undone: bool = False) -> EditRow:
    """Return an edit of now."""
    return EditRow(new_key(), times.now(), "سارة", "Sara", new_key(), changes, is_undone)


def test_fields_lines_and_private_facts_are_told_in_words(qtbot: QtBot, english: Language) -> None:
    history = EditorHistory(english)
    qtbot.addWidget(history)
    history.show_rows(())
    assert not history.empty.isHidden()
    field = Difference(Cell("customer", None, "is_do_not_call"), False, True)
    line = Difference(Cell("number", new_key()), None, {"text": "0501234567", "label": "home"})
    private = Difference(Cell("private", None, "iban"), "", "•••• 7519")
    consent = Difference(Cell("consent", new_key()), None, {"purpose": "surveys", "is_given": True})
    first, second = edit(field, line, consent), edit(private)
    history.show_rows((first, second, edit(field, is_undone=True)))
    texts = [stripped(label.text()) for label in history.findChildren(QLabel)]
    assert "Do not call: no → yes" in texts
    assert "Number: – → 0501234567" in texts
    assert "IBAN: – → •••• 7519" in texts
    assert "Consent: – → Surveys" in texts
    assert any(text.startswith("Sara") and text.endswith("during a call") for text in texts)
    assert set(history.undo_buttons) == {first.edit_id}
    with qtbot.waitSignal(history.undo_wanted) as wanted:
        qtbot.mouseClick(history.undo_buttons[first.edit_id], Qt.MouseButton.LeftButton)
    assert wanted.args == [first.edit_id]
