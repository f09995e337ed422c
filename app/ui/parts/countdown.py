"""How much time is left: as a number, a bar and words, since a colour alone says nothing to many."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import times
from app.ui.parts.announce import announce
from app.ui.theme.look import colour, px
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.restyled import Restyled

LAST_SECONDS = 10


class CountdownBar(Restyled):
    """Counts down to a moment; whoever places it also places its number (`time`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.time = ElapsedTime(15)
        self._begun_at: datetime | None = None
        self._ends_at: datetime | None = None
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._on_tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    @property
    def seconds_left(self) -> int:
        """Return the whole seconds that are left."""
        if self._ends_at is None:
            return 0
        return max(0, round((self._ends_at - times.now()).total_seconds()))

    @property
    def tone(self) -> str:
        """Return the role of the colour in which the time is shown."""
        if self.seconds_left <= LAST_SECONDS:
            return "danger"
        return "warn" if self._part_left() <= 0.25 else "wrap_up"

    def run(self, begun_at: datetime, ends_at: datetime) -> None:
        """Count down from one moment to another."""
        self._begun_at, self._ends_at = begun_at, ends_at
        self._tick.start()
        self._on_tick()

    def stop(self) -> None:
        """Count no more."""
        self._ends_at = None
        self._tick.stop()

    def restyle(self) -> None:
        """Keep the height that goes with the text."""
        self.setFixedHeight(px(6))

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(px(160), px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is left from the leading edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = QRectF(self.rect())
            radius = whole.height() / 2
            painter.setBrush(colour("border"))
            painter.drawRoundedRect(whole, radius, radius)
            width = whole.width() * self._part_left()
            x = whole.width() - width if self.isRightToLeft() else 0
            painter.setBrush(colour(self.tone))
            painter.drawRoundedRect(QRectF(x, 0, width, whole.height()), radius, radius)

    def _part_left(self) -> float:
        if self._ends_at is None or self._begun_at is None:
            return 0.0
        whole = (self._ends_at - self._begun_at).total_seconds()
        left = (self._ends_at - times.now()).total_seconds()
        return min(max(left / whole, 0.0), 1.0) if whole > 0 else 0.0

    @Slot()
    def _on_tick(self) -> None:
        before, left = self.time.seconds, self.seconds_left
        self.time.show_seconds(left)
        self.time.set_tone(self.tone if self.tone != "wrap_up" else "text")
        self.setToolTip(self.words())
        self.update()
        if before > LAST_SECONDS >= left > 0:
            announce(self, self.words(), is_urgent=True)
        if left == 0:
            self._tick.stop()

    def words(self) -> str:
        """Return what is left in words."""
        left = self.seconds_left
        if left == 0:
            return self.tr("Time is over")
        return self.tr("%Ln second(s) left", "", left)
