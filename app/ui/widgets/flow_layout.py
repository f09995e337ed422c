"""A layout that sets things side by side and starts a new row when one is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.theme import look


class FlowLayout(QLayout):
    """Rows from the leading edge, in either direction."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Delete every widget in it."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the width decides the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def sizeHint(self) -> QSize:
        """Return the size with everything in one row."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = max(0, len(hints) - 1) * look.px(self._gap)
        height = max((hint.height() for hint in hints), default=0)
        return self._with_margins(QSize(sum(hint.width() for hint in hints) + gaps, height))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        smallest = QSize()
        for item in self._shown():
            smallest = smallest.expandedTo(item.minimumSize())
        return self._with_margins(smallest)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items into this room."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Set the items, or only measure; return the height needed."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        gap = look.px(self._gap)
        x = y = row_height = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(room.width(), item.minimumSize().width()), 16777215))
            if x and x + size.width() > room.width():
                x, y, row_height = 0, y + row_height + gap, 0
            if not is_trial:
                item.setGeometry(QRect(self._corner(room, x, y, size.width()), size))
            x += size.width() + gap
            row_height = max(row_height, size.height())
        return y + row_height + margins.top() + margins.bottom()

    def _corner(self, room: QRect, x: int, y: int, width: int) -> QPoint:
        parent = self.parentWidget()
        is_from_right = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.right() + 1 - x - width if is_from_right else room.left() + x
        return QPoint(left, room.top() + y)
