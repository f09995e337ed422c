"""The windows of whoever leads, each built when it is first wanted."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.overview.lead_menu import ALERTS, RESTS, SHIFTS

if TYPE_CHECKING:
    from app.models.memory import Memory

_FLOWS = {
    ALERTS: ("app.ui.alerts.flow", "AlertsFlow"),
    SHIFTS: ("app.ui.shifts.flow", "ShiftsFlow"),
    RESTS: ("app.ui.rests.flow", "RestsFlow"),
}


class _Opens(Protocol):
    """A window that can be opened."""

    def open(self) -> None:
        """Come to the front."""


class LeaderWindows(QObject):
    """Alerts, shifts and rests, on the overview's lane."""

    def __init__(
        self,
        lane: "Jobs[Memory]",
        language: Language,
        notices: Notices,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._language, self._notices, self._window = lane, language, notices, window
        self.open_ones: dict[str, _Opens] = {}

    @Slot(str)
    def open(self, which: str) -> None:
        """Open one of them."""
        if which not in self.open_ones:
            make = late(*_FLOWS[which])
            self.open_ones[which] = make(self._lane, self._language, self._notices, self._window, self)
        self.open_ones[which].open()
