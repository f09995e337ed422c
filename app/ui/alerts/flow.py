"""Opens the window of alerts, keeps it true while it is open, and does what is wished there."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.alerts.rules import Rule
from app.ui.alerts.dialog import AlertsDialog
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices

if TYPE_CHECKING:
    from app.measures.measure import Words
    from app.models.memory import Memory
    from app.models.rows.alerts import AlertRow, AlertRuleRow

EVERY_MS = 15_000


class AlertsFlow(QObject):
    """Every desk shows the same rules and the same history: they are the database's."""

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
        self.dialog = AlertsDialog(language, window)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self.dialog.finished.connect(self._timer.stop)
        self.dialog.kept.connect(self._keep)
        self.dialog.changed.connect(self._change)
        self.dialog.removed.connect(self._remove)
        self.dialog.muted.connect(self._mute)

    def open(self) -> None:
        """Show the rules."""
        self.dialog.begin()
        self._ask()
        self._timer.start()

    @Slot()
    def _ask(self, _done: object = None) -> None:
        self._lane.ask(self, _rows, self._show, self._notices.tell_error)

    def _show(self, found: "tuple[list[AlertRuleRow], list[AlertRow], list[tuple[str, Words]]]") -> None:
        self.dialog.show_rows(*found)

    @Slot(object, str)
    def _keep(self, rule: Rule, queue: str) -> None:
        self._do(lambda memory: memory.alerts.keep(rule, queue))

    @Slot(object, object, str)
    def _change(self, rule_id: UUID, rule: Rule, queue: str) -> None:
        self._do(lambda memory: memory.alerts.change(rule_id, rule, queue))

    @Slot(object)
    def _remove(self, rule_id: UUID) -> None:
        self._do(lambda memory: memory.alerts.remove(rule_id))

    @Slot(object, int)
    def _mute(self, rule_id: UUID, minutes: int) -> None:
        until = times.now() + timedelta(minutes=minutes) if minutes else None
        self._do(lambda memory: memory.alerts.mute(rule_id, until))

    def _do(self, work: "Callable[[Memory], object]") -> None:
        self._lane.ask(self, work, self._ask, self._notices.tell_error)


def _rows(
    memory: "Memory",
) -> "tuple[list[AlertRuleRow], list[AlertRow], list[tuple[str, Words]]]":
    alerts = memory.alerts
    return alerts.rules(), alerts.history(), alerts.queues()
