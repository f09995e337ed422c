"""Paints the cells of the list of agents: names, pills, clocks, texts and small lines."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import times
from app.ui.isolates import local_digits
from app.ui.overview import floor_words
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.agent_model import COLUMNS, AgentModel
from app.ui.overview.arrangement import Column, Group
from app.ui.overview.sparkline import paint_sparkline
from app.ui.theme import icons
from app.ui.theme.look import Look, colour, font, look, px
from app.ui.theme.tokens import STATE_ICONS
from app.ui.widgets.elapsed_time import clock_face

ROW_HEIGHT = 36
_EDGE = 10
_Index = QModelIndex | QPersistentModelIndex


class AgentPainter(QStyledItemDelegate):
    """Reads the lines themselves: a thousand of them are not asked for role by role."""

    def __init__(
        self, model: AgentModel, is_over: Callable[[AgentLine, datetime], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._is_over = model, is_over
        self._look: Look | None = None
        self._plain, self._bold, self._small = QFont(), QFont(), QFont()
        self._metrics: dict[str, QFontMetrics] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a line."""
        return QSize(px(60), px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        if self._look is not look():
            self._read_look()
        rect, flow = QRect(option.rect), option.direction
        row, column = self._model.row(index.row()), COLUMNS[index.column()]
        painter.save()
        painter.setLayoutDirection(flow)
        painter.setClipRect(rect)
        if isinstance(row, Group):
            self._paint_group(painter, rect, str(index.data() or ""), flow)
        else:
            line = self._model.line_at(index.row())
            if line is not None:
                self._paint_ground(painter, rect, option, is_first=column is Column.NAME, line=line)
                self._paint_cell(painter, rect, column, line, index)
        painter.restore()

    def _read_look(self) -> None:
        self._look = look()
        self._plain, self._small = font(13), font(12)
        self._bold = font(13, QFont.Weight.DemiBold)
        self._metrics = {
            name: QFontMetrics(one)
            for name, one in (
                ("plain", self._plain),
                ("bold", self._bold),
                ("pill", font(12, QFont.Weight.DemiBold)),
            )
        }

    def _paint_group(self, painter: QPainter, rect: QRect, text: str, flow: Qt.LayoutDirection) -> None:
        painter.fillRect(rect, colour("raised"))
        self._line_below(painter, rect)
        painter.setFont(self._bold)
        painter.setPen(colour("muted"))
        self._write(painter, rect.adjusted(px(_EDGE), 0, -px(_EDGE), 0), text, "bold")

    def _paint_ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_first: bool, line: AgentLine
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_soft"))
        self._line_below(painter, rect)
        if is_first and (line.needs_help or self._is_over(line, times.now())):
            bar = QRect(rect.left(), rect.top() + 1, px(4), rect.height() - 2)
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), colour("danger"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _line_below(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))

    def _paint_cell(
        self, painter: QPainter, rect: QRect, column: Column, line: AgentLine, index: _Index
    ) -> None:
        inside = rect.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        match column:
            case Column.NAME:
                painter.setFont(self._bold)
                painter.setPen(colour("text"))
                self._write(painter, inside, str(index.data() or ""), "bold")
            case Column.STATE:
                self._paint_pill(painter, inside, line)
            case Column.SINCE:
                self._paint_since(painter, inside, line)
            case Column.TREND:
                self._paint_trend(painter, inside, line)
            case _:
                painter.setFont(self._plain)
                painter.setPen(colour("muted" if column is Column.CONTACT else "text"))
                self._write(painter, inside, str(index.data() or ""), "plain")

    def _paint_pill(self, painter: QPainter, inside: QRect, line: AgentLine) -> None:
        state, icon = floor_words.LOOKS[line.doing]
        ink, ground = look().tokens.state(state)
        word, metrics = floor_words.of_line(line), self._metrics["pill"]
        side, edge, height = px(14), px(8), metrics.height() + px(4)
        room = inside.width() - 2 * edge - side - px(5)
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(shown) + 2 * edge + side + px(5)
        flow = painter.layoutDirection()
        pill = QStyle.visualRect(
            flow, inside, QRect(inside.left() - px(2), inside.center().y() - height // 2, width, height)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        name = icon or STATE_ICONS[state]
        spot = QStyle.visualRect(
            flow, pill, QRect(pill.left() + edge, pill.center().y() - side // 2, side, side)
        )
        picture = icons.pixmap(
            name, state, side, direction=flow, ratio=painter.device().devicePixelRatioF(), stroke=2.2
        )
        painter.drawPixmap(spot.topLeft(), picture)
        painter.setFont(font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(ink))
        text = QRect(
            pill.left() + edge + side + px(5), pill.top(), pill.width() - side - edge - px(5), height
        )
        alignment = QStyle.visualAlignment(
            flow, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(QStyle.visualRect(flow, pill, text), alignment, shown)

    def _paint_since(self, painter: QPainter, inside: QRect, line: AgentLine) -> None:
        """Write since when; a time runs from left to right in every language."""
        if line.since is None:
            return
        now = times.now()
        is_over = self._is_over(line, now)
        text = local_digits(clock_face(int((now - line.since).total_seconds())))
        flow, area = painter.layoutDirection(), QRect(inside)
        if is_over:
            side = px(14)
            spot = QRect(inside.left(), inside.center().y() - side // 2, side, side)
            picture = icons.pixmap(
                "triangle-alert", "danger", side, ratio=painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(QStyle.visualRect(flow, inside, spot).topLeft(), picture)
            area.setLeft(area.left() + side + px(5))
        painter.setFont(self._bold)
        painter.setPen(colour("danger" if is_over else "text"))
        alignment = QStyle.visualAlignment(
            flow, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(QStyle.visualRect(flow, inside, area), alignment, text)
        painter.setLayoutDirection(flow)

    def _paint_trend(self, painter: QPainter, inside: QRect, line: AgentLine) -> None:
        if not line.day.by_hour:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(inside).adjusted(px(4), px(8), -px(4), -px(8))
        area.setWidth(min(area.width(), px(110)))
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area.moveRight(inside.right() - px(4))
        paint_sparkline(
            painter,
            area,
            line.day.by_hour,
            colour("accent"),
            colour("accent_soft"),
            painter.layoutDirection(),
        )

    def _write(self, painter: QPainter, area: QRect, text: str, metrics: str) -> None:
        shown = self._metrics[metrics].elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        alignment = QStyle.visualAlignment(
            painter.layoutDirection(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(area, alignment, shown)
