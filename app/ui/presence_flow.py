"""Tells the other desks what this agent does, and asks what the others do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.ui.jobs import Jobs
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory

_STATE_OF = {
    Phase.DIALLING: "on_call",
    Phase.TALKING: "on_call",
    Phase.HELD: "on_call",
    Phase.WRAP_UP: "wrap_up",
}
SETTLED_MS = 300  # a hold and an answer at once are one change


class PresenceFlow(QObject):
    """Writes each change of state once; what cannot be written now is written as it is later."""

    colleagues_listed = Signal(object)  # list[ColleagueRow]

    def __init__(
        self, status: AgentStatus, calls: Calls, memory: "Jobs[Memory]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._status, self._calls, self._memory = status, calls, memory
        self._told: tuple[str, str] | None = None
        self._soon = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._soon.timeout.connect(self._tell)
        status.changed.connect(self._soon.start)
        calls.current_changed.connect(self._soon.start)
        calls.page_changed.connect(self._soon.start)
        memory.opened.connect(self._on_opened)

    @Slot()
    def list_colleagues(self) -> None:
        """Ask whom one can be put through to; without a database nobody is listed."""
        self._memory.ask(
            self, lambda memory: memory.floor.colleagues(), self.colleagues_listed.emit, lambda _error: None
        )

    def leave(self) -> None:
        """Say that the agent has gone; the desk closes."""
        self._soon.stop()
        if self._told is not None:
            now = times.now()
            self._memory.ask(
                self, lambda memory: memory.floor.enter("", "", now), lambda _done: None, lambda _error: None
            )

    @Slot()
    def _on_opened(self) -> None:
        self._told = None
        self._soon.start()

    @Slot()
    def _tell(self) -> None:
        now, state = times.now(), self._state()
        if state == self._told:
            return
        self._told = state
        self._memory.ask(
            self, lambda memory: memory.floor.enter(*state, now), lambda _done: None, self._on_failed
        )

    def _on_failed(self, _error: Exception) -> None:
        self._told = None  # the next change, or the database when it is back, tells it again

    def _state(self) -> tuple[str, str]:
        page = self._calls.current
        if page is not None and page.phase in _STATE_OF:
            return _STATE_OF[page.phase], ""
        reason = self._status.reason
        return str(self._status.availability), reason.key if reason else ""
