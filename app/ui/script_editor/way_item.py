"""A way from one step to another: a curve with an arrow, red where it leads back up."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from app.ui.script_editor.step_item import HEIGHT, WIDTH, StepItem
from app.ui.theme import look

ARROW = 6.0
LONG = 1500.0  # pixels; hundreds of longer curves would hide what is near, and make scrolling slow
STUB = 34.0


class WayItem(QGraphicsPathItem):
    """Follows its two steps when they are moved."""

    def __init__(self, source: StepItem, number: int, target: StepItem, words: str) -> None:
        super().__init__()
        self.source, self.number, self.target = source, number, target
        self._is_marked = False
        self.setToolTip(words)
        self.setZValue(0)
        self.setPen(_pen("outline", 1.4))
        self.follow()

    def follow(self) -> None:
        """Draw the way from where its steps are now."""
        start = self.source.mapToScene(self.source.port(self.number))
        end = self.target.pos() + QPointF(0, -HEIGHT / 2)
        if abs(end.y() - start.y()) > LONG and not self._is_marked:
            self.setPath(_stub(start))
        else:
            self.setPath(_down(start, end) if end.y() > start.y() else _back(start, end))

    def restyle(self, *, is_marked: bool = False, strength: float = 0.0) -> None:
        """Draw in the colours of the theme; thicker where more calls went, and for the chosen step."""
        if is_marked != self._is_marked:
            self._is_marked = is_marked
            self.follow()
        width = 2.4 if is_marked else 1.4 + 4.0 * strength
        self.setPen(_pen("accent" if is_marked else "outline", width))
        self.setZValue(0.5 if is_marked else 0)


def _pen(role: str, width: float) -> QPen:
    pen = QPen(look.colour(role), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _down(start: QPointF, end: QPointF) -> QPainterPath:
    bend = max(24.0, (end.y() - start.y()) / 2)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0, bend), end - QPointF(0, bend), end)
    return _with_arrow(path, end)


def _back(start: QPointF, end: QPointF) -> QPainterPath:
    """Around the side of both steps."""
    side = max(start.x(), end.x()) + WIDTH * 0.75
    path = QPainterPath(start)
    path.cubicTo(
        start + QPointF(0, 46), QPointF(side, start.y() + 46), QPointF(side, (start.y() + end.y()) / 2)
    )
    path.cubicTo(QPointF(side, end.y() - 46), end - QPointF(0, 46), end)
    return _with_arrow(path, end)


def _stub(start: QPointF) -> QPainterPath:
    """Where a long way begins; the whole of it is drawn when one of its steps is chosen."""
    path = QPainterPath(start)
    path.lineTo(start + QPointF(0, STUB))
    return path


def _with_arrow(path: QPainterPath, end: QPointF) -> QPainterPath:
    path.moveTo(end - QPointF(ARROW, ARROW))
    path.lineTo(end)
    path.lineTo(end - QPointF(-ARROW, ARROW))
    return path
