"""A plain-text editor with one document a call; secrets are masked as they are typed, snippets expand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from app import redaction
from app.redaction import SecretKind
from app.ui.isolates import stripped
from app.ui.parts.drop_list import DropList
from app.ui.theme.look import px

LONGEST_NOTE = 20_000  # characters
_AT_ONCE = frozenset({SecretKind.CARD, SecretKind.IBAN})


class NoteEditor(QTextEdit):
    """Aligns each paragraph by its own direction. Undo works within a call, also after a switch."""

    edited = Signal(str)  # the whole text, already masked
    masked = Signal(object)  # the kinds of secrets that were just hidden

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nobodys = self._fresh()
        self._documents: dict[str, QTextDocument] = {}
        self._cursors: dict[str, QTextCursor] = {}
        self._call_id: str | None = None
        self._is_own_change = False
        self._snippets: dict[str, str] = {}
        self._fill_in: Callable[[str], str] = str
        self.popup: DropList | None = None  # the snippets that fit the key being typed
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setDocument(self._nobodys)
        self.textChanged.connect(self._on_text_changed)

    def show_note(self, call_id: str | None, text: str) -> None:
        """Bring a call's note to the front as it was left; `text` is what a new one begins with."""
        if self._call_id is not None:
            self._cursors[self._call_id] = self.textCursor()
        self._call_id = call_id
        self._is_own_change = True
        if call_id is None:
            self.setDocument(self._nobodys)
        else:
            if call_id not in self._documents:
                self._documents[call_id] = self._fresh(text)
            self.setDocument(self._documents[call_id])
            if call_id in self._cursors:
                self.setTextCursor(self._cursors[call_id])
            else:
                self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_own_change = False

    def restore(self, steps: Sequence[str], text: str) -> None:
        """Show a text as it came about, step by step, so that it can be undone as before."""
        for step in (*steps, text):
            self.replace_text(step)

    def replace_text(self, text: str) -> None:
        """Set the whole text, as one step that can be undone; the same text leaves the cursor alone."""
        if text == self.toPlainText():
            return
        self._is_own_change = True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_own_change = False

    def add_line(self, text: str) -> None:
        """Add a line at the end; the cursor stays where it is."""
        writer = QTextCursor(self.document())
        writer.movePosition(QTextCursor.MoveOperation.End)
        place = self.textCursor().position()
        writer.insertText(text if self.document().isEmpty() else f"\n{text}")
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)

    def forget_all_but(self, call_ids: set[str]) -> None:
        """Let the notes of calls go that are no longer here."""
        for call_id in self._documents.keys() - call_ids:
            document = self._documents.pop(call_id)
            self._cursors.pop(call_id, None)
            if document is not self.document():
                document.deleteLater()

    def set_snippets(self, snippets: dict[str, str]) -> None:
        """Say which keys ("/refund") stand for which texts."""
        self._snippets = snippets
        if self._fill_in is str:
            self._fill_in = lambda key: self._snippets.get(key, key)

    def fill_in(self, fill: Callable[[str], str]) -> None:
        """Say how a snippet's variables are filled in."""
        self._fill_in = fill

    def insert_stamp(self, stamp: str) -> None:
        """Insert a time, on a line of its own where the cursor is at no line's beginning."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        begins = "\n" if self._line_before(cursor).strip() else ""
        cursor.insertText(f"{begins}{stamp} ")
        self.setTextCursor(cursor)

    def find_next(self, words: str, *, backwards: bool = False) -> bool:
        """Mark the next place where words stand, from the cursor on and around the end."""
        flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if not words or self.find(words, flags):
            return bool(words)
        before = self.textCursor()
        edge = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
        self.moveCursor(edge)
        if self.find(words, flags):
            return True
        self.setTextCursor(before)
        return False

    @property
    def marked(self) -> str:
        """The words that are marked, or the whole note."""
        chosen = self.textCursor().selectedText().replace("\u2029", "\n")
        return chosen or self.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the snippets that fit while they are shown."""
        popup, key = self.popup, Qt.Key(event.key())
        if popup is None or not popup.isVisible():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            popup.choose_current()
        elif key == Qt.Key.Key_Escape:
            popup.hide()
        else:
            super().keyPressEvent(event)

    @property
    def key_typed(self) -> str:
        """The beginning of a snippet's key before the cursor, with its slash; nothing when there is none."""
        word = self._line_before(self.textCursor()).rpartition(" ")[2]
        return word if word.startswith("/") and not self.isReadOnly() else ""

    def put_snippet(self, key: str) -> None:
        """Put a snippet in the place of what is typed of its key."""
        typed = self.key_typed
        cursor = self.textCursor()
        for _ in typed:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{self._fill_in(key)} ")
        self.setTextCursor(cursor)

    def insert_snippet(self, key: str) -> None:
        """Insert a snippet's text where the cursor is."""
        if self.isReadOnly() or key not in self._snippets:
            return
        cursor = self.textCursor()
        before = self._line_before(cursor)
        gap = " " if before and not before[-1].isspace() else ""
        cursor.insertText(f"{gap}{self._fill_in(key)} ")
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste without formatting and without direction marks."""
        if source.hasText():
            self.insertPlainText(stripped(source.text())[:LONGEST_NOTE])

    def sizeHint(self) -> QSize:
        """Return a few lines: the note takes what is left, and gives way to the wrap-up first."""
        return QSize(px(240), px(72))

    def minimumSizeHint(self) -> QSize:
        """Return two lines: less cannot be written in."""
        return QSize(px(120), px(48))

    def changeEvent(self, event: QEvent) -> None:
        """Show every document in the font of the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_documents"):
            for document in (self._nobodys, *self._documents.values()):
                document.setDefaultFont(self.font())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide what was still waiting for its end."""
        super().focusOutEvent(event)
        if self._call_id is not None:
            self._is_own_change = True
            self._mask_secrets(all_of_them=True)
            self._is_own_change = False

    def _fresh(self, text: str = "") -> QTextDocument:
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setPlainText(text)
        document.clearUndoRedoStacks()
        return document

    @Slot()
    def _on_text_changed(self) -> None:
        if self._call_id is None or self._is_own_change:
            return
        self._is_own_change = True
        self._expand_snippet()
        self._mask_secrets(all_of_them=False)
        self._is_own_change = False
        # What leaves is masked to the last digit, also where the screen still waits for the number's end.
        self.edited.emit(redaction.masked(self.toPlainText()))

    def _expand_snippet(self) -> None:
        """Put a snippet's text in place of its key once a blank follows it."""
        cursor = self.textCursor()
        before = self._line_before(cursor)
        if not before.endswith(" "):
            return
        key = before[:-1].rpartition(" ")[2]
        if key in self._snippets:
            cursor.movePosition(
                QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, len(key) + 1
            )
            cursor.insertText(f"{self._fill_in(key)} ")
            self.setTextCursor(cursor)

    def _mask_secrets(self, *, all_of_them: bool) -> None:
        """Hide card numbers, IBANs and ids, at the same length, and forget them in the undo history too.

        An id or a card code may be the beginning of a longer number: hidden once the cursor left it.
        """
        text = self.toPlainText()
        place = self.textCursor().position()
        spans = [
            span
            for span in redaction.found(text)
            if all_of_them or span.kind in _AT_ONCE or span.end != place
        ]
        if not spans:
            return
        hidden = redaction.masked(text)
        writer = QTextCursor(self.document())
        for span in spans:
            writer.setPosition(span.start)
            writer.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            writer.insertText(hidden[span.start : span.end])
        self.document().clearUndoRedoStacks()  # else one Ctrl+Z would bring the number back
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.masked.emit(frozenset(span.kind for span in spans))

    @staticmethod
    def _line_before(cursor: QTextCursor) -> str:
        return cursor.block().text()[: cursor.positionInBlock()]
