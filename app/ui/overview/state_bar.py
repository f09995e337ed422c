"""Who does what, as parts of one bar: a colour, an icon and a number each."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.agent_line import Doing
from app.ui.theme import icons
from app.ui.theme.look import font, look, px
from app.ui.theme.tokens import STATE_ICONS
from app.ui.widgets.restyled import Restyled

ORDER = (
    Doing.ON_CALL, Doing.ON_HOLD, Doing.RINGING, Doing.WRAP_UP, Doing.READY, Doing.BREAK, Doing.TRAINING,
    Doing.NOT_RESPONDING, Doing.UNREACHABLE, Doing.OFFLINE, Doing.SIGNED_OUT,
)  # fmt: skip
_LEAST = 34  # pixels: an icon and a number


class StateBar(Restyled):
    """Each part is as wide as its share, and never too narrow to be read."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._counts: Mapping[Doing, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_counts(self, counts: Mapping[Doing, int]) -> None:
        """Show how many do what."""
        if counts != self._counts:
            self._counts = dict(counts)
            self.restyle()
            self.update()

    def restyle(self) -> None:
        """Say it in the language of the moment."""
        words = (f"{floor_words.doing(doing)} {self._counts[doing]}" for doing in self._shown())
        self.setAccessibleName(stripped(", ".join(words)))

    def sizeHint(self) -> QSize:
        """Return the height of a number."""
        return QSize(px(200), px(18))

    def minimumSizeHint(self) -> QSize:
        """Return the room a few parts need."""
        return QSize(px(80), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts from the leading edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(11, QFont.Weight.DemiBold))
            for doing, area in self._parts():
                state, icon = floor_words.LOOKS[doing]
                ink = look().tokens.state(state)[0]
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(ink))
                painter.drawRoundedRect(QRectF(area), px(4), px(4))
                side, number = px(12), self._language.number(self._counts[doing])
                width = side + px(5) + painter.fontMetrics().horizontalAdvance(stripped(number))
                inside = QRect(area.center().x() - width // 2, area.top(), width, area.height())
                flow = self.layoutDirection()
                spot = QRect(inside.left(), inside.center().y() - side // 2, side, side)
                picture = icons.pixmap(
                    icon or STATE_ICONS[state], "surface", side,
                    direction=flow, ratio=self.devicePixelRatioF(), stroke=2.2,
                )  # fmt: skip
                painter.drawPixmap(QStyle.visualRect(flow, inside, spot).topLeft(), picture)
                painter.setPen(QColor(look().tokens.surface))
                text = inside.adjusted(side + px(5), 0, 0, 0)
                alignment = Qt.AlignmentFlag.AlignCenter
                painter.drawText(QStyle.visualRect(flow, inside, text), alignment, stripped(number))

    def event(self, event: QEvent) -> bool:
        """Name the part below the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for doing, area in self._parts():
                if area.contains(event.pos()):
                    text = f"{floor_words.doing(doing)}: {self._language.number(self._counts[doing])}"
                    QToolTip.showText(event.globalPos(), text, self)
                    return True
        return super().event(event)

    def _shown(self) -> list[Doing]:
        return [doing for doing in ORDER if self._counts.get(doing)]

    def _parts(self) -> list[tuple[Doing, QRect]]:
        """Return the room of each part, mirrored where the window is."""
        shown, gap = self._shown(), px(2)
        if not shown:
            return []
        least = min(px(_LEAST), self.width() // len(shown) - gap)
        spare = self.width() - len(shown) * (least + gap) + gap
        everybody = sum(self._counts[doing] for doing in shown)
        parts, left = [], 0
        for doing in shown:
            width = least + spare * self._counts[doing] // everybody
            area = QRect(left, 0, width, self.height())
            parts.append((doing, QStyle.visualRect(self.layoutDirection(), self.rect(), area)))
            left += width + gap
        return parts
