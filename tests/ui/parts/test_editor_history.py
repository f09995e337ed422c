"""What was changed is told in words, and can be taken back where that makes sense."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.cards import TimelineRow
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


def test_the_call_of_an_edit_is_named_and_shown(qtbot: QtBot, english: Language) -> None:
    history = EditorHistory(english)
    qtbot.addWidget(history)
    history.show()
    call = TimelineRow("call_in", datetime(2026, 11, 3, 7, 42, tzinfo=UTC), "billing", "Has moved", 372)
    row = edit(Difference(Cell("customer", None, "needs"), "", "Large letters"))
    history.show_rows((replace(row, call=call), edit()))
    (button,) = history.call_buttons.values()
    assert stripped(button.text()).startswith("In the call of 3 Nov")
    label = history.call_labels[row.edit_id]
    qtbot.waitUntil(button.isVisible)
    assert not label.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert label.isVisible()
    assert stripped(label.text()) == "Inbound · 06:12 · billing – Has moved"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not label.isVisible()
