"""A sentence that stands out: an icon and a text on a coloured ground."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

_ICONS = {
    "tip": ("info", "warn"),
    "danger": ("triangle-alert", "danger"),
    "ok": ("circle-check", "ok"),
    "say": ("info", "accent"),
}


class Tip(Card):
    """Stands on a ground ("tip", "danger", "ok", "say") and is hidden while it has nothing to say."""

    def __init__(self, ground: str = "tip", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self._icon = icon
        name, role = _ICONS[ground]
        self.icon = IconLabel(icon or name, role, 16)
        self.label = named(TextLabel(size="sm", wrap=True, own_direction=False), "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(6), px(10), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    def text(self) -> str:
        """Return the sentence."""
        return self.label.text()

    def show_text(self, text: str, ground: str = "") -> None:
        """Show a sentence, on another ground where one is named; an empty one hides the tip."""
        if ground:
            self.set_ground(ground)
            name, role = _ICONS[ground]
            self.icon.set_icon(self._icon or name, role)
        self.label.setText(text)
        self.setVisible(bool(text))
