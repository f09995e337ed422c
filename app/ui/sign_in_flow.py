"""Asks who is there when the database wants to know, lets somebody go, and lets another come."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import NotLetIn
from app.late import late
from app.models.rows.troubles import OF_SIGN_IN
from app.sign_in import Entrance
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.credentials import Credentials
    from app.models.memory import Memory
    from app.ui.dialogs.sign_in import SignInDialog

LOG = logging.getLogger(__name__)


class SignInFlow(QObject):
    """Nobody who needs no password sees anything of it; the dialog is made when it is first wanted."""

    came = Signal()  # somebody signed in by himself
    left = Signal()  # somebody signed out; the program is to begin anew, with nothing in its memory

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
        self._close: Callable[[], bool] = window.close
        self._was_dismissed = False
        self.dialog: SignInDialog | None = None

    def takes(self, error: Exception) -> bool:
        """Take an error that somebody can mend by signing in, and say whether it was one."""
        if not (isinstance(error, NotLetIn) and error.trouble in OF_SIGN_IN):
            return False
        if not self._was_dismissed:
            self.open(error.trouble)
        return True

    def open(self, trouble: str = "") -> None:
        """Ask who is there."""
        self._was_dismissed = False
        dialog = self._made()
        if not dialog.isVisible():
            dialog.begin(self._entrance.login, self._entrance.place)
        dialog.show_trouble(trouble, self._entrance.throttle.wait_seconds())

    def check(self, password: str, tell: Callable[[bool, int], None]) -> None:
        """Say whether a password opens a window that was locked, and for how long the next has to wait."""
        tell(self.check_now(password), self._entrance.throttle.wait_seconds())

    def check_now(self, password: str) -> bool:
        """Say whether a password is that of who is signed in."""
        return self._entrance.opens(password)

    @Slot()
    def sign_out(self) -> None:
        """Let go of who is here, unless he is in a call; his password is forgotten, also in the keyring."""
        is_in_use = self._entrance.is_in_use
        if not self._close() or not is_in_use:
            return
        if self._entrance.is_server:
            name = self._entrance.keyring_name  # the keyring's lane ends its work before it stops
            self._keyring.ask(self, lambda credentials: credentials.forget(name), lambda _gone: None)
        self._entrance.forget()
        self.left.emit()

    def _made(self) -> "SignInDialog":
        if self.dialog is None:
            dialog: SignInDialog = late("app.ui.dialogs.sign_in", "SignInDialog")(self._window)
            dialog.offered.connect(self._on_offered)
            dialog.rejected.connect(self._on_dismissed)
            self.dialog = dialog
        return self.dialog

    @Slot(str, str, bool)
    def _on_offered(self, login: str, password: str, is_to_remember: bool) -> None:
        self._entrance.offer(login, password)
        self._memory.ask(
            self,
            lambda memory: memory.agent,
            lambda _agent: self._let_in(password, is_to_remember=is_to_remember),
            self._refuse,
        )

    def _let_in(self, password: str, *, is_to_remember: bool) -> None:
        if is_to_remember and self._entrance.is_server:
            name = self._entrance.keyring_name
            self._keyring.ask(self, lambda credentials: credentials.keep(name, password), lambda _kept: None)
        if self.dialog is not None:
            self.dialog.end()
        self.came.emit()

    def _refuse(self, error: Exception) -> None:
        LOG.info("nobody signed in: %s", type(error).__name__)
        trouble = error.trouble if isinstance(error, NotLetIn) else "away"
        if self.dialog is not None:
            self.dialog.show_trouble(trouble, self._entrance.throttle.wait_seconds())

    @Slot()
    def _on_dismissed(self) -> None:
        """Whoever closes the dialog is not asked at every turn; signing in is in the menu of the states."""
        self._was_dismissed = True
