"""Opens the window of rests, keeps it true while it is open, and tells agents what is suggested to them."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.models.keys import new_key
from app.models.rows.team_messages import NewMessage
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.rests.dialog import RestsDialog

if TYPE_CHECKING:
    from app.models.memory import Memory

EVERY_MS = 30_000
_MESSAGE_MINUTES = 30


class RestsFlow(QObject):
    """The agent gets a message; when he rests is his choice."""

    def __init__(
        self,
        lane: "Jobs[Memory]",
        language: Language,
        notices: Notices,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._notices = lane, notices
        self.dialog = RestsDialog(language, window)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self.dialog.finished.connect(self._timer.stop)
        self.dialog.suggested.connect(self._suggest)

    def open(self) -> None:
        """Show who works and what rest is due to him."""
        self.dialog.begin()
        self._ask()
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        self._lane.ask(
            self, lambda memory: memory.wellbeing.team(), self.dialog.show_rows, self._notices.tell_error
        )

    @Slot(object, str)
    def _suggest(self, agent_id: UUID, text: str) -> None:
        message = NewMessage(new_key(), text, _MESSAGE_MINUTES, agent_id, None, needs_acknowledgement=False)
        self._lane.ask(
            self, lambda memory: memory.team_floor.send(message), self._on_sent, self._notices.tell_error
        )

    def _on_sent(self, _nothing: None) -> None:
        self._notices.tell(self.tr("The rest is suggested to the agent."))
