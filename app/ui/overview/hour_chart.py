"""Callers of each hour as bars: those who came in outline, those who were answered filled."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.rows.team_floor import HourRow
from app.ui.isolates import local_digits, stripped
from app.ui.language import Language
from app.ui.theme.look import colour, font, px
from app.ui.widgets.restyled import Restyled

_STEPS = (1, 2, 5)


def top_of_scale(most: int) -> int:
    """Return a round number that nothing reaches over."""
    step = 1
    while True:
        for one in _STEPS:
            if one * step >= most:
                return one * step
        step *= 10


class HourChart(Restyled):
    """The hours go on in the direction one reads."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._hours: tuple[HourRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.restyle()

    def show_hours(self, hours: Sequence[HourRow]) -> None:
        """Show these hours, the oldest first."""
        self._hours = tuple(hours)
        self.restyle()
        self.update()

    def restyle(self) -> None:
        """Say it in words for those who do not see it."""
        words = [
            self.tr("%1: %2 of %3 answered")
            .replace("%1", self._language.time_of(row.hour))
            .replace("%2", self._language.number(row.answered))
            .replace("%3", self._language.number(row.offered))
            for row in self._hours
        ]
        self.setAccessibleName(self.tr("Callers an hour"))
        self.setAccessibleDescription(stripped("; ".join(words)))

    def sizeHint(self) -> QSize:
        """Return a size in which bars can be told apart."""
        return QSize(px(240), px(120))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest such size."""
        return QSize(px(160), px(80))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scale and bars."""
        if not self._hours:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(10))
            foot, edge = px(16), px(28)
            top = top_of_scale(max(1, *(row.offered for row in self._hours)))
            is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = 0 if is_from_right else edge
            room = QRectF(left, px(6), self.width() - edge, self.height() - foot - px(6))
            self._paint_scale(painter, room, top, is_from_right=is_from_right)
            share = room.width() / len(self._hours)
            for place, row in enumerate(self._hours):
                at = len(self._hours) - 1 - place if is_from_right else place
                cell = QRectF(room.left() + at * share, room.top(), share, room.height())
                self._paint_bar(painter, cell, row, top)
                label = QRectF(cell.left(), room.bottom() + 2, share, foot - 2)
                painter.setPen(colour("muted"))
                hour = str(row.hour.astimezone().hour)
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, local_digits(hour))

    def _paint_scale(self, painter: QPainter, room: QRectF, top: int, *, is_from_right: bool) -> None:
        for part in (0.0, 0.5, 1.0):
            y = room.bottom() - part * room.height()
            painter.setPen(QPen(colour("border"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            if top * part != int(top * part):
                continue
            painter.setPen(colour("muted"))
            x = room.right() + px(4) if is_from_right else 0
            label = QRectF(x, y - px(7), px(22), px(14))
            side = Qt.AlignmentFlag.AlignLeft if is_from_right else Qt.AlignmentFlag.AlignRight
            painter.drawText(label, side | Qt.AlignmentFlag.AlignVCenter, local_digits(str(int(top * part))))

    def _paint_bar(self, painter: QPainter, cell: QRectF, row: HourRow, top: int) -> None:
        bar = cell.adjusted(cell.width() * 0.2, 0, -cell.width() * 0.2, 0)
        for count, is_filled in ((row.offered, False), (row.answered, True)):
            if not count:
                continue
            height = count / top * bar.height()
            area = QRectF(bar.left(), bar.bottom() - height, bar.width(), height)
            painter.setPen(QPen(colour("accent"), 1))
            painter.setBrush(colour("accent" if is_filled else "accent_soft"))
            painter.drawRoundedRect(area, px(3), px(3))
