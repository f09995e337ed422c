"""Transfer the call to another number, blind: the other side rings without asking first."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.arabic import western
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import stripped
from app.ui.panel import named
from app.ui.parts.clearing import inside
from app.ui.parts.phone_text import phone_text
from app.ui.parts.search_box import number_in
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text_label import TextLabel

MOST_RECENT = 5


class TransferDialog(Dialog):
    """Takes a number, an extension or a SIP address; the last ones used are one click away."""

    transfer_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent: list[str] = []
        self.who_label = named(TextLabel(tone="muted", wrap=True), "who_label")
        self.number_field = named(QLineEdit(), "number_field")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.recent_label = named(TextLabel(size="xs", tone="muted", bold=True), "recent_label")
        self.recent = named(QWidget(), "recent")
        self._recent_flow = FlowLayout(self.recent)

        self.problem_label.hide()
        self.number_field.setClearButtonEnabled(True)
        self.number_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number_field.setMinimumWidth(px(300))
        for widget in (
            self.who_label, self.number_field, self.problem_label, self.recent_label, self.recent,
        ):  # fmt: skip
            self.body.addWidget(widget)
        self.accept_button.set_icon("phone-forwarded")

        self.accept_button.clicked.connect(self._on_accept)
        self.number_field.textEdited.connect(self._on_text_edited)
        self.retranslate_ui()

    @property
    def recent_buttons(self) -> tuple[TextButton, ...]:
        """Return the buttons of the numbers used last, the newest first."""
        return inside(self._recent_flow, TextButton)

    def begin(self, who: str) -> None:
        """Open for the call with this person; what was typed before is gone."""
        self.number_field.clear()
        self._show_problem("")
        self.who_label.setText(self.tr("%1 is put through at once.").replace("%1", who))
        self._show_recent()
        self.open_beside_calls()
        self.number_field.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Transfer the call"))
        self.number_field.setPlaceholderText(self.tr("Number, extension or SIP address"))
        self.number_field.setAccessibleName(self.tr("Transfer to"))
        self.recent_label.setText(self.tr("LAST USED"))
        self.recent.setAccessibleName(self.tr("Numbers used last"))
        self.accept_button.setText(self.tr("Transfer"))
        if self.problem_label.text():
            self._show_problem(self._no_number())
        self._show_recent()

    def _show_recent(self) -> None:
        self._recent_flow.clear()
        for number in self._recent:
            chip = named(TextButton("chip", text=phone_text(number)), "recent_button")
            chip.setProperty("number", number)
            chip.clicked.connect(self._on_recent_clicked)
            self._recent_flow.addWidget(chip)
        for widget in (self.recent_label, self.recent):
            widget.setVisible(bool(self._recent))

    def _no_number(self) -> str:
        return self.tr("Type a number such as 204 or 0501234567, or an address such as sip:sara@example.com.")

    def _show_problem(self, text: str) -> None:
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.number_field.setAccessibleDescription(text)

    def _target(self) -> str:
        text = western(stripped(self.number_field.text())).strip()
        if "@" in text and " " not in text:
            return text if text.startswith(("sip:", "sips:")) else f"sip:{text}"
        return number_in(text)

    @Slot()
    def _on_text_edited(self) -> None:
        self._show_problem("")

    @Slot()
    def _on_recent_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, TextButton):
            self.number_field.setText(str(chip.property("number")))
            self._show_problem("")
            self.accept_button.setFocus()

    @Slot()
    def _on_accept(self) -> None:
        target = self._target()
        if not target:
            self._show_problem(self._no_number())
            self.number_field.setFocus()
            return
        self._recent = [target, *(each for each in self._recent if each != target)][:MOST_RECENT]
        self.hide()
        self.transfer_requested.emit(target)
