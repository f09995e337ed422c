"""A list of records beside their editor: each line knows its record, and is read out without marks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.isolates import as_tip, stripped

_RECORD = Qt.ItemDataRole.UserRole


class RecordList(QListWidget):
    """Long lines are cut off at their end, and whole in their tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def record(self) -> object:
        """Return the record of the marked line; None when there is none."""
        return record_of(self.currentItem())

    def add(self, text: str, record: object) -> QListWidgetItem:
        """Add a line for a record."""
        item = QListWidgetItem(text, self)
        item.setData(_RECORD, record)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
        item.setToolTip(as_tip(stripped(text)))
        return item


def record_of(item: QListWidgetItem | None) -> object:
    """Return the record of a line."""
    return item.data(_RECORD) if item is not None else None
