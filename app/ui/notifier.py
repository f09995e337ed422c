"""Tells the system that somebody calls while the agent works in another program, where the system has a tray.

Everything is complete without it: the window comes up and flashes, and the telephone rings.
"""

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.telephony.protocol import CallId
from app.ui.theme import icons
from app.ui.window_state import WindowState

SHOWN_MS = 8_000
ICON_SIDE = 32  # pixels


class Notifier(QObject):
    """Names the queue and nobody: a notification is seen by whoever passes the screen, locked or not."""

    def __init__(self, state: WindowState, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._window = state, window
        self._told: CallId | None = None
        self.tray: QSystemTrayIcon | None = None
        state.calls.incoming_changed.connect(self._on_incoming_changed)

    def stop(self) -> None:
        """Take the icon away; the desk closes."""
        if self.tray is not None:
            self.tray.hide()

    def show_in(self, tray: QSystemTrayIcon) -> None:
        """Use this tray icon; a press on it or on its message brings the window forward."""
        self.tray = tray
        tray.activated.connect(self._come_forward)
        tray.messageClicked.connect(self._come_forward)
        tray.setIcon(icons.icon("phone-incoming", "accent", ICON_SIDE))

    @Slot()
    def _on_incoming_changed(self) -> None:
        incoming = self._state.calls.incoming
        if not incoming:
            self._told = None
            return
        page = incoming[0]
        is_here = QApplication.activeWindow() is not None  # the desk's, or one of its dialogs
        if is_here or page.call_id == self._told:
            return
        self._told = page.call_id
        if self.tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.show_in(QSystemTrayIcon(self))
        if self.tray is not None:
            self.tray.show()
            title = QCoreApplication.translate("Notifier", "Incoming call")
            queue = self._state.calls.workplace.queue(page.picture.queue.queue, self._state.language.code)
            self.tray.showMessage(title, queue, self.tray.icon(), SHOWN_MS)

    @Slot()
    def _come_forward(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
