"""The graph of a script: dragged, connected and walked through, by mouse and by keyboard."""

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsView, QWidget

from app.ui.script_editor.graph_scene import GraphScene
from app.ui.script_editor.step_item import StepItem
from app.ui.theme import look

SMALLEST, LARGEST = 0.08, 2.0
STEP = 1.2
READABLE = 0.65  # the scale at which a script is shown at first is never smaller
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class GraphView(QGraphicsView):
    """Announces what was chosen and what is to be connected; changes nothing itself."""

    step_chosen = Signal(str)
    step_opened = Signal(str)  # to be worked on: Enter or a double click
    removal_requested = Signal(str)
    connect_requested = Signal(str, str, str)  # step, exit, target
    new_step_requested = Signal(str, str)  # step, exit: the way was let go over nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.graph = GraphScene(self)
        self.setScene(self.graph)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places themselves are mirrored
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self._line: QGraphicsLineItem | None = None
        self._from: tuple[StepItem, str] | None = None
        self._is_quiet = False
        self.graph.selectionChanged.connect(self._on_selection_changed)

    @property
    def chosen(self) -> str:
        """The key of the chosen step."""
        items = [item for item in self.graph.selectedItems() if isinstance(item, StepItem)]
        return items[0].step.key if items else ""

    def choose(self, key: str) -> None:
        """Choose a step and bring it into view, without announcing it."""
        item = self.graph.steps.get(key)
        self._is_quiet = True
        self.graph.clearSelection()
        if item is not None:
            item.setSelected(True)
            self.ensureVisible(item, 40, 40)
        self._is_quiet = False
        self.graph.mark(key if item is not None else "")

    def zoom(self, factor: float) -> None:
        """Come nearer or go back, as far as makes sense."""
        wanted = min(LARGEST, max(SMALLEST, self.transform().m11() * factor))
        factor = wanted / self.transform().m11()
        self.scale(factor, factor)

    @Slot()
    def zoom_in(self) -> None:
        """Come nearer."""
        self.zoom(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Go back."""
        self.zoom(1 / STEP)

    @Slot()
    def show_all(self) -> None:
        """Show the whole script, but no larger than life; of one that is too wide the beginning."""
        self.resetTransform()
        room = self.graph.sceneRect()
        scale = min(1.0, self.viewport().width() / max(1.0, room.width()))
        scale = max(scale, READABLE)
        self.scale(scale, scale)
        top = next(iter(self.graph.steps.values()), None)
        start = next((item for item in self.graph.steps.values() if item.is_start), top)
        if start is not None:
            half = self.viewport().height() / 2 / scale
            self.centerOn(start.pos() + QPointF(0, half - 90))

    def restyle(self) -> None:
        """Paint in the colours of the theme."""
        self.setBackgroundBrush(look.colour("raised"))
        for way in self.graph.ways:
            way.restyle()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "graph"):
            self.restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a way at a port, or move a step, or move the whole picture."""
        item, port = self._port_under(event.position().toPoint())
        if item is not None and port and event.button() == Qt.MouseButton.LeftButton:
            self._begin_way(item, port)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's own name
        """Draw the way that is being made, or say that one could begin here."""
        point = event.position().toPoint()
        if self._line is not None:
            self._line.setLine(QLineF(self._line.line().p1(), self.mapToScene(point)))
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            _, port = self._port_under(point)
            shape = Qt.CursorShape.CrossCursor if port else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a way at a step, or at nothing; note where steps were put."""
        if self._line is not None:
            self._end_way(event.position().toPoint())
            return
        super().mouseReleaseEvent(event)
        moved = [item for item in self.graph.selectedItems() if isinstance(item, StepItem)]
        if moved:
            self.graph.note_moved(moved)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's own name
        """Open the step that is under the mouse."""
        item = self._step_under(event.position().toPoint())
        if item is not None:
            self.step_opened.emit(item.step.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """There is no menu: everything is in the form beside."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, open with Enter, take out with Delete, zoom with + and -."""
        key = Qt.Key(event.key())
        if key in _ARROWS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._walk(_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.step_opened.emit(self.chosen)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.removal_requested.emit(self.chosen)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_Escape and self._line is not None:
            self._forget_line()
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: QPointF) -> None:
        """Choose the nearest step in a direction."""
        here = self.graph.steps.get(self.chosen)
        if here is None:
            start = next((item for item in self.graph.steps.values() if item.is_start), None)
            if start is not None:
                self._choose_aloud(start.step.key)
            return
        best, least = "", float("inf")
        for key, item in self.graph.steps.items():
            away = item.pos() - here.pos()
            along = away.x() * direction.x() + away.y() * direction.y()
            across = abs(away.x() * direction.y()) + abs(away.y() * direction.x())
            if along > 1 and along + 2 * across < least:
                best, least = key, along + 2 * across
        if best:
            self._choose_aloud(best)

    def _choose_aloud(self, key: str) -> None:
        self.choose(key)
        self.step_chosen.emit(key)

    def _step_under(self, point: "QPointF | object") -> StepItem | None:
        found = self.items(point)  # type: ignore[call-overload]
        return next((item for item in found if isinstance(item, StepItem)), None)

    def _port_under(self, point: object) -> tuple[StepItem | None, str]:
        place = self.mapToScene(point)  # type: ignore[call-overload]
        around = QRectF(place.x() - 12, place.y() - 12, 24, 24)
        for item in self.graph.items(around):
            if isinstance(item, StepItem) and (port := item.port_at(item.mapFromScene(place))):
                return item, port
        return None, ""

    def _begin_way(self, item: StepItem, port: str) -> None:
        start = item.mapToScene(item.port(item.exits.index(port)))
        self._from = (item, port)
        self._line = self.graph.addLine(QLineF(start, start), QPen(look.colour("accent"), 2))

    def _end_way(self, point: object) -> None:
        source, self._from = self._from, None
        self._forget_line()
        if source is None:
            return
        item, port = source
        target = self._step_under(point)
        if target is None:
            self.new_step_requested.emit(item.step.key, port)
        elif target is not item or port:
            self.connect_requested.emit(item.step.key, port, target.step.key)

    def _forget_line(self) -> None:
        if self._line is not None:
            self.graph.removeItem(self._line)
            self._line = None

    @Slot()
    def _on_selection_changed(self) -> None:
        if not self._is_quiet:
            self.graph.mark(self.chosen)
            if self.chosen:
                self.step_chosen.emit(self.chosen)
