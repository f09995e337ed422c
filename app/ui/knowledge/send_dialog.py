"""Sends an article to the customer: by the workplace's mail server, or by this computer's own programs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from app import redaction
from app.knowledge.shown import as_message, as_text
from app.letters import Letter
from app.models.rows.articles import ArticleRow
from app.models.rows.contacts import Addresses
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.text_direction import let_run
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

EMAIL, MESSAGE = "email", "sms"


class SendArticleDialog(Dialog):
    """The text can be changed before it goes; what was typed stays whatever goes wrong."""

    send_requested = Signal(object, str)  # Letter, and "email" or "sms"
    handed_over = Signal(object, str)  # the agent says that his own program has sent it

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._row: ArticleRow | None = None
        self._code = "ar"
        self._addresses = Addresses()
        self._has_server = False
        self._waits = False  # for the agent to say that his own program has sent it

        self.channels = named(ChoiceRow((EMAIL, MESSAGE)), "channels")
        self.address_field = named(QComboBox(), "address_field")
        self.subject_field = named(QLineEdit(), "subject_field")
        self.text_field = named(QPlainTextEdit(), "text_field")
        self.tip = named(Tip("say"), "tip")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(4))

        self.address_field.setEditable(True)
        self.text_field.setTabChangesFocus(True)
        self.text_field.setMinimumHeight(px(60))
        self._lay_out()
        self.channels.chosen.connect(self._on_channel)
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()

    @property
    def channel(self) -> str:
        """Return by which way it goes."""
        return self.channels.value or EMAIL

    def begin(
        self, row: ArticleRow, code: str, addresses: Addresses, *, channel: str = EMAIL, has_server: bool
    ) -> None:
        """Open with an article and where the customer can be written to."""
        self._row, self._code, self._addresses, self._has_server = row, code, addresses, has_server
        wish = channel if channel in (EMAIL, MESSAGE) else EMAIL
        if wish == EMAIL and not addresses.emails and addresses.numbers:
            wish = MESSAGE
        self.channels.show_value(wish)
        self.show_problem("")
        self._show_channel()
        self.open_beside_calls()
        self.text_field.setFocus()

    def letter(self) -> Letter:
        """Return what is to be sent; card numbers are masked in it too."""
        return Letter(
            stripped(self.address_field.currentText()).strip(),
            redaction.masked(stripped(self.subject_field.text()).strip()),
            redaction.masked(stripped(self.text_field.toPlainText()).strip()),
        )

    def show_problem(self, text: str) -> None:
        """Say why it was not sent."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.accept_button.setEnabled(True)

    def wait_for_word(self) -> None:
        """A program of this computer is open with the letter: whether it was sent, only the agent knows."""
        self._waits = True
        self.accept_button.setEnabled(True)
        self._show_way()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Send to the customer"))
        self.channels.set_texts((self.tr("E-mail"), self.tr("Text message")))
        texts = (self.tr("By"), self.tr("To"), self.tr("Subject"), self.tr("Text"))
        fields = (self.channels, self.address_field, self.subject_field, self.text_field)
        for label, field, text in zip(self._labels, fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self._show_way()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(px(6))
        fields = (self.channels, self.address_field, self.subject_field, self.text_field)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
        self._form = form
        self.body.addLayout(form)
        self.body.addWidget(self.tip)
        self.body.addWidget(self.problem_label)
        self.problem_label.hide()
        self.resize(px(520), px(440))

    def _choices(self) -> Sequence[str]:
        return self._addresses.emails if self.channel == EMAIL else self._addresses.numbers

    def _show_channel(self) -> None:
        row = self._row
        if row is None:
            return
        self._waits = False
        self.address_field.clear()
        self.address_field.addItems(list(self._choices()))
        self.address_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        title, source = row.title(self._code), row.text(self._code)
        self.subject_field.setText(title)
        text = as_text(source) if self.channel == EMAIL else as_message(title, source)
        self.text_field.setPlainText(text)
        let_run(self.text_field, self._code)
        self._form.setRowVisible(self.subject_field, self.channel == EMAIL)
        self._show_way()

    def _show_way(self) -> None:
        by_server = self._has_server and self.channel == EMAIL
        if self._waits:
            self.accept_button.setText(self.tr("It is sent"))
            self.tip.show_text(self.tr("Send it in the program that has opened, then come back and say so."))
        elif by_server:
            self.accept_button.setText(self.tr("Send"))
            self.tip.show_text("")
        else:
            self.accept_button.setText(self.tr("Open to send"))
            self.tip.show_text(self.tr("It opens in this computer's own program."))

    @Slot(str)
    def _on_channel(self, value: str) -> None:
        if not value:
            self.channels.show_value(EMAIL)  # some way is always chosen
        self._show_channel()

    @Slot()
    def _on_accept(self) -> None:
        letter = self.letter()
        if not letter.to:
            self.show_problem(self.tr("Say where it is to go."))
            self.address_field.setFocus()
        elif not letter.text:
            self.show_problem(self.tr("There is nothing to send yet."))
            self.text_field.setFocus()
        elif self._waits:
            self.handed_over.emit(letter, self.channel)
        else:
            self.show_problem("")
            self.accept_button.setEnabled(False)
            self.send_requested.emit(letter, self.channel)
