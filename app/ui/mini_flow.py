"""Shows the small panel while there is a call and the agent works in another program, if he wants it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.late import late
from app.settings import Settings
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.ui.panels.mini import MiniPanel

GAP = 24  # pixels to the edges of the screen


class MiniFlow(QObject):
    """The panel is made when it is wanted for the first time, and stays where it was dragged."""

    def __init__(self, state: WindowState, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._window = state, window
        self.panel: MiniPanel | None = None
        for signal in (state.calls.current_changed, state.calls.incoming_changed):
            signal.connect(self._refresh)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._refresh)
        state.settings.listeners.append(self._follow)

    def stop(self) -> None:
        """Take it away; the desk closes."""
        if self.panel is not None:
            self.panel.close()

    @Slot()
    def _refresh(self) -> None:
        if self._is_wanted():
            self._show()
        elif self.panel is not None:
            self.panel.hide()

    def _is_wanted(self) -> bool:
        calls = self._state.calls
        has_call = bool(calls.incoming) or calls.spoken is not None
        is_elsewhere = QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
        return self._state.settings.mini_panel and has_call and (is_elsewhere or self._window.isMinimized())

    def _show(self) -> None:
        if self.panel is None:
            state = self._state
            make: type[MiniPanel] = late("app.ui.panels.mini", "MiniPanel")
            self.panel = make(state.calls, state.actions, state.language, self._window)
            self.panel.adjustSize()
            room = self._window.screen().availableGeometry()
            is_from_right = self._window.isRightToLeft()
            x = room.left() + GAP if is_from_right else room.right() - self.panel.width() - GAP
            self.panel.move(x, room.bottom() - self.panel.height() - GAP)
        if self.panel.page is None:  # the call in front is being wrapped up
            self.panel.hide()
        else:
            self.panel.show()

    def _follow(self, key: str) -> None:
        if key == Settings.mini_panel.key:
            self._refresh()
