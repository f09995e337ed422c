"""Gives the reports their place in the rail, for those who may see everybody's calls."""

from collections.abc import Callable
from pathlib import Path
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
    from app.ui.reports.due_flow import DueFlow
    from app.ui.reports.flow import ReportsFlow

MAY_SEE = frozenset({"supervisor", "admin"})


class ReportsPlace(QObject):
    """What it takes is built when somebody goes there."""

    def __init__(
        self,
        another_lane: "Callable[[str], Jobs[Memory]]",
        frame: Frame,
        state: WindowState,
        folder: Path,
        customer_chosen: Callable[[object], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._another_lane, self._frame, self._state = another_lane, frame, state
        self._folder, self._open_customer = folder, customer_chosen
        self._flow: ReportsFlow | None = None
        self._due: DueFlow | None = None
        self._is_in = False

    def sign_in(self, agent: AgentRow) -> None:
        """Move in for a supervisor, and for whoever works alone: the calls are his own."""
        is_alone = not self._state.settings.database_url
        if not self._is_in and (is_alone or agent.role in MAY_SEE):
            self._is_in = True
            place = LatePlace(self._build)  # a widget of nobody's would outlive the window
            self._frame.add_place("reports", "gauge", lambda: self.tr("Reports"), place)
            if self._state.settings.report_orders:
                self._ordered().start()

    def stop(self) -> None:
        """End what is running."""
        for flow in (self._flow, self._due):
            if flow is not None:
                flow.stop()

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
        self._flow.orders_wanted.connect(lambda: self._ordered().open())
        room: QWidget = self._flow.build()
        return room

    def _ordered(self) -> "DueFlow":
        if self._due is None:
            make: type[DueFlow] = late("app.ui.reports.due_flow", "DueFlow")
            self._due = make(
                lambda: self._another_lane("ordered reports"),
                self._folder,
                self._state.settings,
                self._state.language,
                self._frame.notices,
                self._frame.window(),
                self,
            )
        return self._due

    @Slot(object)
    def _on_customer_chosen(self, customer_id: object) -> None:
        self._open_customer(customer_id)
