"""The sign of a ringing telephone: a ring that widens, or rests for those who want no motion."""

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import icons, look
from app.ui.widgets.restyled import Restyled

_AT_REST = 0.35


class Pulse(Restyled):
    """Moves only while it is seen, and not at all where the system asks for reduced motion."""

    def __init__(self, size: float = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._spread = _AT_REST
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(1200)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setLoopCount(-1)
        self._motion.valueChanged.connect(self._on_value_changed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    @property
    def is_moving(self) -> bool:
        """Whether the ring widens."""
        return self._motion.state() == QVariantAnimation.State.Running

    def restyle(self) -> None:
        """Keep the size that goes with the text."""
        self.setFixedSize(look.px(self._size), look.px(self._size))

    def sizeHint(self) -> QSize:
        """Return the size that goes with the text."""
        return QSize(look.px(self._size), look.px(self._size))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        if QGuiApplication.styleHints().cursorFlashTime() > 0:  # 0: the system asks that nothing blinks
            self._motion.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._motion.stop()
        self._spread = _AT_REST

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, the circle and the telephone in it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            centre, half = QRectF(self.rect()).center(), self.width() / 2
            ring = look.colour("accent")
            ring.setAlphaF(0.30 * (1 - self._spread))
            painter.setBrush(ring)
            radius = half * (0.62 + 0.38 * self._spread)
            painter.drawEllipse(centre, radius, radius)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(centre, half * 0.62, half * 0.62)
            side = look.px(self._size * 0.36)
            picture = icons.pixmap("phone-incoming", "on_accent", side, ratio=self.devicePixelRatioF())
            painter.drawPixmap(round(centre.x() - side / 2), round(centre.y() - side / 2), picture)

    @Slot(object)
    def _on_value_changed(self, value: float) -> None:
        self._spread = value
        self.update()
