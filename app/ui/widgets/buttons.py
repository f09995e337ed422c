"""Buttons with an icon, a word, or both."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui import isolates
from app.ui.theme import icons, look

_INKS = {"primary": "on_accent", "ok": "on_ok", "danger": "on_danger", "rail": "on_rail"}
_CHECKED_INKS = {"chip": "accent", "tool": "warn", "rail": "on_rail"}
_SIDES = {"rail": 38, "tool": 34}


class TextButton(QPushButton):
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
        super().__init__(parent)
        self._kind, self._icon, self._size = kind, icon, size
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
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
        super().setText(text)
        spoken = isolates.stripped(text).replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.setAccessibleName(spoken)

    def changeEvent(self, event: QEvent) -> None:
        """Tint, scale and mirror the icon again."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._restyle()

    def _restyle(self) -> None:
        if not self._icon:
            return
        side = look.px(self._size)
        role = _INKS.get(self._kind, "text")
        checked = _CHECKED_INKS.get(self._kind, role)
        self.setIcon(
            icons.icon(self._icon, role, side, checked_role=checked, direction=self.layoutDirection())
        )
        self.setIconSize(QSize(side, side))


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
        self._fix_size()
        self.set_name(name)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Say what the button does, and by which key."""
        self.setAccessibleName(isolates.stripped(name))
        self.setToolTip(f"{name} ({isolates.ltr(shortcut)})" if shortcut else name)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the size that goes with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fix_size()

    def _fix_size(self) -> None:
        side = look.px(_SIDES.get(self._kind, 34))
        self.setFixedSize(side, side)
