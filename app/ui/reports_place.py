"""Gives the reports their place in the rail, for those who may see everybody's calls."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.models.rows.agents import AgentRow
from app.ui.frame import Frame
from app.ui.jobs import Jobs
from app.ui.parts.late_place import LatePlace
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.reports.flow import ReportsFlow

MAY_SEE = frozenset({"supervisor", "admin"})


class ReportsPlace(QObject):
    """What it takes is built when somebody goes there."""

    def __init__(
        self,
        another_lane: "Callable[[str], Jobs[Memory]]",
        frame: Frame,
        state: WindowState,
        customer_chosen: Callable[[object], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._another_lane, self._frame, self._state = another_lane, frame, state
        self._open_customer = customer_chosen
        self._flow: ReportsFlow | None = None
        self.place = LatePlace(self._build)
        self._is_in = False

    def sign_in(self, agent: AgentRow) -> None:
        """Move in for a supervisor, and for whoever works alone: the calls are his own."""
        is_alone = not self._state.settings.database_url
        if not self._is_in and (is_alone or agent.role in MAY_SEE):
            self._is_in = True
            self._frame.add_place("reports", "gauge", lambda: self.tr("Reports"), self.place)

    def stop(self) -> None:
        """End what is running."""
        if self._flow is not None:
            self._flow.stop()

    def _build(self) -> QWidget:
        make: type[ReportsFlow] = late("app.ui.reports.flow", "ReportsFlow")
        self._flow = make(
            lambda: self._another_lane("reports"),
            self._frame.window(),
            self._state.language,
            self._frame.notices,
            self,
        )
        self._flow.customer_chosen.connect(self._on_customer_chosen)
        room: QWidget = self._flow.build()
        return room

    @Slot(object)
    def _on_customer_chosen(self, customer_id: object) -> None:
        self._open_customer(customer_id)
