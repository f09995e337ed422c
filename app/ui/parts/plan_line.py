"""One promise as it is shown back: with its cross, and what stands in its way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class PlanLine(QWidget):
    """The remark and the button that moves the promise show only when something stands in its way."""

    move_requested = Signal()

    def __init__(self, text: str, removing: str) -> None:
        super().__init__()
        self.label = named(TextLabel(text, size="sm", wrap=True), "label")
        self.remove_button = named(IconButton("x", name=removing, size=14), "remove_button")
        self.remark = named(TextLabel(size="xs", tone="warn", wrap=True), "remark")
        self.move_button = named(TextButton("chip", "calendar-clock", size=13), "move_button")
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(IconLabel("calendar-clock", "accent", 15))
        row.addWidget(self.label, 1)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row)
        column.addWidget(self.remark)
        column.addWidget(self.move_button)
        self.move_button.clicked.connect(self.move_requested)
        self.show_remark("", "")

    def show_remark(self, remark: str, moving: str) -> None:
        """Say what stands in the way, and offer the moment it would land on."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.move_button.setText(moving)
        self.move_button.setVisible(bool(moving))
