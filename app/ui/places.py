"""The places of the rail besides the desk: the agent's own calls, and what was promised."""

from PySide6.QtCore import QObject, Slot

from app.models.rows.days import DayRow
from app.ui.actions import Actions
from app.ui.frame import Frame
from app.ui.language import Language
from app.ui.panels.follow_ups import FollowUpsPanel
from app.ui.panels.history import HistoryPanel
from app.ui.planner.room import PlannerRoom
from app.ui.wiring import Flows


class Places(QObject):
    """Each asks for its rows when it is shown, and again when a call was stored."""

    def __init__(self, frame: Frame, flows: Flows, language: Language, actions: Actions) -> None:
        super().__init__(frame)
        self._frame = frame
        self.history = HistoryPanel(language)
        self.follow_ups = FollowUpsPanel(language)
        self.planner = PlannerRoom(language, actions, self.follow_ups)

        flows.day.day_changed.connect(self._on_day_changed)
        flows.day.calls_changed.connect(self.history.show_calls)
        flows.day.calls_missing.connect(self.history.show_unavailable)
        flows.outbox.stored.connect(lambda _wrap_up: flows.day.refresh_calls())
        self.follow_ups.follow_up_done.connect(flows.day.complete)
        self.history.call_requested.connect(
            lambda number, customer: flows.calls.dial(number, customer_id=customer)
        )
        frame.rail.place_chosen.connect(lambda _key: flows.day.refresh_calls())

    def move_in(self) -> None:
        """Put the places into the rail, below the desk."""
        self._frame.add_place("history", "history", lambda: self.tr("My calls"), self.history)
        self._frame.add_place("follow_ups", "calendar-clock", lambda: self.tr("Follow-ups"), self.planner)

    @Slot(object)
    def _on_day_changed(self, day: DayRow) -> None:
        self.follow_ups.show_rows(day.follow_ups)
