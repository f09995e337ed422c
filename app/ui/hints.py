"""Names the keys that matter in the state of the moment, at the foot of the window."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction

from app.ui.isolates import ltr
from app.ui.panels.status_line import StatusLine
from app.ui.state.call_page import Phase
from app.ui.window_state import WindowState


class Hints(QObject):
    """Four keys at the most; all of them are in the list of keys."""

    def __init__(self, state: WindowState, line: StatusLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = state.calls
        self._actions = state.actions
        self._line = line
        state.calls.current_changed.connect(self._refresh)
        state.calls.incoming_changed.connect(self._refresh)
        state.calls.page_changed.connect(self._refresh)
        state.actions.keys_changed.connect(self._refresh)
        line.installEventFilter(self)
        self._refresh()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow a language switch."""
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        return False

    @Slot()
    def _refresh(self) -> None:
        parts = [f"{ltr(action.shortcut().toString())} {action.text()}" for action in self._now()]
        self._line.show_hints(" · ".join(parts))

    def _now(self) -> tuple[QAction, ...]:
        actions = self._actions
        if self._calls.incoming:
            return (actions.answer, actions.decline)
        if self._calls.consult is not None:
            return tuple(
                action
                for action in (actions.complete_transfer, actions.join, actions.back_to_customer)
                if action.isEnabled()
            )
        page = self._calls.current
        match page.phase if page else None:
            case Phase.TALKING | Phase.HELD:
                return (actions.mute, actions.hold, actions.notes, actions.hang_up)
            case Phase.WRAP_UP:
                return (actions.finish, actions.notes)
            case _:
                return (actions.search, actions.all_keys)
