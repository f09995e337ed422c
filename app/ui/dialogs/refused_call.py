"""Says why a number was not dialled, from when on it may be, and lets the agent say that it was asked for."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.ui.dialling_gate import RefusedCall
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import ltr
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.moments import full_moment
from app.ui.parts.refusal_words import refusal
from app.ui.widgets.text_label import TextLabel


class RefusedCallDialog(Dialog):
    """Close is the default: Enter never calls somebody who must not be called."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._call: RefusedCall | None = None
        self.number_label = named(TextLabel(bold=True), "number_label")
        self.reason_label = named(TextLabel(wrap=True), "reason_label")
        self.opens_label = named(TextLabel(tone="muted", wrap=True), "opens_label")
        self.law_label = named(TextLabel(size="xs", tone="muted", wrap=True), "law_label")
        for label in (self.number_label, self.reason_label, self.opens_label, self.law_label):
            self.body.addWidget(label)
        self.accept_button.set_kind("ghost")
        self.accept_button.setDefault(False)
        self.close_button.set_kind("primary")
        self.close_button.setDefault(True)
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()

    @Slot(object)
    def tell(self, call: RefusedCall) -> None:
        """Say why this call was not placed."""
        self._call = call
        self.retranslate_ui()
        self.open_beside_calls()
        self.close_button.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Not called"))
        self.accept_button.setText(self.tr("The customer asked for this call"))
        self.law_label.setText(
            self.tr("Calling hours follow the data of each country. Your legal department must confirm them.")
        )
        call = self._call
        if call is None:
            return
        answer = call.answer
        self.number_label.setText(ltr(call.number))
        self.reason_label.setText(refusal(str(answer.refusal)))
        opens = ""
        if answer.opens_at is not None:
            moment = full_moment(self._language, answer.opens_at, answer.zone)
            opens = self.tr("Allowed from: %1").replace("%1", moment)
        self.opens_label.setText(opens)
        self.opens_label.setVisible(bool(opens))

    @Slot()
    def _on_accept(self) -> None:
        call, self._call = self._call, None
        self.hide()
        if call is not None:
            call.insist()
