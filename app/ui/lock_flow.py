"""Locks the window when nobody is there or when the agent wishes, and opens it again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.late import late
from app.settings import Settings
from app.ui.actions import Actions
from app.ui.idle_watch import IdleWatch
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.ui.panels.lock_screen import LockScreen

# What may be done without unlocking: a live call is never out of reach.
_ALLOWED = ("mute", "hold", "hang_up")
# a password, and whom to tell whether it is right, and how many seconds the next one has to wait
Check = Callable[[str, Callable[[bool, int], None]], None]


class LockFlow(QObject):
    """The frame under the lock screen takes neither keys nor clicks; dialogs are put away and come back."""

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        calls: Calls,
        actions: Actions,
        settings: Settings,
        check: Check | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._content = window, content
        self._calls, self._actions, self._settings = calls, actions, settings
        self._check = check
        self._screen: LockScreen | None = None
        self._put_away: list[QDialog] = []
        self._watch = IdleWatch(self)
        self._watch.idle.connect(self.lock)
        actions.lock.triggered.connect(self.lock)
        settings.listeners.append(self._follow)
        window.installEventFilter(self)
        self._watch.start(settings.lock_minutes)

    @property
    def is_locked(self) -> bool:
        """Whether the window is covered."""
        return self._screen is not None and not self._screen.isHidden()

    def require_password(self, check: Check | None) -> None:
        """From now on a password opens the window, or none does."""
        self._check = check

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Cover the window also when its size changes."""
        if event.type() == QEvent.Type.Resize and self._screen is not None:
            self._screen.setGeometry(self._window.rect())
        return False

    @Slot()
    def lock(self) -> None:
        """Cover the window."""
        if self.is_locked:
            return
        screen = self._made()
        self._put_away = [
            dialog
            for dialog in QApplication.topLevelWidgets()
            if isinstance(dialog, QDialog) and dialog.isVisible()
        ]
        for dialog in self._put_away:
            dialog.hide()
        for action in self._actions.every:
            if action.objectName() not in _ALLOWED:
                self._window.removeAction(action)
        self._content.setEnabled(False)
        screen.setGeometry(self._window.rect())
        screen.begin(needs_password=self._check is not None)

    @Slot(str)
    def unlock(self, password: str) -> None:
        """Open the window, if this is the password."""
        if self._check is None:
            self._open(True, 0)
        else:
            self._check(password, self._open)

    def _open(self, is_right: bool, wait_seconds: int) -> None:
        screen = self._made()
        if not is_right:
            screen.say_wrong(wait_seconds)
            return
        screen.hide()
        self._content.setEnabled(True)
        self._window.addActions(list(self._actions.every))
        for dialog in self._put_away:
            dialog.show()
        self._put_away = []
        self._watch.start(self._settings.lock_minutes)

    def _made(self) -> "LockScreen":
        if self._screen is None:
            make: type[LockScreen] = late("app.ui.panels.lock_screen", "LockScreen")
            self._screen = make(self._calls, self._actions, self._window)
            self._screen.unlock_wanted.connect(self.unlock)
        return self._screen

    def _follow(self, key: str) -> None:
        if key == Settings.lock_minutes.key:
            self._watch.start(self._settings.lock_minutes)
