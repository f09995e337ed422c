"""A list whose items are painted: what it is at the leading edge, how long at the trailing one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.isolates import stripped
from app.ui.theme import icons
from app.ui.theme.look import colour, font, px

_ENTRY = Qt.ItemDataRole.UserRole
_HEIGHT = 34


@dataclass(frozen=True, slots=True)
class Entry:
    """One item: its key, how it looks, and what it says."""

    key: str
    text: str
    trailing: str = ""
    icon: str = "triangle-alert"
    tone: str = "warn"
    is_quiet: bool = False


class PaintedList(QListWidget):
    """Shows other entries without losing the mark or moving what stays."""

    entry_marked = Signal(str)  # its key, or nothing
    entry_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Painter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.currentItemChanged.connect(self._on_marked)
        self.itemActivated.connect(self._on_opened)
        self.itemClicked.connect(self._on_opened)

    @property
    def marked(self) -> str:
        """Return the key of the marked entry, or nothing."""
        item = self.currentItem()
        return _entry(item).key if item is not None else ""

    @property
    def entries(self) -> list[Entry]:
        """Return what is shown."""
        return [_entry(self.item(place)) for place in range(self.count())]

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; what is equal is not painted again."""
        before = self.marked
        while self.count() > len(entries):
            self.takeItem(self.count() - 1)
        for place, entry in enumerate(entries):
            item = self.item(place) if place < self.count() else QListWidgetItem(self)
            if item.data(_ENTRY) != entry:
                item.setData(_ENTRY, entry)
                said = stripped(f"{entry.text}, {entry.trailing}" if entry.trailing else entry.text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        keys = [entry.key for entry in entries]
        if before in keys and self.marked != before:
            self.setCurrentRow(keys.index(before))
        elif before not in keys:
            self.setCurrentRow(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marked:
            self.entry_opened.emit(self.marked)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of the entries there are, up to six."""
        return QSize(px(200), px(_HEIGHT) * max(1, min(6, self.count())) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the height of three entries, or of those there are."""
        return QSize(px(120), px(_HEIGHT) * max(1, min(3, self.count())) + 2)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_marked(self, current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        self.entry_marked.emit(_entry(current).key if current is not None and current.data(_ENTRY) else "")

    @Slot(QListWidgetItem)
    def _on_opened(self, item: QListWidgetItem) -> None:
        self.entry_opened.emit(_entry(item).key)


def _entry(item: QListWidgetItem) -> Entry:
    entry = item.data(_ENTRY)
    return entry if isinstance(entry, Entry) else Entry("", "")


class _Painter(QStyledItemDelegate):
    """Paints an icon, a text and a time on a soft ground."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        flow, rect = option.direction, QRect(option.rect).adjusted(0, px(2), 0, -px(2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(flow)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("raised" if entry.is_quiet else f"{entry.tone}_soft"))
        painter.drawRoundedRect(QRectF(rect), px(7), px(7))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(6), px(6))
        inside, side = rect.adjusted(px(9), 0, -px(9), 0), px(15)
        spot = QRect(inside.left(), inside.center().y() - side // 2, side, side)
        picture = icons.pixmap(
            entry.icon, entry.tone, side, direction=flow, ratio=painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(QStyle.visualRect(flow, inside, spot).topLeft(), picture)
        painter.setFont(font(12, QFont.Weight.DemiBold))
        painter.setPen(colour("text"))
        ends = painter.fontMetrics().horizontalAdvance(entry.trailing) + px(6) if entry.trailing else 0
        trailing = QRect(inside.right() - ends, inside.top(), ends, inside.height())
        alignment = QStyle.visualAlignment(
            flow, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(QStyle.visualRect(flow, inside, trailing), alignment, entry.trailing)
        painter.setFont(font(12))
        text = QRect(
            inside.left() + side + px(7), inside.top(), inside.width() - side - px(9) - ends, inside.height()
        )
        shown = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, text.width())
        alignment = QStyle.visualAlignment(
            flow, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(QStyle.visualRect(flow, inside, text), alignment, shown)
        painter.restore()
