"""Finds words in the note; hidden until it is wanted."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.panel import Panel, named
from app.ui.parts.note_editor import NoteEditor
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.text_label import TextLabel


class NoteFind(Panel):
    """Enter finds the next place, Shift+Enter the former, Escape goes back to the note."""

    closed = Signal()

    def __init__(self, editor: NoteEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.field = named(QLineEdit(), "find_field")
        self.none_label = named(TextLabel(size="xs", tone="danger"), "none_label")
        self.close_button = named(IconButton("x", size=14), "close_find_button")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.field, 1)
        row.addWidget(self.none_label)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.field.textChanged.connect(self._on_text)
        self.close_button.clicked.connect(self.end)
        self.hide()
        self.retranslate_ui()

    @Slot()
    def begin(self) -> None:
        """Ask what is to be found."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def end(self) -> None:
        """Go back to the note; what was found stays marked."""
        self.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.field.setPlaceholderText(self.tr("Find in the note"))
        self.field.setAccessibleName(self.tr("Find in the note"))
        self.close_button.set_name(self.tr("Close the search"))
        self.none_label.setText(self.tr("Not there"))
        self.none_label.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find on, or go back."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._find(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text(self) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._editor.setTextCursor(cursor)
        self._find(backwards=False)

    def _find(self, *, backwards: bool) -> None:
        words = self.field.text().strip()
        is_there = self._editor.find_next(words, backwards=backwards)
        self.none_label.setVisible(bool(words) and not is_there)
