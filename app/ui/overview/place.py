"""Gives supervisors the team overview in the rail; it is built when somebody goes there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.models.rows.agents import AgentRow
from app.ui.frame import Frame
from app.ui.news_flow import NewsFlow
from app.ui.parts.late_place import LatePlace
from app.ui.state.breaks import known_breaks
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.jobs import Jobs
    from app.ui.overview.flow import OverviewFlow

LEADERS = frozenset({"supervisor", "admin"})


class OverviewPlace(QObject):
    """The place, and the flow behind it once it was shown."""

    def __init__(
        self,
        lane: "Callable[[str], Jobs[Memory]]",
        news: NewsFlow,
        frame: Frame,
        state: WindowState,
        agent: AgentRow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._news, self._frame, self._state, self._agent = lane, news, frame, state, agent
        self.flow: OverviewFlow | None = None
        self.place = LatePlace(self._build)
        frame.add_place("overview", "layout-dashboard", lambda: self.tr("Team overview"), self.place)

    def show(self) -> None:
        """Go there."""
        self._frame.show_place("overview")

    def stop(self) -> None:
        """Look no more."""
        if self.flow is not None:
            self.flow.stop()

    def _build(self) -> QWidget:
        make: type[OverviewFlow] = late("app.ui.overview.flow", "OverviewFlow")
        breaks = known_breaks(self._state.settings.break_reasons)
        self.flow = make(
            self._lane, self._news, self._state.language, self._frame.notices, breaks, self._agent,
            self._frame.window(), self,
        )  # fmt: skip
        self.flow.follow_ups_wanted.connect(self._go_to_follow_ups)
        return self.flow.room

    @Slot()
    def _go_to_follow_ups(self) -> None:
        self._frame.show_place("follow_ups")
