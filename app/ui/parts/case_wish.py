"""A button that opens a case for the call, once somebody can open one."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.panel import Panel, named
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel


class CaseWish(Panel):
    """Shown where an outcome needs a case; says so once it is open."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.can_open = False  # until the program has an editor of cases to hand in
        self.open_button = named(TextButton("", "briefcase", size=14), "open_case_button")
        self.opened_label = named(TextLabel(size="sm", tone="ok"), "case_label")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_button)
        row.addWidget(self.opened_label)
        row.addStretch(1)
        self.setFocusProxy(self.open_button)
        self.open_button.clicked.connect(self.wanted)
        self.show_case(None)
        self.retranslate_ui()

    def show_case(self, case_id: UUID | None) -> None:
        """Say whether a case was opened in this call."""
        self.open_button.setVisible(case_id is None)
        self.opened_label.setVisible(case_id is not None)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.open_button.setText(self.tr("Open a case…"))
        self.opened_label.setText(self.tr("A case is open"))
