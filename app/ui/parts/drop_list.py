"""A list that opens beside a field as a child of the window; calls can be answered meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.isolates import as_tip, stripped
from app.ui.parts.placing import place_under
from app.ui.theme.look import px

VALUE_ROLE = Qt.ItemDataRole.UserRole


class DropList(QListWidget):
    """Rows of a text and a value; announces the value of the one that is picked and closes."""

    value_chosen = Signal(object)
    closed = Signal()  # by Escape

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._on_item_clicked)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, object]]) -> None:
        """Take these rows and mark the first."""
        self.clear()
        for text, value in rows:
            item = QListWidgetItem(text, self)
            item.setData(VALUE_ROLE, value)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
            item.setToolTip(as_tip(stripped(text)))
        if rows:
            self.setCurrentRow(0)

    def open_beside(self, field: QWidget, width: int) -> None:
        """Show the list under the field, or over it."""
        row_height = self.sizeHintForRow(0) if self.count() else px(28)
        height = row_height * min(max(self.count(), 1), 9) + 2 * self.frameWidth() + px(4)
        place_under(self, field, max(width, field.width()), height)

    def step(self, by: int) -> None:
        """Mark the next or the former row."""
        self.setCurrentRow(min(max(self.currentRow() + by, 0), self.count() - 1))

    def choose_current(self) -> bool:
        """Choose the marked row; False when there is none."""
        item = self.currentItem()
        if item is None:
            return False
        self._on_item_clicked(item)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, close with Escape."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
        elif key == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when the agent goes elsewhere."""
        super().focusOutEvent(event)
        self.hide()

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        value = item.data(VALUE_ROLE)
        self.hide()
        self.value_chosen.emit(value)
