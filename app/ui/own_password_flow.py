"""Changes the password of who is signed in: on the server, or of this profile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.errors import NotLetIn
from app.late import late
from app.models.rows.troubles import Trouble
from app.sign_in import Entrance
from app.sign_in_local import SHORTEST
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.credentials import Credentials
    from app.models.memory import Memory
    from app.ui.dialogs.own_password import OwnPasswordDialog

SHORTEST_ON_SERVER = 10  # as app.models.server.logins asks for


class OwnPasswordFlow(QObject):
    """The dialog is made when it is first wanted; the work is the database lane's."""

    def __init__(
        self,
        entrance: Entrance,
        memory: "Jobs[Memory]",
        keyring: "Jobs[Credentials]",
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._entrance, self._memory, self._keyring = entrance, memory, keyring
        self._window = window
        self.dialog: OwnPasswordDialog | None = None

    @Slot()
    def open(self) -> None:
        """Ask for a new password."""
        if self.dialog is None:
            dialog: OwnPasswordDialog = late("app.ui.dialogs.own_password", "OwnPasswordDialog")(self._window)
            dialog.chosen.connect(self._on_chosen)
            self.dialog = dialog
        is_server = self._entrance.is_server
        self.dialog.begin(
            has_one=self._entrance.is_in_use,
            shortest=SHORTEST_ON_SERVER if is_server else SHORTEST,
            may_be_none=not is_server,
        )

    @Slot(str, str)
    def _on_chosen(self, present: str, new: str) -> None:
        entrance = self._entrance
        if entrance.is_in_use and not entrance.opens(present):
            is_early = bool(entrance.throttle.wait_seconds())
            trouble = Trouble.THROTTLED if is_early else Trouble.WRONG_PASSWORD
            self._refuse(NotLetIn("this is not the password of now", trouble))
            return
        self._memory.ask(
            self,
            lambda memory: entrance.change(new, memory.change_own_password),
            lambda _done: self._done(new),
            self._refuse,
        )

    def _done(self, new: str) -> None:
        name = self._entrance.keyring_name
        if self._entrance.is_server:  # only where the old one was kept
            self._keyring.ask(
                self,
                lambda credentials: credentials.password(name) is not None and credentials.keep(name, new),
                lambda _kept: None,
            )
        if self.dialog is not None:
            self.dialog.end()

    def _refuse(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_trouble(error.trouble if isinstance(error, NotLetIn) else Trouble.AWAY)
