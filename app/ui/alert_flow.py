"""Tells supervisors of figures beyond their bounds, while their desk is open."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from app.late import late
from app.ui.isolates import first_strong, local_digits, ltr
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
            self._notices.tell(self._words(present[key]), stays=True, subject=_subject(key))
        self._told = set(present)

    def _on_failed(self, _error: Exception) -> None:
        self._is_looking = False  # the database's own notice says that it is away

    def _words(self, alert: "AlertRow") -> str:
        rule, measures = alert.rule.rule, late("app.measures.catalogue", "BY_KEY")
        shown, unit = late("app.reports.shown", "shown"), late("app.measures.measure", "Unit")
        live = {"waiting": unit.COUNT, "longest_wait": unit.SECONDS}
        known = measures.get(rule.measure)
        names = {"waiting": self.tr("Callers waiting"), "longest_wait": self.tr("Longest wait")}
        name = known.name.of(self._language.code) if known else names[rule.measure]
        kind = known.unit if known else live[rule.measure]
        digits = local_digits("1") != "1"
        value, bound = (ltr(shown(one, kind, arabic_digits=digits)) for one in (alert.value, rule.bound))
        text = self.tr("%1: %2, bound %3") if not alert.rule.queue else self.tr("%1: %2, bound %3 (queue %4)")
        for mark, word in (
            ("%1", name),
            ("%2", value),
            ("%3", bound),
            ("%4", first_strong(alert.rule.queue)),
        ):
            text = text.replace(mark, word)
        return text


def _present(memory: "Memory") -> "list[AlertRow]":
    memory.alerts.look()
    return memory.alerts.present()


def _subject(key: UUID) -> str:
    return f"alert {key}"
