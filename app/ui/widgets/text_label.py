"""Text to read: always plain, wrapped rightly in both directions, in the sizes and tones of the theme."""

import unicodedata

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui import isolates
from app.ui.theme import look
from app.ui.widgets.lines import Lines, laid_out
from app.ui.widgets.restyled import CHANGES_OF_LOOK, drawn_for

_PIXELS = {"xs": 11.0, "sm": 12.0, "": 13.0, "md": 15.0, "lg": 18.0, "say": 18.0, "kpi": 24.0}
_BOLD_SIZES = {"md": QFont.Weight.DemiBold, "lg": QFont.Weight.DemiBold, "kpi": QFont.Weight.Bold}
_HIDDEN = frozenset("\u2066\u2067\u2068")


def is_rtl(text: str) -> bool:
    """Whether the first strong letter outside isolates reads from right to left (UAX #9, P2 and P3)."""
    depth = 0
    for letter in text:
        if letter in _HIDDEN:
            depth += 1
        elif letter == isolates.END:
            depth = max(0, depth - 1)
        elif depth == 0 and (kind := unicodedata.bidirectional(letter)) in {"L", "R", "AL"}:
            return kind != "L"
    return False


class TextLabel(QLabel):
    """A text. Without `wrap` it stays on one line, and with `elide` it ends in "…" when there is no room.

    The lines follow the direction of the user interface; with `own_direction` (what customers wrote, the
    sentence to say) they follow the text's own first letter.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: str = "",
        tone: str = "",
        bold: bool = False,
        wrap: bool = False,
        elide: bool = False,
        own_direction: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pixels = _PIXELS[size]
        self._weight = QFont.Weight.DemiBold if bold else _BOLD_SIZES.get(size, QFont.Weight.Normal)
        self._tone = tone or "text"
        self._wrap, self._elide, self._own_direction = wrap, elide, own_direction
        self._font = QFont()
        self._lines: dict[int | None, Lines] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self._restyle()
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  Qt's own name
        """Show a text; a screen reader reads it without direction marks."""
        if text == self.text() and self.accessibleName():
            return
        super().setText(text)
        self.setAccessibleName(isolates.stripped(text))
        self._forget_lines()

    def set_tone(self, tone: str) -> None:
        """Show the text in the colour of a role, such as "muted", "danger" or a state's name."""
        self._tone = tone or "text"
        self.update()

    @property
    def tone(self) -> str:
        """Return the role of the text's colour."""
        return self._tone

    def changeEvent(self, event: QEvent) -> None:
        """Lay out again when the text size or the direction has changed."""
        super().changeEvent(event)
        if event.type() in CHANGES_OF_LOOK and self._drawn_for != drawn_for(self):
            self._restyle()

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line, or of a comfortable column when it wraps."""
        whole, room = self._laid_out(None), self._room_around()
        if not self._wrap:
            return QSize(whole.width + 1, whole.height) + room
        column = min(whole.width + 1, look.px(280)) + room.width()
        return QSize(column, self.heightForWidth(column))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which nothing is cut off, unless it may be elided."""
        if self._wrap:
            column = min(self._laid_out(None).width + 1, look.px(60))
            return QSize(column, self._line_height()) + self._room_around()
        if self._elide:
            return QSize(min(self.sizeHint().width(), look.px(40)), self.sizeHint().height())
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether the text wraps."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines wrapped at this width."""
        room = self._room_around()
        if not self._wrap:
            return self._laid_out(None).height + room.height()
        lines = self._laid_out(max(width - room.width(), 1))
        return max(lines.height, self._line_height()) + room.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, the first at the leading edge, in the middle of the height."""
        with QPainter(self) as painter:
            painter.setPen(look.colour(self._tone if self.isEnabled() else "muted"))
            lines, room = self._shown(), self.contentsRect()
            is_top = self._wrap or bool(self.alignment() & Qt.AlignmentFlag.AlignTop)
            spare = 0 if is_top else (room.height() - lines.height) / 2
            lines.paint(painter, room.x(), room.y() + spare)

    def _shown(self) -> Lines:
        width = self.contentsRect().width()
        if self._wrap or not self._elide:
            return self._laid_out(width)
        text = QFontMetrics(self._font).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        self.setToolTip(isolates.as_tip(isolates.stripped(self.text())) if text != self.text() else "")
        return self._laid_out_anew(text, width)

    def _laid_out(self, width: int | None) -> Lines:
        if width not in self._lines:
            if len(self._lines) > 4:  # a resize asks for many widths; only the last few come again
                self._lines.clear()
            self._lines[width] = self._laid_out_anew(self.text(), width)
        return self._lines[width]

    def _laid_out_anew(self, text: str, width: int | None) -> Lines:
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        return laid_out(text, self._font, width, self._direction(), is_centred=is_centred)

    def _direction(self) -> Qt.LayoutDirection:
        if not self._own_direction:
            return self.layoutDirection()
        is_from_right = is_rtl(self.text())
        return Qt.LayoutDirection.RightToLeft if is_from_right else Qt.LayoutDirection.LeftToRight

    def _room_around(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _line_height(self) -> int:
        return QFontMetrics(self._font).height()

    def _restyle(self) -> None:
        self._drawn_for = drawn_for(self)
        self._font = look.font(self._pixels, self._weight)
        self._forget_lines()

    def _forget_lines(self) -> None:
        self._lines.clear()
        self.updateGeometry()
        self.update()
