"""The places of the rail besides the desk: the agent's own calls, and what was promised."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.models.rows.days import DayRow
from app.ui.actions import Actions
from app.ui.frame import Frame
from app.ui.language import Language
from app.ui.parts.late_place import LatePlace
from app.ui.wiring import Flows

if TYPE_CHECKING:
    from app.ui.panels.follow_ups import FollowUpsPanel
    from app.ui.panels.history import HistoryPanel
    from app.ui.planner.room import PlannerRoom


class Places(QObject):
    """Each is built when somebody goes there, and asks for its rows then and when a call was stored."""

    planner_built = Signal(object)  # PlannerRoom
    completion_wanted = Signal(object)  # the UUID of a call whose wrap-up waits

    def __init__(self, frame: Frame, flows: Flows, language: Language, actions: Actions) -> None:
        super().__init__(frame)
        self._frame, self._flows = frame, flows
        self._language, self._actions = language, actions
        self._history = LatePlace(self._build_history)
        self._planner = LatePlace(self._build_planner)
        self._follow_ups: FollowUpsPanel | None = None
        self._day: DayRow | None = None

        flows.day.day_changed.connect(self._on_day_changed)
        flows.outbox.stored.connect(lambda _wrap_up: flows.day.refresh_calls())
        frame.rail.place_chosen.connect(lambda _key: flows.day.refresh_calls())

    @property
    def history(self) -> "HistoryPanel":
        """The agent's own calls."""
        return cast("HistoryPanel", self._history.ensure())

    @property
    def planner(self) -> "PlannerRoom":
        """What was promised."""
        return cast("PlannerRoom", self._planner.ensure())

    def move_in(self) -> None:
        """Put the places into the rail, below the desk."""
        self._frame.add_place("history", "history", lambda: self.tr("My calls"), self._history)
        self._frame.add_place("follow_ups", "calendar-clock", lambda: self.tr("Follow-ups"), self._planner)

    def _build_history(self) -> QWidget:
        make: type[HistoryPanel] = late("app.ui.panels.history", "HistoryPanel")
        panel, flows = make(self._language), self._flows
        flows.day.calls_changed.connect(panel.show_calls)
        flows.day.calls_missing.connect(panel.show_unavailable)
        panel.call_requested.connect(lambda number, customer: flows.calls.dial(number, customer_id=customer))
        panel.completion_wanted.connect(self.completion_wanted)
        return panel

    def _build_planner(self) -> QWidget:
        make_list: type[FollowUpsPanel] = late("app.ui.panels.follow_ups", "FollowUpsPanel")
        self._follow_ups = make_list(self._language)
        self._follow_ups.follow_up_done.connect(self._flows.day.complete)
        if self._day is not None:
            self._follow_ups.show_rows(self._day.follow_ups)
        make: type[PlannerRoom] = late("app.ui.planner.room", "PlannerRoom")
        room = make(self._language, self._actions, self._follow_ups)
        self.planner_built.emit(room)
        return room

    @Slot(object)
    def _on_day_changed(self, day: DayRow) -> None:
        self._day = day
        if self._follow_ups is not None:
            self._follow_ups.show_rows(day.follow_ups)
