"""How the agent is told that something happened or failed: a line in the window, never a box in the way."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app import times
from app.errors import BadInput, Damaged, NoKey, NotLetIn, Unavailable
from app.key_trouble import KeyTrouble
from app.telephony.protocol import ConfigureAccount, Order, Refusal
from app.ui.panel import Panel, named
from app.ui.parts import server_words
from app.ui.parts.announce import announce
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

STAYS_MS = 8_000
_OF_ACCOUNTS = frozenset({Refusal.NOT_SUPPORTED, Refusal.NO_FILE, Refusal.BAD_ADDRESS})
DATABASE = "database"  # the subject of what is said while it is away


KEPT = 100  # sentences one can look up again


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, and when it was said."""

    sentence: str
    at: datetime
    stays: bool
    subject: str = ""  # what it is about, where the next word about that takes its place


class Notices(Panel):
    """Shows one sentence at a time; failures wait in line until dismissed, and all can be read again."""

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = IconLabel("triangle-alert", "warn", 16)
        self.sentence = named(TextLabel(size="sm", wrap=True), "sentence")
        self.more_label = named(TextLabel(size="sm", tone="muted"), "more_label")
        self.dismiss = named(IconButton("x", "tool"), "dismiss")
        self._waiting: list[Notice] = []  # what stays, the newest last
        self._news: Notice | None = None  # what goes by itself, before whatever waits
        self.history: deque[Notice] = deque(maxlen=KEPT)
        self._timer = QTimer(self, interval=STAYS_MS, singleShot=True)

        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.icon)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more_label)
        row.addWidget(self.dismiss)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

        self.dismiss.clicked.connect(self._on_dismissed)
        self._timer.timeout.connect(self._on_news_over)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows of itself; the sentence itself is history."""
        self.dismiss.setAccessibleName(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss"))
        self._show_count()

    def tell(self, sentence: str, *, stays: bool = False, subject: str = "") -> None:
        """Show a sentence; without `stays` it goes after a while, and what waits shows again.

        One about the same subject takes the place of the one before it.
        """
        notice = Notice(sentence, times.now(), stays, subject)
        self.history.append(notice)
        self._waiting = [
            other
            for other in self._waiting
            if other.sentence != sentence and not (subject and other.subject == subject)
        ]
        if stays:
            self._waiting.append(notice)
        self._news = None if stays else notice
        self._show_now()
        announce(self, sentence)
        self.shown.emit(sentence)

    def mention(self, sentence: str) -> None:
        """Say what is good to know; where a failure is shown, it stands in the list of messages only."""
        if not self._waiting:
            self.tell(sentence)
            return
        self.history.append(Notice(sentence, times.now(), stays=False))

    def says(self, subject: str) -> bool:
        """Say whether something of a subject is said now, or waits to be."""
        news = () if self._news is None else (self._news,)
        return any(notice.subject == subject for notice in (*self._waiting, *news))

    def withdraw(self, subject: str) -> None:
        """What was said of a subject is over."""
        self._waiting = [notice for notice in self._waiting if notice.subject != subject]
        if self._news is not None and self._news.subject == subject:
            self._news = None
        self._show_now()

    def _show_now(self) -> None:
        """Show the news, else what waits longest no more: the newest of what stays."""
        self._timer.stop()
        notice = self._news or (self._waiting[-1] if self._waiting else None)
        if notice is None:
            self.hide()
            return
        self.sentence.setText(notice.sentence)
        self._show_count()
        self.show()
        if notice is self._news:
            self._timer.start()

    def _show_count(self) -> None:
        behind = len(self._waiting) - (0 if self._news else 1)
        self.more_label.setVisible(behind > 0)
        self.more_label.setText(self.tr("%Ln more", "", behind) if behind > 0 else "")

    @Slot()
    def _on_news_over(self) -> None:
        self._news = None
        self._show_now()

    @Slot()
    def _on_dismissed(self) -> None:
        if self._news is not None:
            self._news = None
        elif self._waiting:
            self._waiting.pop()
        self._show_now()

    @Slot(Exception)
    def tell_error(self, error: Exception) -> None:
        """Word an error for the agent; what it means in detail is in the log."""
        if isinstance(error, Damaged):
            unusable = self.tr("The database file is damaged, or is not a database of Hatif.")
            remedy = self.tr("It is left as it is: restore a backup, or choose another file in the settings.")
            kept = self.tr("Your work is kept on this computer.")
            self.tell(f"{unusable} {remedy} {kept}", stays=True)
        elif isinstance(error, NoKey):
            self.tell(self._about_key(error.trouble), stays=True)
        elif isinstance(error, NotLetIn):
            kept = self.tr("Your work is kept on this computer.")
            self.tell(f"{server_words.sentence(error.trouble)} {kept}", stays=True, subject=DATABASE)
        elif isinstance(error, Unavailable):
            away = self.tr("The database is not available. Your work is kept on this computer.")
            self.tell(away, stays=True, subject=DATABASE)
        elif isinstance(error, BadInput):
            self.tell(self.tr("That could not be used. Please check it."))
        else:
            self.tell(self.tr("Something went wrong. Your work is kept; please report this."), stays=True)

    def _about_key(self, trouble: str) -> str:
        words = {
            KeyTrouble.LOCKED: self.tr("The database is encrypted and the keyring is locked. Unlock it."),
            KeyTrouble.LOST: self.tr(
                "The database is encrypted and its key is not in the keyring. Tell whoever looks after it."
            ),
            KeyTrouble.REQUIRED: self.tr(
                "Nothing may be kept here without encryption, and there is no keyring. Tell your IT."
            ),
        }
        return words[KeyTrouble(trouble)]

    @Slot(object, object)
    def tell_refusal(self, order: Order, refusal: Refusal) -> None:
        """Word why the telephone did not do something."""
        if isinstance(order, ConfigureAccount) and refusal in _OF_ACCOUNTS:
            self.tell(self._account_words(refusal), stays=True)
            return
        words = {
            Refusal.NO_SUCH_CALL: self.tr("That call is already over."),
            Refusal.WRONG_STATE: self.tr("That is not possible in this moment of the call."),
            Refusal.BAD_ADDRESS: self.tr("This number cannot be called. Please check it."),
            Refusal.NO_DEVICE: self.tr("There is no sound device."),
            Refusal.NOT_SUPPORTED: self.tr("The telephone cannot do this."),
            Refusal.NETWORK: self.tr("The network does not answer."),
        }
        self.tell(words.get(refusal, self.tr("The telephone could not do this. Please try again.")))

    def _account_words(self, refusal: Refusal) -> str:
        match refusal:
            case Refusal.NOT_SUPPORTED:
                return self.tr("This telephone cannot encrypt safely, so it did not sign in at the PBX.")
            case Refusal.NO_FILE:
                return self.tr("The file of authorities is not there. Please check the telephone's settings.")
        return self.tr("The PBX's address or extension cannot be used. Please check the settings.")
