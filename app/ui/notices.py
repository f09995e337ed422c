"""How the agent is told that something happened or failed: a line in the window, never a box in the way."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.errors import BadInput, Damaged, NoKey, Unavailable
from app.key_trouble import KeyTrouble
from app.telephony.protocol import Order, Refusal
from app.ui.panel import Panel, named
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

STAYS_MS = 8_000


class Notices(Panel):
    """Shows one sentence at a time; failures stay until they are dismissed."""

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = IconLabel("triangle-alert", "warn", 16)
        self.sentence = named(TextLabel(size="sm", wrap=True), "sentence")
        self.dismiss = named(IconButton("x", "tool"), "dismiss")
        self._timer = QTimer(self, interval=STAYS_MS, singleShot=True)

        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.icon)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.dismiss)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

        self.dismiss.clicked.connect(self.hide)
        self._timer.timeout.connect(self.hide)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows of itself; the sentence itself is history."""
        self.dismiss.setAccessibleName(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss"))

    def tell(self, sentence: str, *, stays: bool = False) -> None:
        """Show a sentence; without `stays` it goes after a while."""
        self.sentence.setText(sentence)
        self.show()
        self._timer.stop()
        if not stays:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.shown.emit(sentence)

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
        elif isinstance(error, Unavailable):
            self.tell(
                self.tr("The database is not available. Your work is kept on this computer."), stays=True
            )
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
    def tell_refusal(self, _order: Order, refusal: Refusal) -> None:
        """Word why the telephone did not do something."""
        words = {
            Refusal.NO_SUCH_CALL: self.tr("That call is already over."),
            Refusal.WRONG_STATE: self.tr("That is not possible in this moment of the call."),
            Refusal.BAD_ADDRESS: self.tr("This number cannot be called. Please check it."),
            Refusal.NO_DEVICE: self.tr("There is no sound device."),
            Refusal.NOT_SUPPORTED: self.tr("The telephone cannot do this."),
            Refusal.NETWORK: self.tr("The network does not answer."),
        }
        self.tell(words.get(refusal, self.tr("The telephone could not do this. Please try again.")))
