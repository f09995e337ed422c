"""One step in the graph: what kind, its title, what is wrong with it, and where its ways begin."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyle, QStyleOptionGraphicsItem, QWidget

from app.callscript.steps import Step, StepKind
from app.ui.theme import icons, look
from app.ui.widgets.lines import Lines, laid_out

WIDTH, HEIGHT = 196.0, 62.0
PORT_RADIUS = 5.0
NEAR = 11.0  # pixels around a port that still count as it
WORDS_FROM = 0.45  # below this scale words cannot be read, and are not painted
ICONS = {
    StepKind.SAY: "message-square",
    StepKind.ASK: "circle-question-mark",
    StepKind.CHECK: "shield-check",
    StepKind.DO: "list-checks",
    StepKind.NOTE: "notebook-pen",
    StepKind.SCRIPT: "book-open-text",
    StepKind.END: "flag",
}
INKS = {
    StepKind.SAY: "accent",
    StepKind.ASK: "ringing",
    StepKind.CHECK: "ok",
    StepKind.DO: "wrap_up",
    StepKind.NOTE: "vip",
    StepKind.SCRIPT: "muted",
    StepKind.END: "danger",
}


class StepItem(QGraphicsItem):
    """Painted by hand: a thousand of them are scrolled at once."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.title = ""
        self.note = ""  # a line below the title
        self.problems = 0
        self.is_start = False
        self.heat = 0.0  # 0 to 1: how much of what is shown falls on this step
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges)
        self.setZValue(1)

    @property
    def exits(self) -> tuple[str, ...]:
        """The keys of the step's ways, in the order of their ports."""
        return tuple(exit_.key for exit_ in self.step.exits)

    def boundingRect(self) -> QRectF:  # noqa: N802  Qt's own name
        """Return the box with its ports and its outline."""
        return QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT).adjusted(-4, -4, 4, 4 + PORT_RADIUS)

    def port(self, number: int) -> QPointF:
        """Where the way of this number begins, in the item's own places; from the leading edge on."""
        count = max(1, len(self.step.exits))
        place = -WIDTH / 2 + WIDTH * (number + 1) / (count + 1)
        return QPointF(-place if _is_rtl() else place, HEIGHT / 2)

    def port_at(self, point: QPointF) -> str:
        """The key of the way whose port is here; nothing when none is."""
        near = [(self.port(number) - point).manhattanLength() for number in range(len(self.step.exits))]
        best = min(range(len(near)), key=near.__getitem__, default=-1)
        return self.exits[best] if best >= 0 and near[best] <= NEAR else ""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the box; from afar without its words."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)
        ink = "danger" if self.problems else INKS[self.step.kind]
        painter.setPen(QPen(look.colour("accent" if is_selected else "outline"), 3 if is_selected else 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(box, 8, 8)
        self._paint_heat(painter, box)
        painter.fillRect(self._edge(box), look.colour(ink))
        if scale < WORDS_FROM:
            return
        self._paint_words(painter, box)
        painter.setPen(QPen(look.colour("outline"), 1))
        painter.setBrush(look.colour("accent_soft"))
        for number in range(len(self.step.exits)):
            painter.drawEllipse(self.port(number), PORT_RADIUS, PORT_RADIUS)

    def _paint_heat(self, painter: QPainter, box: QRectF) -> None:
        if self.heat > 0:
            wide = (box.width() - 8) * min(1.0, self.heat)
            left = box.right() - 4 - wide if _is_rtl() else box.left() + 4
            painter.fillRect(QRectF(left, box.bottom() - 8, wide, 5), look.colour("wrap_up"))

    def _edge(self, box: QRectF) -> QRectF:
        left = box.right() - 7 if _is_rtl() else box.left() + 3
        return QRectF(left, box.top() + 9, 4, box.height() - 18)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        side = 16
        ink = INKS[self.step.kind]
        at = box.right() - 14 - side if _is_rtl() else box.left() + 14
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        painter.drawPixmap(
            QPointF(at, box.top() + 10), icons.pixmap(ICONS[self.step.kind], ink, side, ratio=ratio)
        )
        if self.problems:
            mark = box.left() + 10 if _is_rtl() else box.right() - 10 - side
            painter.drawPixmap(
                QPointF(mark, box.top() + 10), icons.pixmap("triangle-alert", "danger", side, ratio=ratio)
            )
        room = box.width() - 38 - (22 if self.problems else 0)
        left = box.left() + (32 if self.problems else 10) if _is_rtl() else box.left() + 36
        weight = QFont.Weight.DemiBold
        _line(painter, self.title, 13, weight, "text", QRectF(left, box.top() + 8, room - 8, 20))
        text = QRectF(left, box.top() + 31, room - 8, 18)
        _line(painter, self.note, 11, QFont.Weight.Normal, "muted", text)


def _line(painter: QPainter, text: str, pixels: int, weight: QFont.Weight, role: str, room: QRectF) -> None:
    """One line, cut off with dots where there is no room."""
    if text:
        painter.setPen(look.colour(role))
        _cut(text, pixels, weight, int(room.width()), _is_rtl()).paint(painter, room.x(), room.y())


@lru_cache(maxsize=4096)
def _cut(text: str, pixels: int, weight: QFont.Weight, width: int, is_rtl: bool) -> Lines:
    """Laid out once, painted at every scroll."""
    font = QFont(look.FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    direction = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    return laid_out(cut, font, width, direction)


def _is_rtl() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
