"""A chart one can walk through with the arrows; each bar leads to its calls."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.measures.measure import Unit
from app.reports.shown import shown
from app.ui.isolates import local_digits, ltr, stripped
from app.ui.reports.chart_data import Bar, ChartData
from app.ui.reports.chart_painter import ChartPainter, Inks, Manner
from app.ui.theme.look import colour, font, px

_MARGIN = 8
_EMPTY = ChartData((), Unit.COUNT, None, is_over_time=True, is_compared=False)
_ALIKE = 0.6  # how much a compared bar lets through


class ReportChart(QWidget):
    """Painted by us, so that it mirrors, follows the theme and can be printed."""

    bar_chosen = Signal(int)  # the row's place: its calls are wanted
    bar_marked = Signal(int)  # the row's place: the cursor is on it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = _EMPTY
        self._marked = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_data(self, data: ChartData, name: str) -> None:
        """Draw these figures; `name` says to those who do not see it what it is."""
        self._data, self._marked = data, -1
        self.setAccessibleName(name)
        self._describe()
        self.update()

    def mark(self, place: int) -> None:
        """Mark the bar of a row, without announcing it."""
        self._marked = place
        self._describe()
        self.update()

    @property
    def marked(self) -> int:
        """Return the place of the row that is marked; -1 when none is."""
        return self._marked

    def sizeHint(self) -> QSize:
        """Return a height at which bars can be told apart."""
        return QSize(px(420), px(240))

    def minimumSizeHint(self) -> QSize:
        """Return the least that shows anything."""
        return QSize(px(240), px(150))

    def text_of(self, bar: Bar) -> str:
        """Return a bar in words: its name, its value and what it is compared with."""
        text = f"{bar.label}: {self._figure(bar.value)}"
        return f"{text} ({self._figure(bar.compared)})" if self._data.is_compared else text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, and where the cursor is."""
        with QPainter(self) as painter:
            painter.setFont(font(12))
            if self._data.bars:
                self._painter().paint(painter)
            if self.hasFocus():
                painter.setPen(colour("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from bar to bar, Enter opens the calls."""
        step = self._step_of(Qt.Key(event.key()))
        if step and self._data.bars:
            last = len(self._data.bars) - 1
            self.mark(min(last, max(0, self._marked + step)))
            self.bar_marked.emit(self._marked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marked >= 0:
            self.bar_chosen.emit(self._marked)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a bar opens its calls."""
        bar = self._painter().bar_at(event.position()) if self._data.bars else None
        if bar is not None:
            self.mark(bar.place)
            self.bar_marked.emit(bar.place)
            self.bar_chosen.emit(bar.place)

    def event(self, event: QEvent) -> bool:
        """Tell a bar's figures where the mouse rests."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._data.bars:
            bar = self._painter().bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.text_of(bar) if bar else "", self)
            return True
        return super().event(event)

    def _step_of(self, key: Qt.Key) -> int:
        forth = Qt.Key.Key_Left if self._is_rtl else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self._is_rtl else Qt.Key.Key_Left
        return {forth: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(key, 0)

    @property
    def _is_rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _painter(self) -> ChartPainter:
        margin = px(_MARGIN)
        area = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        manner = Manner(screen_inks(), self._is_rtl, local_digits("1") != "1", self._marked)
        return ChartPainter(self._data, area, QFontMetricsF(font(12)), manner)

    def _figure(self, value: float | None) -> str:
        return ltr(shown(value, self._data.unit, arabic_digits=local_digits("1") != "1"))

    def _describe(self) -> None:
        known = 0 <= self._marked < len(self._data.bars)
        self.setAccessibleDescription(stripped(self.text_of(self._data.bars[self._marked])) if known else "")


def screen_inks() -> Inks:
    """Return the colours of the theme in use."""
    compared = colour("muted")
    compared.setAlphaF(_ALIKE)
    return Inks(
        text=colour("text"),
        muted=colour("muted"),
        grid=colour("border"),
        bar=colour("accent"),
        compared=compared,
        chosen=colour("ok"),
        goal=colour("danger"),
    )
