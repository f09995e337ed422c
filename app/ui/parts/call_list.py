"""The agent's calls, one line each: who, which way, what came of it, when and how long."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.models.rows.history import CallRow
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.parts.moments import full_moment
from app.ui.parts.phone_text import phone_text
from app.ui.theme import icons
from app.ui.theme.look import colour, font, px

ROW_ROLE = Qt.ItemDataRole.UserRole
TEXTS_ROLE = Qt.ItemDataRole.UserRole + 1  # name, below, when, lasted: as shown
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2  # icon, tone
LINE_HEIGHT = 52


class CallList(QListWidget):
    """Enter or a double click calls back."""

    call_wanted = Signal(object)  # CallRow

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setItemDelegate(_CallDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.itemDoubleClicked.connect(self._on_double_clicked)

    @property
    def chosen(self) -> CallRow | None:
        """Return the marked call."""
        item = self.currentItem()
        row = item.data(ROW_ROLE) if item is not None else None
        return row if isinstance(row, CallRow) else None

    def show_calls(self, rows: Sequence[CallRow]) -> None:
        """Show these calls; the marked one stays marked when it is still among them."""
        before = self.chosen
        self.clear()
        for row in rows:
            item = QListWidgetItem(self)
            texts = self._texts(row)
            item.setData(ROW_ROLE, row)
            item.setData(TEXTS_ROLE, texts)
            item.setData(LOOK_ROLE, _look(row))
            item.setText(texts[0])
            said = ", ".join(filter(None, (self._kind(row), *texts)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(said))
            if before is not None and row.id == before.id:
                self.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Call back with Enter."""
        row = self.chosen
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.call_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def _texts(self, row: CallRow) -> tuple[str, str, str, str]:
        is_arabic, language = self._language.is_arabic, self._language
        names = (row.customer_name, row.customer_name_latin)
        name = (names[0] or names[1]) if is_arabic else (names[1] or names[0])
        number = phone_text(row.number) if row.number else self.tr("Withheld number")
        outcome = (row.outcome_ar or row.outcome_en) if is_arabic else (row.outcome_en or row.outcome_ar)
        unfinished = "" if row.is_complete or row.answered_at is None else self.tr("wrap-up incomplete")
        parts = (number if name else "", first_strong(row.queue), first_strong(outcome), unfinished)
        lasted = language.clock(row.talked_seconds) if row.answered_at else self._kind(row)
        below = " · ".join(filter(None, parts))
        return (first_strong(name) or number, below, full_moment(language, row.offered_at, ""), lasted)

    def _kind(self, row: CallRow) -> str:
        if row.is_missed:
            return self.tr("Missed")
        if row.direction == "inbound":
            return self.tr("Inbound")
        return self.tr("Outbound") if row.answered_at else self.tr("Not reached")

    @Slot(QListWidgetItem)
    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        self.call_wanted.emit(item.data(ROW_ROLE))


def _look(row: CallRow) -> tuple[str, str]:
    if row.is_missed:
        return "phone-missed", "danger"
    return ("phone-incoming", "accent") if row.direction == "inbound" else ("phone-outgoing", "muted")


class _CallDelegate(QStyledItemDelegate):
    """Paints icon, two lines, and the time at the trailing edge, mirrored where the window is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(200), px(LINE_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name, below, when, lasted = index.data(TEXTS_ROLE)
        icon, tone = index.data(LOOK_ROLE)
        rect, flow = QRect(option.rect), option.direction
        painter.save()
        painter.setLayoutDirection(flow)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_soft"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        inside = rect.adjusted(px(10), px(6), -px(10), -px(6))
        side, half = px(18), inside.height() // 2
        ratio = painter.device().devicePixelRatioF()
        spot = QStyle.visualRect(
            flow, inside, QRect(inside.left(), inside.center().y() - side // 2, side, side)
        )
        painter.drawPixmap(spot.topLeft(), icons.pixmap(icon, tone, side, direction=flow, ratio=ratio))
        text = QRect(
            inside.left() + side + px(12), inside.top(), inside.width() - side - px(12), inside.height()
        )
        ends = px(150)
        upper, lower = QRect(text.topLeft(), QSize(text.width() - ends, half)), QRect(text)
        lower.setTop(text.top() + half)
        lower.setWidth(text.width() - ends)
        trailing = QPoint(text.width() - ends, 0)
        loud = tone if tone == "danger" else "muted"
        cells = (
            (upper, name, "text", False),
            (lower, below, "muted", False),
            (QRect(upper.topLeft() + trailing, QSize(ends, half)), when, "muted", True),
            (QRect(lower.topLeft() + trailing, QSize(ends, half)), lasted, loud, True),
        )
        for area, shown, role, is_trailing in cells:
            _write(painter, QStyle.visualRect(flow, inside, area), shown, role, is_trailing=is_trailing)
        painter.restore()


def _write(painter: QPainter, area: QRect, text: str, role: str, *, is_trailing: bool) -> None:
    is_name = role == "text"
    painter.setFont(font(13 if is_name else 12, QFont.Weight.DemiBold if is_name else QFont.Weight.Normal))
    painter.setPen(colour(role))
    side = Qt.AlignmentFlag.AlignTrailing if is_trailing else Qt.AlignmentFlag.AlignLeading
    flow = painter.layoutDirection()
    alignment = QStyle.visualAlignment(flow, side | Qt.AlignmentFlag.AlignVCenter)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, alignment, shown)
