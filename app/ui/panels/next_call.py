"""Practice: lets the next simulated customer call."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.panel import Panel, named
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

KINDS = {
    "known": QT_TRANSLATE_NOOP("NextCallPanel", "A customer with a number of his own"),
    "unknown": QT_TRANSLATE_NOOP("NextCallPanel", "A number nobody knows"),
    "withheld": QT_TRANSLATE_NOOP("NextCallPanel", "A caller who withholds his number"),
    "shared": QT_TRANSLATE_NOOP("NextCallPanel", "A number that several people share"),
    "vip": QT_TRANSLATE_NOOP("NextCallPanel", "A VIP to whom a promise is overdue"),
}


class NextCallPanel(Panel):
    """Says who would call next, and lets him."""

    call_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ""
        self._is_possible = False

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.kind_label = named(TextLabel(size="sm", tone="muted", wrap=True), "kind_label")
        self.call_button = named(TextButton("primary", "phone-incoming"), "call_button")

        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.kind_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.addWidget(IconLabel("graduation-cap", "accent", 20))
        row.addLayout(words, 1)
        row.addWidget(self.call_button)

        self.call_button.clicked.connect(self.call_requested)
        self.retranslate_ui()

    def show_next(self, kind: str, *, is_possible: bool) -> None:
        """Say what kind of call comes next, and whether it can come now."""
        self._kind, self._is_possible = kind, is_possible
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Practice: a simulated customer calls, with sound"))
        text = KINDS.get(self._kind)
        waiting = self.tr("The next customer is getting ready…")
        self.kind_label.setText(QCoreApplication.translate("NextCallPanel", text) if text else waiting)
        self.call_button.setText(self.tr("Next call"))
        self.call_button.setEnabled(self._is_possible)
