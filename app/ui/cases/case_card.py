"""Paints a case as a card: number and priority, title, customer, whose it is, and when it is due."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme import icons
from app.ui.theme.look import colour, font, px

FACE_ROLE = Qt.ItemDataRole.UserRole + 1
_TITLE_LINES = 2
_SIDE, _TOP, _GAP, _BETWEEN = 12, 9, 3, 6  # pixels at 100 %
_STRIPE = 4


@dataclass(frozen=True, slots=True)
class CaseFace:
    """What a card shows, in words and isolated."""

    number: str
    title: str
    customer: str
    whose: str  # department and whoever is at it
    due: str
    priority: str
    priority_icon: str
    priority_colour: str  # a role
    is_late: bool


class CaseCardDelegate(QStyledItemDelegate):
    """Each card is as wide as its column, and as high as what it says."""

    def __init__(self, column: QListWidget) -> None:
        super().__init__(column)
        self._column = column

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a card in the column as wide as it is now."""
        width = self._column.viewport().width()
        face = index.data(FACE_ROLE)
        inside = width - px(2 * _SIDE)
        height = 2 * px(_TOP) + _line(12) + sum(px(_GAP) + each for each in self._heights(face, inside))
        return QSize(width, height + px(_BETWEEN))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a card, mirrored where the window is."""
        face: CaseFace = index.data(FACE_ROLE)
        flow = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(flow)
        ground = QRect(option.rect).adjusted(1, px(_BETWEEN // 2), -1, -px(_BETWEEN // 2))
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, ground, face, flow, is_marked=is_marked)
        inside = ground.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_TOP))
        top = self._paint_head(painter, inside, face, flow)
        top = self._paint_title(painter, QRect(inside.left(), top, inside.width(), 0), face, flow)
        for text in filter(None, (face.customer, face.whose)):
            area = QRect(inside.left(), top, inside.width(), _line(12))
            self._paint_text(painter, area, text, "muted", flow)
            top += _line(12) + px(_GAP)
        if face.due:
            self._paint_due(painter, QRect(inside.left(), top, inside.width(), _line(12)), face, flow)
        painter.restore()

    @staticmethod
    def _heights(face: CaseFace, width: int) -> list[int]:
        """Return how high what stands below the number is."""
        lines = _broken(face.title, width, Qt.LayoutDirection.LeftToRight)
        rest = len([text for text in (face.customer, face.whose, face.due) if text])
        return [len(lines) * _line(13), *[_line(12)] * rest]

    @staticmethod
    def _paint_ground(
        painter: QPainter, ground: QRect, face: CaseFace, flow: Qt.LayoutDirection, *, is_marked: bool
    ) -> None:
        corner = px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(face.priority_colour))
        painter.drawRoundedRect(QRectF(ground), corner, corner)  # what is left of it is the stripe
        stripe = px(_STRIPE)
        is_mirrored = flow == Qt.LayoutDirection.RightToLeft
        face_of = ground.adjusted(0 if is_mirrored else stripe, 0, -stripe if is_mirrored else 0, 0)
        painter.setBrush(colour("accent_soft" if is_marked else "surface"))
        painter.drawRoundedRect(QRectF(face_of), px(4), px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("accent" if is_marked else "border"), 2 if is_marked else 1))
        painter.drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    def _paint_head(self, painter: QPainter, inside: QRect, face: CaseFace, flow: Qt.LayoutDirection) -> int:
        """Paint the number, and the priority as icon and word; return where the next line begins."""
        height = _line(12)
        row = QRect(inside.left(), inside.top(), inside.width(), height)
        number_width = QFontMetrics(font(12, QFont.Weight.DemiBold)).horizontalAdvance(face.number)
        icon_side = px(14)
        room = row.width() - number_width - icon_side - px(12)
        word_width = QFontMetrics(font(12)).horizontalAdvance(face.priority)
        word_width = word_width if word_width <= room else 0  # in a narrow column the icon says it
        self._paint_text(painter, row, face.number, "muted", flow, weight=QFont.Weight.DemiBold)
        icon_x = row.right() - word_width - (px(4) if word_width else 0) - icon_side + 1
        icon_at = QRect(icon_x, row.top() + (height - icon_side) // 2, icon_side, icon_side)
        _paint_icon(painter, QStyle.visualRect(flow, row, icon_at), face.priority_icon, face.priority_colour)
        if word_width:
            word_at = QRect(row.right() - word_width + 1, row.top(), word_width + 1, height)
            self._paint_text(painter, word_at, face.priority, face.priority_colour, flow, within=row)
        return row.bottom() + 1 + px(_GAP)

    @staticmethod
    def _paint_title(painter: QPainter, at: QRect, face: CaseFace, flow: Qt.LayoutDirection) -> int:
        painter.setPen(colour("text"))
        painter.setFont(font(13, QFont.Weight.DemiBold))
        top = at.top()
        alignment = QStyle.visualAlignment(
            flow, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        for text in _broken(face.title, at.width(), flow):
            painter.drawText(QRect(at.left(), top, at.width(), _line(13)), alignment, text)
            top += _line(13)
        return top + px(_GAP)

    def _paint_due(self, painter: QPainter, at: QRect, face: CaseFace, flow: Qt.LayoutDirection) -> None:
        role, side = ("danger" if face.is_late else "muted"), px(13)
        icon_at = QRect(at.left(), at.top() + (at.height() - side) // 2, side, side)
        icon = "triangle-alert" if face.is_late else "clock"
        _paint_icon(painter, QStyle.visualRect(flow, at, icon_at), icon, role)
        text_at = at.adjusted(side + px(5), 0, 0, 0)
        self._paint_text(painter, text_at, face.due, role, flow, within=at)

    @staticmethod
    def _paint_text(
        painter: QPainter,
        at: QRect,
        text: str,
        role: str,
        flow: Qt.LayoutDirection,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        within: QRect | None = None,
    ) -> None:
        painter.setFont(font(12, weight))
        painter.setPen(colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        alignment = QStyle.visualAlignment(
            flow, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(QStyle.visualRect(flow, within or at, at), alignment, shown)


def _paint_icon(painter: QPainter, at: QRect, name: str, role: str) -> None:
    ratio = painter.device().devicePixelRatio()
    picture = icons.pixmap(name, role, at.width(), direction=painter.layoutDirection(), ratio=ratio)
    painter.drawPixmap(at, picture)


def _line(pixels: int) -> int:
    """Return how high a line of text of this size is."""
    return QFontMetrics(font(pixels, QFont.Weight.DemiBold)).height()


def _broken(text: str, width: int, flow: Qt.LayoutDirection) -> list[str]:
    """Return a title in at most so many lines; what does not fit is left out at the end."""
    chosen = font(13, QFont.Weight.DemiBold)
    option = QTextOption()
    option.setTextDirection(flow)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, chosen)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if len(lines) == _TITLE_LINES - 1:
            rest = text[start:].replace("\n", " ")
            lines.append(QFontMetrics(chosen).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return lines
