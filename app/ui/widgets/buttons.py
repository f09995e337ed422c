"""Buttons with an icon, a word, or both."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import isolates
from app.ui.theme import icons, look
from app.ui.widgets.push_button import PushButton
from app.ui.widgets.restyled import CHANGES_OF_LOOK, drawn_for

_INKS = {"primary": "on_accent", "ok": "on_ok", "danger": "on_danger", "rail": "on_rail"}
FILLED = frozenset({"primary", "ok", "danger"})
_CHECKED_INKS = {"chip": "accent", "tool": "warn", "rail": "on_rail"}
_SIDES = {"rail": 38, "tool": 34}


class TextButton(PushButton):
    """A button with a word and perhaps an icon: kinds "", primary, ok, danger, ghost, chip and crumb."""

    def __init__(
        self,
        kind: str = "",
        icon: str = "",
        text: str = "",
        *,
        size: float = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, parent)
        self._kind, self._icon, self._size = kind, icon, size
        self._restyle()
        self.setText(text)

    @property
    def icon_name(self) -> str:
        """Return the icon's name."""
        return self._icon

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self._restyle()

    def set_kind(self, kind: str) -> None:
        """Become a button of another kind."""
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            self._restyle()

    def setText(self, text: str) -> None:  # noqa: N802  Qt's own name
        """Show a word; a screen reader reads it without direction marks and mnemonic."""
        had_text = bool(self.text())
        super().setText(text)
        if bool(text) != had_text:
            self._restyle()
        spoken = isolates.stripped(text).replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        """Return the size that also holds the bolder word of a checked chip."""
        hint = super().sizeHint()
        if self._kind == "chip" and self.isCheckable():
            plain, bold = (
                QFontMetrics(look.font(12, weight)).horizontalAdvance(self.text())
                for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold)
            )
            hint.setWidth(hint.width() + bold - plain)
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word on a button is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button; a filled one gets its focus ring inside, where it stands out from the filling."""
        super().paintEvent(event)
        if self.hasFocus() and self._kind in FILLED:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(look.colour(_INKS[self._kind]), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), look.px(5), look.px(5))

    def changeEvent(self, event: QEvent) -> None:
        """Tint, scale and mirror the icon again."""
        super().changeEvent(event)
        if event.type() in CHANGES_OF_LOOK and self._drawn_for != drawn_for(self):
            self._restyle()

    def _restyle(self) -> None:
        self._drawn_for = drawn_for(self)
        if not self._icon:
            return
        side = look.px(self._size)
        role = _INKS.get(self._kind, "text")
        checked = _CHECKED_INKS.get(self._kind, role)
        gap = look.px(4) if self.text() else 0
        direction = self.layoutDirection()
        self.setIcon(icons.icon(self._icon, role, side, checked_role=checked, direction=direction, gap=gap))
        self.setIconSize(QSize(side + gap, side))


class IconButton(TextButton):
    """A square button with an icon only: kinds tool and rail. Its name is read aloud and is its tool tip."""

    def __init__(
        self,
        icon: str,
        kind: str = "tool",
        *,
        name: str = "",
        size: float = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, icon, size=size, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Say what the button does, and by which key."""
        self.setAccessibleName(isolates.stripped(name))
        self.setToolTip(f"{name} ({isolates.ltr(shortcut)})" if shortcut else name)

    def sizeHint(self) -> QSize:
        """Return a square that goes with the text size, large enough to be hit."""
        side = look.px(_SIDES.get(self._kind, 34))
        return QSize(side, side)
