"""One box to find a customer or dial a number, with the found ones in a list under it."""

import re

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.arabic import western
from app.models.rows.search import FoundRow
from app.ui.isolates import stripped
from app.ui.panel import named
from app.ui.parts.found_list import FoundList
from app.ui.parts.placing import place_under
from app.ui.theme.look import px

_DIALLED = frozenset("0123456789+*#")
_ADDRESS = re.compile(r"sip:[A-Za-z0-9+*._~!-]{1,64}@[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?", re.IGNORECASE)
_BETWEEN = frozenset(" -().\u00a0")
LIST_WIDTH = 380
HINT_MARGIN = 20  # the frame, and the room at both ends


def number_in(text: str) -> str:
    """Return the number or SIP address to dial that was typed, or nothing when it is neither."""
    plain = western(stripped(text)).strip()
    if _ADDRESS.fullmatch(plain):
        return plain
    if not plain or not set(plain) <= _DIALLED | _BETWEEN:
        return ""
    return "".join(character for character in plain if character in _DIALLED)


class SearchBox(QLineEdit):
    """Typing searches; Enter opens the marked customer or dials the number; Escape closes.

    The list is a child of the window and never takes the focus: it opens only while the box has it.
    """

    search_edited = Signal(str)
    dial_requested = Signal(str)
    row_chosen = Signal(object)  # FoundRow
    left = Signal()  # Escape in an empty box

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found_list = named(FoundList(self), "found_list")
        self.found_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found_list.setProperty("ground", "card")
        self.found_list.hide()

        self._hints = ("", "")
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._on_text_edited)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self.go)
        self.found_list.row_chosen.connect(self._on_row_chosen)

    def set_hints(self, wide: str, short: str) -> None:
        """Say what the box is for: in few words where there is little room."""
        self._hints = (wide, short)
        self._show_hint()

    def show_found(self, rows: list[FoundRow], code: str) -> None:
        """Show what was found, if the agent is still here and asking."""
        if not self.hasFocus() or not self.text().strip():
            return
        self.found_list.show_rows(rows, code)
        if number_in(self.text()):
            self.found_list.setCurrentRow(-1)  # Enter dials; the arrow keys go to the customers
        if rows:
            self._place_list()
        else:
            self.found_list.hide()

    @Slot()
    def go(self) -> None:
        """Open the marked customer, or dial what is written."""
        if self.found_list.isVisible() and self.found_list.choose_current():
            return
        number = number_in(self.text())
        if number:
            self.found_list.hide()
            self.dial_requested.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with the arrows, close it with Escape."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.found_list.isVisible():
            step = 1 if key == Qt.Key.Key_Down else -1
            last = self.found_list.count() - 1
            self.found_list.setCurrentRow(min(max(self.found_list.currentRow() + step, 0), last))
        else:
            super().keyPressEvent(event)

    def _show_hint(self) -> None:
        wide, short = self._hints
        has_room = self.fontMetrics().horizontalAdvance(wide) <= self.width() - px(HINT_MARGIN)
        self.setPlaceholderText(wide if has_room else short)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the agent goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.found_list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list away with the box."""
        super().hideEvent(event)
        self.found_list.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the list under the box."""
        super().moveEvent(event)
        self._follow_box()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list under the box, and the hint within it."""
        super().resizeEvent(event)
        self._show_hint()
        self._follow_box()

    def _escape(self) -> None:
        if self.found_list.isVisible():
            self.found_list.hide()
        elif self.text():
            self.clear()
            self.search_edited.emit("")
        else:
            self.left.emit()

    def _follow_box(self) -> None:
        if self.found_list.isVisible():
            self._place_list()

    def _place_list(self) -> None:
        width = max(self.width(), px(LIST_WIDTH))
        place_under(self.found_list, self, width, self.found_list.height_wanted())

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self.search_edited.emit(stripped(text).strip())

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self.found_list.hide()

    @Slot(object)
    def _on_row_chosen(self, row: FoundRow) -> None:
        self.found_list.hide()
        self.row_chosen.emit(row)
