"""The queues: who waits, how long, how it goes today; a press on a number opens its calls."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.measures.measure import Figure, Measure
from app.measures.queueing import ABANDONED, SERVICE_LEVEL
from app.ui.isolates import local_digits, stripped
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.attention import Limits
from app.ui.overview.floor import Floor
from app.ui.overview.low_head import LowHead
from app.ui.overview.standing import QueueLine
from app.ui.theme.look import colour, font, px
from app.ui.widgets.elapsed_time import clock_face

# what stands behind the number of a column
_BEHIND = ("calls", "waiting", "waiting", SERVICE_LEVEL.key, ABANDONED.key, "agents")
NOBODY_KNOWS = "–"


class _Cell(QStyledItemDelegate):
    """Paints a number from edge to edge: the style sheet's room beside it would cut it off."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        rect = QRect(option.rect)
        painter.setLayoutDirection(option.direction)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.fillRect(rect, colour("accent_soft"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        tone = str(index.data(Qt.ItemDataRole.UserRole) or "text")
        is_loud = index.column() == 0 or tone != "text"
        painter.setFont(font(12, QFont.Weight.DemiBold if is_loud else QFont.Weight.Normal))
        painter.setPen(colour(tone))
        inside = rect.adjusted(px(8 if index.column() == 0 else 2), 0, -px(2), 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width()
        )
        side = Qt.AlignmentFlag.AlignLeading if index.column() == 0 else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(
            inside, QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter), text
        )
        painter.restore()


class QueueTable(QTableWidget):
    """One line a queue; the mark is on one number."""

    number_opened = Signal(str, str)  # what, and the queue

    def __init__(
        self, language: Language, floor: Floor, limits: Limits, parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(_BEHIND), parent)
        self._language, self._floor, self._limits = language, floor, limits
        self._lines: tuple[QueueLine, ...] = ()
        self._now: datetime | None = None
        self.setHorizontalHeader(LowHead())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Cell(self))
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(px(24))
        self.cellClicked.connect(self._on_cell)
        self.cellActivated.connect(self._on_cell)
        self.restyle()
        self.retranslate_ui()

    def show_lines(self, lines: Sequence[QueueLine], now: datetime) -> None:
        """Show these queues as they stand now."""
        self._now = now
        if len(lines) != len(self._lines):
            self.setRowCount(len(lines))
            self.updateGeometry()
        self._lines = tuple(lines)
        self._write()

    def retranslate_ui(self) -> None:
        """Set every text this table shows."""
        code = self._language.code
        heads = (
            self.tr("Queue"), self.tr("Wait"), self.tr("Longest"),
            self.tr("SL"), self.tr("Lost"), self.tr("Free"),
        )  # fmt: skip
        hints = (
            "", self.tr("Callers who wait now"), self.tr("How long the first of them has waited"),
            _defined(SERVICE_LEVEL, code), _defined(ABANDONED, code),
            self.tr("Agents who can take a call now"),
        )  # fmt: skip
        for place, (head, hint) in enumerate(zip(heads, hints, strict=True)):
            item = QTableWidgetItem(head)
            item.setToolTip(hint)
            side = Qt.AlignmentFlag.AlignLeading if place == 0 else Qt.AlignmentFlag.AlignCenter
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(place, item)
        self.setAccessibleName(self.tr("Queues"))
        self._write()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.verticalHeader().setDefaultSectionSize(px(26))
        for place, width in enumerate((0, 48, 66, 50, 46, 46)):
            if place:
                self.setColumnWidth(place, px(width))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all queues, up to eight."""
        rows = max(1, min(8, self.rowCount()))
        return QSize(px(290), self.horizontalHeader().sizeHint().height() + rows * px(26) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the height of five queues, or of those there are."""
        rows = max(1, min(5, self.rowCount()))
        return QSize(px(200), self.horizontalHeader().sizeHint().height() + rows * px(26) + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        elif event.type() == QEvent.Type.StyleChange:
            self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what stands behind the number."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self._on_cell(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        for row, line in enumerate(self._lines):
            for column, (text, tone) in enumerate(self._cells(line)):
                item = self.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(row, column, item)
                if item.text() != text or item.data(Qt.ItemDataRole.UserRole) != tone:
                    item.setText(text)
                    item.setData(Qt.ItemDataRole.UserRole, tone)
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
                    if column == 0:
                        item.setToolTip(text)

    def _cells(self, line: QueueLine) -> tuple[tuple[str, str], ...]:
        language = self._language
        waited = int((self._now - line.oldest_at).total_seconds()) if self._now and line.oldest_at else 0
        late = (
            "danger"
            if waited >= self._limits.long_wait
            else "warn"
            if waited >= self._limits.wait
            else "text"
        )
        waiting = NOBODY_KNOWS if line.waiting is None else language.number(line.waiting)
        longest = NOBODY_KNOWS if line.waiting is None else local_digits(clock_face(waited))
        return (
            (floor_words.queue(line.key, self._floor.queues, language.code), "text"),
            (waiting, late),
            (longest, late),
            (share(line.service_level, language), tone_of(line.service_level, SERVICE_LEVEL)),
            (language.number(int(line.abandoned.value or 0)), "text"),
            (language.number(line.free), "danger" if line.free == 0 and line.waiting else "text"),
        )

    @Slot(int, int)
    def _on_cell(self, row: int, column: int) -> None:
        if 0 <= row < len(self._lines):
            self.number_opened.emit(_BEHIND[column], self._lines[row].key)


def share(figure: Figure, language: Language) -> str:
    """Return a share as whole percents, or that there is nothing to count."""
    return NOBODY_KNOWS if figure.value is None else language.percent(figure.value)


def tone_of(figure: Figure, measure: Measure) -> str:
    """Return how good a share is beside its goal: green, amber a tenth below, red beyond."""
    if figure.value is None or measure.goal is None:
        return "text"
    short = measure.goal - figure.value if measure.better == "higher" else figure.value - measure.goal
    if short <= 0:
        return "ok"
    return "warn" if short <= 0.1 else "danger"


def _defined(measure: Measure, code: str) -> str:
    return f"{measure.name.of(code)}\n{measure.definition(code)}"
