"""One figure of a day: what it is, how much, and its definition as a tool tip."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.isolates import stripped
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.text_label import TextLabel


class Figure(Card):
    """A small title over a large value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("inset", parent)
        self.title_label = named(TextLabel(size="xs", tone="muted", elide=True), "title_label")
        self.value_label = named(TextLabel(size="lg"), "value_label")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(6), px(12), px(8))
        column.setSpacing(0)
        column.addWidget(self.title_label)
        column.addWidget(self.value_label)

    def show_figure(self, title: str, value: str, definition: str) -> None:
        """Show a figure; hovering tells how it is counted."""
        self.title_label.setText(title)
        self.value_label.setText(value)
        self.setToolTip(definition)
        self.setAccessibleName(stripped(f"{title}: {value}"))
        self.setAccessibleDescription(definition)
