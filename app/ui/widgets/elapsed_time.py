"""How long something lasts, counted up every second."""

import math

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import times
from app.ui import isolates
from app.ui.theme import look
from app.ui.widgets.restyled import Restyled


def clock_face(seconds: int) -> str:
    """Return "04:37" or "1:02:03", in ASCII."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


class ElapsedTime(Restyled):
    """Shows minutes and seconds in cells of one width, so that proportional digits do not make it tremble."""

    def __init__(
        self, size: float = 15, *, tone: str = "text", bold: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size, self._tone = size, tone
        self._weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        self._since_epoch: float | None = None
        self._seconds = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_second)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_seconds(0)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._since_epoch is not None

    @property
    def seconds(self) -> int:
        """Return the seconds shown."""
        return self._seconds

    def start(self, since_epoch: float) -> None:
        """Count from this moment, given in seconds since 1970."""
        self._since_epoch = since_epoch
        self._on_second()

    def stop(self) -> None:
        """Count no further and keep showing the last number."""
        self._since_epoch = None
        self._timer.stop()

    def show_seconds(self, seconds: int) -> None:
        """Show a number of seconds."""
        is_as_wide = len(clock_face(seconds)) == len(clock_face(self._seconds))
        self._seconds = max(0, seconds)
        self.setAccessibleName(isolates.local_digits(clock_face(self._seconds)))
        if not is_as_wide:
            self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Show the digits in the colour of a role or a state."""
        self._tone = tone
        self.update()

    def text(self) -> str:
        """Return what is shown, in local digits."""
        return isolates.local_digits(clock_face(self._seconds))

    def restyle(self) -> None:
        """Read the digits of the language again."""
        self.setAccessibleName(self.text())

    def sizeHint(self) -> QSize:
        """Return the room of all cells."""
        return QSize(math.ceil(sum(self._cells())) + 2, math.ceil(QFontMetricsF(self._font()).height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a time is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each digit in the middle of its cell; a time runs from left to right in every language."""
        with QPainter(self) as painter:
            painter.setFont(self._font())
            painter.setPen(look.colour(self._tone))
            cells = self._cells()
            is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = float(self.width() - math.ceil(sum(cells)) - 1) if is_from_right else 1.0
            for digit, width in zip(self.text(), cells, strict=True):
                room = QRectF(x - 2, 0, width + 4, self.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, digit)
                x += width

    def _cells(self) -> list[float]:
        metrics = QFontMetricsF(self._font())
        digit = max(metrics.horizontalAdvance(each) for each in isolates.local_digits("0123456789"))
        colon = metrics.horizontalAdvance(":") + 1
        return [colon if each == ":" else digit for each in self.text()]

    def _font(self) -> QFont:
        return look.font(self._size, self._weight)

    @Slot()
    def _on_second(self) -> None:
        if self._since_epoch is None:
            return
        passed = times.now().timestamp() - self._since_epoch
        self.show_seconds(int(passed))
        self._timer.start(
            max(1, 1000 - int(passed * 1000) % 1000)
        )  # to the next full second, without drifting
