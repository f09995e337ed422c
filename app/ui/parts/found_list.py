"""A list of found customers: name and company, and the number at the trailing edge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.models.rows.search import FoundRow
from app.ui.isolates import first_strong, stripped
from app.ui.parts.phone_text import phone_text
from app.ui.parts.words import person_name
from app.ui.theme.look import colour, font, px

ROW_ROLE = Qt.ItemDataRole.UserRole
LINES_ROLE = Qt.ItemDataRole.UserRole + 1  # name, company, number: as shown
LINE_HEIGHT = 44


class FoundList(QListWidget):
    """Announces the row that was picked by click or Enter."""

    row_chosen = Signal(object)  # FoundRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_FoundDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._on_item_chosen)
        self.itemActivated.connect(self._on_item_activated)

    def show_rows(self, rows: list[FoundRow], code: str) -> None:
        """Show these customers, best first, in the window's language."""
        self.clear()
        for row in rows:
            name = person_name(row, code)
            item = QListWidgetItem(name, self)
            item.setData(ROW_ROLE, row)
            item.setData(LINES_ROLE, (name, first_strong(row.company), phone_text(row.number)))
            parts = (name, row.company, row.number)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(", ".join(filter(None, parts))))
        if rows:
            self.setCurrentRow(0)

    def height_wanted(self, most: int = 6) -> int:
        """Return how high the list must be to show its rows, `most` of them without scrolling."""
        return px(LINE_HEIGHT) * min(self.count(), most) + 2 * self.frameWidth() + px(4)

    def choose_current(self) -> bool:
        """Choose the marked row; False when there is none."""
        item = self.currentItem()
        if item is None:
            return False
        self.row_chosen.emit(item.data(ROW_ROLE))
        return True

    @Slot(QListWidgetItem)
    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.row_chosen.emit(item.data(ROW_ROLE))

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        # Where one click activates, itemClicked has told already.
        if not self.style().styleHint(QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick, None, self):
            self.row_chosen.emit(item.data(ROW_ROLE))


class _FoundDelegate(QStyledItemDelegate):
    """Paints two lines, mirrored where the window is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(LINE_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name, company, number = index.data(LINES_ROLE)
        rect, flow = QRect(option.rect), option.direction
        painter.save()
        painter.setLayoutDirection(flow)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_soft"))
        inside = rect.adjusted(px(10), px(4), -px(10), -px(4))
        half = inside.height() // 2
        number_width = painter.fontMetrics().horizontalAdvance(number) + px(12)
        top = QRect(inside.left(), inside.top(), inside.width() - number_width, half)
        numbers = QRect(inside.right() - number_width, inside.top(), number_width, half)
        below = QRect(inside.left(), inside.top() + half, inside.width(), half)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        for area, text, weight, size, role, alignment in (
            (top, name, QFont.Weight.DemiBold, 13, "text", leading),
            (numbers, number, QFont.Weight.Normal, 12, "muted", trailing),
            (below, company, QFont.Weight.Normal, 12, "muted", leading),
        ):
            painter.setFont(font(size, weight))
            painter.setPen(colour(role))
            placed = QStyle.visualRect(flow, inside, area)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, placed.width())
            painter.drawText(placed, QStyle.visualAlignment(flow, alignment), shown)
        painter.restore()
