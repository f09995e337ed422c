"""Asks who the caller is: the questions of his queue, each with what the card knows, and two buttons."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.cards import Card
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear, inside
from app.ui.state.call_page import CallPage
from app.ui.state.verification import Verification
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

SHOWN_OF_ACCOUNT = 4  # its last signs are enough to compare


class VerifyBox(Panel):
    """Shows what is left to ask; when enough was known it is one line."""

    answered = Signal(str, str, bool)  # the call's id, the question, whether the answer was right

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._page: CallPage | None = None
        self._shown: object = None
        self.state_icon = named(IconLabel("shield-check", "muted", 16), "state_icon")
        self.state_label = named(TextLabel(size="sm", bold=True, wrap=True), "state_label")
        self.questions = named(QWidget(), "questions")
        self._lines = QVBoxLayout(self.questions)
        self._lines.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.state_icon)
        head.addWidget(self.state_label, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.questions)
        self.setProperty("ground", "inset")
        self.retranslate_ui()
        self.restyle()

    @property
    def answer_buttons(self) -> tuple[tuple[IconButton, IconButton], ...]:
        """Return the buttons for right and wrong, question by question."""
        return tuple((line.right_button, line.wrong_button) for line in inside(self._lines, _Line))

    def show_page(self, page: CallPage | None) -> None:
        """Ask the caller of this call; hidden where nobody needs to be asked."""
        self._page = page
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        page = self._page
        card = page.card if page else None
        self.setVisible(page is not None and card is not None and page.verification.needs > 0)
        if page is None or card is None:
            return
        self._show_state(page.verification)
        shown = (page.call_id, page.verification, card.customer_id, self._language.code)
        if shown != self._shown:  # new buttons would swallow a click halfway
            self._shown = shown
            self._show_questions(page.verification, card)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(10), px(6), px(6), px(6))
        self._column.setSpacing(px(4))
        self._lines.setSpacing(px(2))

    def _show_state(self, verification: Verification) -> None:
        number = self._language.number
        if verification.is_passed:
            self.state_icon.set_icon("shield-check", "ok")
            self.state_label.setText(self.tr("Verified"))
        elif verification.is_failed:
            self.state_icon.set_icon("octagon-alert", "danger")
            self.state_label.setText(self.tr("Not verified: tell nothing private"))
        else:
            self.state_icon.set_icon("lock", "warn")
            count = self.tr("Who is it? %1 of %2 answers").replace("%1", number(verification.right))
            self.state_label.setText(count.replace("%2", number(verification.needs)))

    def _show_questions(self, verification: Verification, card: Card) -> None:
        clear(self._lines)
        is_open = not verification.is_passed and not verification.is_failed
        left = [question for question in verification.questions if question not in verification.answers]
        for question in left if is_open else []:
            line = named(_Line(question, self._question(question), self._expected(question, card)), question)
            line.answered.connect(self._on_answered)
            self._lines.addWidget(line)
        self.questions.setVisible(is_open and bool(left))

    def _question(self, question: str) -> str:
        match question:
            case "account":
                return self.tr("Account number")
            case "number":
                return self.tr("A number of his")
            case "company":
                return self.tr("Company")
            case "city":
                return self.tr("City")
            case "balance":
                return self.tr("Balance")
        return self.tr("Number of an open order")

    def _expected(self, question: str, card: Card) -> str:
        """Return what would be right, as much of it as it takes to compare."""
        is_arabic = self._language.is_arabic
        match question:
            case "account":
                return ltr(f"…{card.account_number[-SHOWN_OF_ACCOUNT:]}") if card.account_number else ""
            case "number":
                return ltr(f"…{card.numbers[-1].number[-SHOWN_OF_ACCOUNT:]}") if card.numbers else ""
            case "company":
                return first_strong(card.company if is_arabic else card.company_latin or card.company)
            case "city":
                return first_strong(card.city if is_arabic else card.city_latin or card.city)
            case "balance":
                return self._language.money(card.balance, card.currency) if card.balance is not None else ""
        return ltr(card.orders[0].number) if card.orders else ""

    @Slot(str, bool)
    def _on_answered(self, question: str, is_right: bool) -> None:
        if self._page is not None:
            self.answered.emit(self._page.call_id, question, is_right)


class _Line(Panel):
    """One question; a click on a button leaves the cursor where it was."""

    answered = Signal(str, bool)

    def __init__(self, question: str, text: str, expected: str) -> None:
        super().__init__()
        self._question, self._text, self._expected = question, text, expected
        self.label = named(TextLabel(size="sm", wrap=True), "label")
        self.right_button = named(IconButton("check"), "right_button")
        self.wrong_button = named(IconButton("x"), "wrong_button")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.right_button, self.wrong_button):
            row.addWidget(button)
        self.right_button.clicked.connect(self._on_right)
        self.wrong_button.clicked.connect(self._on_wrong)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.label.setText(": ".join(filter(None, (self._text, self._expected))))
        plain = stripped(self._text)
        self.right_button.set_name(self.tr("Right: %1").replace("%1", plain))
        self.wrong_button.set_name(self.tr("Wrong: %1").replace("%1", plain))

    @Slot()
    def _on_right(self) -> None:
        self.answered.emit(self._question, True)

    @Slot()
    def _on_wrong(self) -> None:
        self.answered.emit(self._question, False)
