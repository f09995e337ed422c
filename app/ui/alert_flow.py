"""Tells supervisors of figures beyond their bounds, while their desk is open."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from app.late import late
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.rows.alerts import AlertRow

EVERY_MS = 30_000


class AlertFlow(QObject):
    """Looks every half minute; each alert is told once a desk, and taken back when it is over."""

    def __init__(
        self, memory: "Jobs[Memory]", language: Language, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory, self._language, self._notices = memory, language, notices
        self._is_looking = False
        self._told: set[UUID] = set()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look once; a look that has not come back yet is waited for."""
        if not self._is_looking:
            self._is_looking = True
            self._memory.ask(self, _present, self._tell, self._on_failed)

    def _tell(self, alerts: "list[AlertRow]") -> None:
        self._is_looking = False
        present = {alert.id: alert for alert in alerts}
        for key in self._told - present.keys():
            self._notices.withdraw(_subject(key))
        for key in present.keys() - self._told:
            words = late("app.ui.alerts.words", "told")(
                present[key].rule, present[key].value, self._language.code
            )
            self._notices.tell(words, stays=True, subject=_subject(key))
        self._told = set(present)

    def _on_failed(self, _error: Exception) -> None:
        self._is_looking = False  # the database's own notice says that it is away


def _present(memory: "Memory") -> "list[AlertRow]":
    memory.alerts.look()
    return memory.alerts.present()


def _subject(key: UUID) -> str:
    return f"alert {key}"
