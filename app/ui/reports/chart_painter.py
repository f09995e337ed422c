"""Paints a chart: columns over time, bars of subjects; in Arabic time and bars begin at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.reports.shown import shown
from app.ui.isolates import ltr
from app.ui.reports.chart_data import Bar, ChartData

LINES = 5  # of the grid, besides the base
_GAP = 8.0
_THIN = 1.0
_THICKEST = 34.0  # a subject's room, however few there are
# Of the room a bar has: how thick it is, and how far from the middle.
_ALONE, _BESIDE, _COMPARED = (0.72, 0.0), (0.44, -0.16), (0.24, 0.24)


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours a chart is painted with."""

    text: QColor
    muted: QColor
    grid: QColor
    bar: QColor
    compared: QColor
    chosen: QColor
    goal: QColor


@dataclass(frozen=True, slots=True)
class Manner:
    """How a chart is painted."""

    inks: Inks
    is_rtl: bool
    arabic_digits: bool
    chosen: int = -1


class ChartPainter:
    """Lays one chart out in one rectangle; asked where a bar is, it says the same."""

    def __init__(self, data: ChartData, area: QRectF, metrics: QFontMetricsF, manner: Manner) -> None:
        self._data, self._area, self._metrics, self._manner = data, area, metrics, manner
        self._top = data.top
        self._line = metrics.height()
        self.plot = self._over_time_plot() if data.is_over_time else self._subject_plot()

    def paint(self, painter: QPainter) -> None:
        """Paint everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter)
        for bar, slot in self.slots():
            self._paint_bar(painter, bar, slot)
        self._paint_labels(painter)
        self._paint_goal(painter)

    def slots(self) -> Iterator[tuple[Bar, QRectF]]:
        """Return each bar with the room it has, in the order of the report."""
        count = max(1, len(self._data.bars))
        for place, bar in enumerate(self._data.bars):
            if self._data.is_over_time:
                width = self.plot.width() / count
                from_left = count - 1 - place if self._manner.is_rtl else place
                yield (
                    bar,
                    QRectF(self.plot.left() + from_left * width, self.plot.top(), width, self.plot.height()),
                )
            else:
                height = self.plot.height() / count
                yield (
                    bar,
                    QRectF(self.plot.left(), self.plot.top() + place * height, self.plot.width(), height),
                )

    def bar_at(self, point: QPointF) -> Bar | None:
        """Return the bar whose room a point is in."""
        return next((bar for bar, slot in self.slots() if slot.contains(point)), None)

    def filled(self, bar: Bar, slot: QRectF) -> QRectF:
        """Return the rectangle of a bar's value."""
        return self._rectangle(slot, bar.value or 0.0, _BESIDE if self._data.is_compared else _ALONE)

    # ------------------------------------------------------------------------------ layout

    def _over_time_plot(self) -> QRectF:
        axis = max(self._metrics.horizontalAdvance(text) for text in self._axis_texts()) + _GAP
        left, right = (_GAP, axis) if self._manner.is_rtl else (axis, _GAP)
        return self._area.adjusted(left, self._line / 2, -right, -self._line - _GAP)

    def _subject_plot(self) -> QRectF:
        widest = max((self._metrics.horizontalAdvance(bar.label) for bar in self._data.bars), default=0.0)
        names = min(widest, self._area.width() * 0.34) + _GAP
        values = self._metrics.horizontalAdvance(self._text(self._top)) + 2 * _GAP
        left, right = (values, names) if self._manner.is_rtl else (names, values)
        return self._area.adjusted(left, 0, -right, -self._line - _GAP / 2)

    def _rectangle(self, slot: QRectF, value: float, manner: tuple[float, float]) -> QRectF:
        share, (thickness, aside) = min(1.0, max(0.0, value / self._top)), manner
        if self._data.is_over_time:
            width, height = max(1.0, slot.width() * thickness), slot.height() * share
            middle = slot.center().x() + slot.width() * (-aside if self._manner.is_rtl else aside)
            return QRectF(middle - width / 2, slot.bottom() - height, width, height)
        room = min(slot.height(), _THICKEST)
        width, height = slot.width() * share, room * thickness
        left = slot.right() - width if self._manner.is_rtl else slot.left()
        return QRectF(left, slot.center().y() + room * aside - height / 2, width, height)

    # ------------------------------------------------------------------------------ painting

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._manner.inks.grid, _THIN))
        for step in range(LINES + 1):
            share = step / LINES
            if self._data.is_over_time:
                height = self.plot.bottom() - share * self.plot.height()
                painter.drawLine(QPointF(self.plot.left(), height), QPointF(self.plot.right(), height))
            else:
                across = self._across(share)
                painter.drawLine(QPointF(across, self.plot.top()), QPointF(across, self.plot.bottom()))
        painter.setPen(self._manner.inks.muted)
        for step, text in enumerate(self._axis_texts()):
            self._paint_axis_text(painter, step / LINES, text)

    def _paint_axis_text(self, painter: QPainter, share: float, text: str) -> None:
        if self._data.is_over_time:
            height = self.plot.bottom() - share * self.plot.height()
            room = QRectF(
                self._area.left(),
                height - self._line / 2,
                self.plot.left() - _GAP / 2 - self._area.left(),
                self._line,
            )
            if self._manner.is_rtl:
                left = self.plot.right() + _GAP / 2
                room = QRectF(left, height - self._line / 2, self._area.right() - left, self._line)
            where = Qt.AlignmentFlag.AlignLeft if self._manner.is_rtl else Qt.AlignmentFlag.AlignRight
            painter.drawText(
                room, where | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text
            )
            return
        width = self._metrics.horizontalAdvance(text) + _GAP
        room = QRectF(self._across(share) - width / 2, self.plot.bottom() + _GAP / 2, width, self._line)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_bar(self, painter: QPainter, bar: Bar, slot: QRectF) -> None:
        inks = self._manner.inks
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.value is not None:
            painter.setBrush(inks.chosen if bar.place == self._manner.chosen else inks.bar)
            painter.drawRoundedRect(self.filled(bar, slot), 2, 2)
        if bar.compared is not None:
            painter.setBrush(inks.compared)
            painter.drawRoundedRect(self._rectangle(slot, bar.compared, _COMPARED), 1, 1)

    def _paint_labels(self, painter: QPainter) -> None:
        for bar, slot in self._labelled() if self._data.is_over_time else self.slots():
            painter.setPen(self._manner.inks.text)
            if self._data.is_over_time:
                self._paint_below(painter, bar, slot)
            else:
                self._paint_beside(painter, bar, slot)

    def _labelled(self) -> Iterator[tuple[Bar, QRectF]]:
        """Return as many columns as have room for their names."""
        widest = max((self._metrics.horizontalAdvance(bar.label) for bar in self._data.bars), default=1.0)
        width = self.plot.width() / max(1, len(self._data.bars))
        every = max(1, -int(-(widest + _GAP) // max(1.0, width)))
        for place, pair in enumerate(self.slots()):
            if place % every == 0:
                yield pair

    def _paint_below(self, painter: QPainter, bar: Bar, slot: QRectF) -> None:
        width = self._metrics.horizontalAdvance(bar.label) + _GAP
        left = min(max(slot.center().x() - width / 2, self._area.left()), self._area.right() - width)
        room = QRectF(left, self.plot.bottom() + _GAP / 2, width, self._line)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, bar.label)

    def _paint_beside(self, painter: QPainter, bar: Bar, slot: QRectF) -> None:
        is_rtl = self._manner.is_rtl
        names = QRectF(
            self._area.left(), slot.top(), self.plot.left() - self._area.left() - _GAP, slot.height()
        )
        if is_rtl:
            names = QRectF(
                self.plot.right() + _GAP,
                slot.top(),
                self._area.right() - self.plot.right() - _GAP,
                slot.height(),
            )
        name = self._metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, names.width())
        side = Qt.AlignmentFlag.AlignLeft if is_rtl else Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(names, side | absolute, name)
        painter.setPen(self._manner.inks.muted)
        filled = self.filled(bar, slot)
        text = self._text(bar.value)
        width = self._metrics.horizontalAdvance(text) + _GAP
        left = filled.left() - width if is_rtl else filled.right()
        painter.drawText(QRectF(left, slot.top(), width, slot.height()), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_goal(self, painter: QPainter) -> None:
        if self._data.goal is None:
            return
        painter.setPen(QPen(self._manner.inks.goal, 1.5, Qt.PenStyle.DashLine))
        if self._data.is_over_time:
            height = self.plot.bottom() - self._data.goal / self._top * self.plot.height()
            painter.drawLine(QPointF(self.plot.left(), height), QPointF(self.plot.right(), height))
        else:
            across = self._across(self._data.goal / self._top)
            painter.drawLine(QPointF(across, self.plot.top()), QPointF(across, self.plot.bottom()))

    def _across(self, share: float) -> float:
        if self._manner.is_rtl:
            return self.plot.right() - share * self.plot.width()
        return self.plot.left() + share * self.plot.width()

    def _axis_texts(self) -> list[str]:
        return [self._text(self._top * step / LINES) for step in range(LINES + 1)]

    def _text(self, value: float | None) -> str:
        return ltr(shown(value, self._data.unit, arabic_digits=self._manner.arabic_digits))
