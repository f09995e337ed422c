"""Asks for a supervisor: one key opens it, one figure says why, and it is sent."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.rows.help_requests import OF_AGENTS, HelpKind
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import local_digits, stripped
from app.ui.overview import floor_words
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

_FIGURES = {
    key: place
    for place, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5))
}
_LONGEST = 160


class AskForHelpDialog(Dialog):
    """A press on a reason sends; a word more may be written before."""

    asked = Signal(str, str)  # a HelpKind, and what was written

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint_label = named(TextLabel(tone="muted", wrap=True), "hint_label")
        self.reasons: dict[HelpKind, TextButton] = {}
        self.text_field = named(QLineEdit(), "text_field")
        self.text_field.setMaxLength(_LONGEST)
        self.body.addWidget(self.hint_label)
        for kind in OF_AGENTS:
            button = named(TextButton(), f"{kind}_button")
            button.setProperty("kind_of_help", str(kind))
            button.clicked.connect(self._on_reason)
            self.reasons[kind] = button
            self.body.addWidget(button)
        self.body.addWidget(self.text_field)
        self.accept_button.hide()
        self.setMinimumWidth(px(340))
        self.retranslate_ui()

    def begin(self) -> None:
        """Ask why."""
        self.text_field.clear()
        self.open_beside_calls()
        next(iter(self.reasons.values())).setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Ask a supervisor for help"))
        self.hint_label.setText(self.tr("Choose why, or press its figure. Your call goes on."))
        for place, (kind, button) in enumerate(self.reasons.items(), start=1):
            button.setText(f"{local_digits(str(place))}  {floor_words.help_kind(kind)}")
        self.text_field.setPlaceholderText(self.tr("A word more, if you wish"))
        self.text_field.setAccessibleName(self.tr("A word more, if you wish"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses, unless something is being written."""
        place = _FIGURES.get(Qt.Key(event.key()))
        if place is not None and not self.text_field.hasFocus():
            self._ask(OF_AGENTS[place])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_reason(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self._ask(HelpKind(str(button.property("kind_of_help"))))

    def _ask(self, kind: HelpKind) -> None:
        self.asked.emit(str(kind), stripped(self.text_field.text()).strip())
        self.accept()
