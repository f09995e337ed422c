"""A state in one glance: a colour, an icon and a word together, since colours alone cannot be told apart."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import isolates
from app.ui.theme import icons, look
from app.ui.theme.tokens import STATE_ICONS, State
from app.ui.widgets.lines import Lines, laid_out
from app.ui.widgets.restyled import Restyled


class Pill(Restyled):
    """A rounded word with an icon in the colours of a state."""

    def __init__(
        self,
        state: str = State.NEUTRAL,
        text: str = "",
        icon: str = "",
        *,
        size: float = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._text, self._icon, self._size = State(state), text, icon, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state, text, icon)

    @property
    def state(self) -> State:
        """Return the state shown."""
        return self._state

    @property
    def icon(self) -> str:
        """Return the icon's name: the given one, or that of the state."""
        return self._icon or STATE_ICONS[self._state]

    def text(self) -> str:
        """Return the word shown."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802  as every Qt widget with a text has it
        """Show another word in the same state."""
        self.show_state(self._state, text, self._icon)

    def show_state(self, state: str, text: str, icon: str = "") -> None:
        """Show a state by its colours, its icon (or the given one) and this word."""
        self._state, self._text, self._icon = State(state), text, icon
        self.setAccessibleName(isolates.stripped(text))
        self.restyle()

    def restyle(self) -> None:
        """Measure the word again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon, word and the room around them."""
        word = self._word()
        return QSize(word.width + self._icon_room() + 2 * look.px(8), word.height + look.px(3))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a pill is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the icon at the leading edge, then the word."""
        ink, ground = (QColor(value) for value in look.tokens().state(self._state))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setPen(ink)
            self._paint_inside(painter)

    def _paint_inside(self, painter: QPainter) -> None:
        word, edge = self._word(), look.px(8)
        is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = (self.height() - word.height) / 2
        word.paint(painter, edge if is_from_right else edge + self._icon_room(), y)
        if self.icon:
            side = look.px(self._size + 2)
            picture = icons.pixmap(
                self.icon,
                self._state,
                side,
                direction=self.layoutDirection(),
                ratio=self.devicePixelRatioF(),
                stroke=2.2,
            )
            x = self.width() - edge - side if is_from_right else edge
            painter.drawPixmap(x, (self.height() - side) // 2, picture)

    def _icon_room(self) -> int:
        return look.px(self._size + 2) + look.px(5) if self.icon else 0

    def _word(self) -> Lines:
        font = look.font(self._size, QFont.Weight.DemiBold)
        return laid_out(self._text, font, None, self.layoutDirection())
