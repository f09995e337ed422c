"""Sends an article to a customer and keeps it as a contact: by the mail server or the agent's own program."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app import times
from app.late import late
from app.letters import Letter, MailServer, Security, mail_link, message_link
from app.models.keys import new_key
from app.models.rows.articles import ArticleRow
from app.models.rows.contacts import Addresses, NewContact
from app.models.rows.interactions import InteractionKind
from app.settings import Settings
from app.ui.jobs import Jobs
from app.ui.knowledge.problem_words import problem
from app.ui.language import Language
from app.ui.notices import Notices

if TYPE_CHECKING:
    from app.credentials import Credentials
    from app.models.memory import Memory
    from app.ui.knowledge.send_dialog import SendArticleDialog

PASSWORD = "mail"  # noqa: S105  the name it has in the keyring


class Sending(QObject):
    """A letter that was refused is said, stays as it was typed, and is kept nowhere as sent."""

    sent = Signal(object)  # the customer's UUID: his timeline has one contact more

    def __init__(
        self,
        memory: "Jobs[Memory]",
        keyring: "Jobs[Credentials]",
        settings: Settings,
        language: Language,
        window: QWidget,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._keyring, self._settings = memory, keyring, settings
        self._language, self._window, self._notices = language, window, notices
        self._mail: Jobs[None] | None = None  # the lane letters go out on
        self._customer: UUID | None = None
        self._key = new_key()  # of the contact: a letter sent is kept once
        self.dialog: SendArticleDialog | None = None

    def begin(self, row: ArticleRow, code: str, customer_id: UUID, channel: str) -> None:
        """Open the dialog with the customer's addresses."""
        if self.dialog is None:
            dialog: SendArticleDialog = late("app.ui.knowledge.send_dialog", "SendArticleDialog")(
                self._language, self._window
            )
            dialog.send_requested.connect(self._send)
            dialog.handed_over.connect(self._keep)
            self.dialog = dialog
        dialog = self.dialog
        self._customer, self._key = customer_id, new_key()
        has_server = bool(self._settings.mail_server and self._settings.mail_sender)

        def take(addresses: Addresses) -> None:
            dialog.begin(row, code, addresses, channel=channel, has_server=has_server)

        def fail(error: Exception) -> None:
            dialog.begin(row, code, Addresses(), channel=channel, has_server=has_server)
            dialog.show_problem(problem(error))

        self._memory.ask(dialog, lambda memory: memory.contacts.addresses(customer_id), take, fail)

    def stop(self) -> None:
        """Let the lane of letters end."""
        if self._mail is not None:
            self._mail.stop()

    @Slot(object, str)
    def _send(self, letter: Letter, channel: str) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if channel == "email" and self._settings.mail_server and self._settings.mail_sender:
            self._keyring.ask(
                dialog,
                lambda credentials: credentials.password(PASSWORD) or "",
                lambda password: self._post(letter, password),
                lambda error: dialog.show_problem(problem(error)),
            )
            return
        link = mail_link(letter) if channel == "email" else message_link(letter.to, letter.text)
        if QDesktopServices.openUrl(QUrl(link)):
            dialog.wait_for_word()
        else:
            dialog.show_problem(
                self.tr("This computer has no program for it. Copy the text, or ask for a mail server.")
            )

    def _post(self, letter: Letter, password: str) -> None:
        dialog, settings = self.dialog, self._settings
        if dialog is None:
            return
        server = MailServer(
            settings.mail_server,
            settings.mail_port,
            Security(settings.mail_security),
            settings.mail_sender,
            user=settings.mail_user,
            password=password,
            authority=settings.mail_authority,
        )
        self._lane().ask(
            dialog,
            lambda _nothing: late("app.letter_sending", "send")(letter, server),
            lambda _done: self._keep(letter, "email"),
            lambda error: dialog.show_problem(problem(error)),
        )

    def _lane(self) -> "Jobs[None]":
        if self._mail is None:
            self._mail = Jobs(_nothing, "mail", self)
            self._mail.start()
        return self._mail

    @Slot(object, str)
    def _keep(self, letter: Letter, channel: str) -> None:
        """Keep what was sent as a contact."""
        dialog, customer = self.dialog, self._customer
        if dialog is None or customer is None:
            return
        contact = NewContact(
            id=self._key,
            customer_id=customer,
            kind=InteractionKind.EMAIL if channel == "email" else InteractionKind.MESSAGE,
            direction="outbound",
            at=times.now(),
            title=letter.subject,
            note=letter.text,
        )

        def kept(_changed: object) -> None:
            dialog.hide()
            self._notices.mention(self.tr("It is sent, and on the customer's timeline."))
            self.sent.emit(customer)

        def not_kept(_error: Exception) -> None:
            dialog.wait_for_word()
            dialog.show_problem(
                self.tr("It is sent, but not on the timeline yet. Press again when the database is back.")
            )

        self._memory.ask(dialog, lambda memory: memory.contacts.keep_sent(contact), kept, not_kept)


def _nothing() -> None:
    """Open nothing: a letter brings its own connection."""
