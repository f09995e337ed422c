"""Where a card's number is typed: open only while nobody records, and empty as soon as it closes."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.arabic import western
from app.check_digits import LONGEST_CARD, SHORTEST_CARD, is_card
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import ltr
from app.ui.panel import named
from app.ui.parts.announce import announce
from app.ui.state.card_pause import CardState
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

LONGEST_TEXT = 2 * LONGEST_CARD  # with spaces in between
WIDTH = 420


class CardDialog(Dialog):
    """Says how the recording stands; checks the number, and keeps nothing of it but its last four digits."""

    finished_with = Signal(str)  # the last four digits; empty when no card was typed
    left = Signal()  # it was closed, or put away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CardState.CLOSED
        self._seconds_left = 0

        self.state_label = named(TextLabel(wrap=True), "state_label")
        self.number_field = named(QLineEdit(), "number_field")
        self.check_label = named(TextLabel(size="sm", wrap=True), "check_label")
        self.time_label = named(TextLabel(size="sm", tone="muted", wrap=True), "time_label")

        # Shown while it is typed only; Qt copies and drags nothing out of such a field.
        self.number_field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.number_field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.number_field.setMaxLength(LONGEST_TEXT)
        self.number_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number_field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumWidth(px(WIDTH))
        for part in (self.state_label, self.number_field, self.check_label, self.time_label):
            self.body.addWidget(part)

        self.number_field.textEdited.connect(self._on_text_edited)
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()
        self.show_state(CardState.CLOSED)

    def show_state(self, state: CardState) -> None:
        """Open the field, or close and empty it."""
        self._state = state
        is_open = state is CardState.OPEN
        if not is_open:
            self._forget()
        self.number_field.setEnabled(is_open)
        self.accept_button.setEnabled(is_open)
        self.time_label.setVisible(is_open)
        self._word()
        self._fit()
        if is_open:
            self.number_field.setFocus()
        if self.isVisible():
            announce(self.state_label, self.state_label.text())

    def show_seconds_left(self, seconds: int) -> None:
        """Say when the field closes by itself."""
        self._seconds_left = seconds
        self._word_time()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Card details"))
        self.number_field.setAccessibleName(self.tr("Card number"))
        self.number_field.setPlaceholderText(self.tr("Card number"))
        self.accept_button.setText(self.tr("Done: record again"))
        self._word()
        self._word_time()
        self._on_text_edited()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever put it away, nothing stays in it."""
        super().hideEvent(event)
        self._forget()
        self.left.emit()

    def _word(self) -> None:
        words = {
            CardState.CLOSED: self.tr("The field is closed. Open it anew with its key."),
            CardState.ASKED: self.tr(
                "The recording is being paused. Do not let the customer say the card yet."
            ),
            CardState.OPEN: self.tr("Nobody records now. The customer may say the card."),
            CardState.REFUSED: self.tr(
                "The recording could not be paused, so the field stays closed. "
                "Do not take the card in this call; ask your supervisor."
            ),
            CardState.ENDING: self.tr("The field is closed; the recording goes on."),
        }
        self.state_label.setText(words[self._state])

    def _fit(self) -> None:
        """Be as high as the sentence of this state needs."""
        self._column.activate()
        width = max(self.width(), px(WIDTH))
        self.resize(width, self._column.totalHeightForWidth(width))

    def _word_time(self) -> None:
        self.time_label.setText(self.tr("It closes by itself in %Ln second(s).", "", self._seconds_left))

    def _forget(self) -> None:
        self.number_field.setText("")  # also what could be undone
        self.check_label.setText("")

    @Slot()
    def _on_text_edited(self) -> None:
        digits = _digits(self.number_field.text())
        if len(digits) < SHORTEST_CARD:
            self.check_label.setText("")
        elif is_card(digits):
            words = self.tr("The number is right. It ends in %1.")
            self.check_label.setText(words.replace("%1", ltr(digits[-4:])))
        else:
            self.check_label.setText(self.tr("A digit is wrong or missing. Let the customer say it again."))

    @Slot()
    def _on_accept(self) -> None:
        digits = _digits(self.number_field.text())
        last_four = digits[-4:] if is_card(digits) else ""
        self._forget()
        self.finished_with.emit(last_four)


def _digits(text: str) -> str:
    return "".join(letter for letter in western(text) if letter.isdigit())
