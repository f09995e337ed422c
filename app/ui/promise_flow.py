"""What a desk does for promises by itself: the gate, reminders, callbacks, handing on what is late."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app.late import late
from app.models.rows.days import DayRow
from app.models.rows.follow_ups import FollowUpRow, TeamRow
from app.ui.callback_flow import CallbackFlow
from app.ui.dialling_gate import DiallingGate, RefusedCall
from app.ui.frame import Frame
from app.ui.jobs import Jobs
from app.ui.parts.moments import full_moment
from app.ui.reminder_flow import ReminderFlow
from app.ui.window_state import WindowState
from app.ui.wiring import Flows

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.planning.wish import Wish
    from app.ui.dialogs.refused_call import RefusedCallDialog
    from app.ui.panels.reminder import ReminderPanel
    from app.ui.planner.flow import PlannerFlow
    from app.ui.planner.room import PlannerRoom

ESCALATE_MS = 60_000


class PromiseFlow(QObject):
    """Joined to the desk once; panels and dialogs are made when they are first needed."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        frame: Frame,
        state: WindowState,
        flows: Flows,
        *,
        has_gate: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._frame = frame
        self._state = state
        self._flows = flows
        self._refused: RefusedCallDialog | None = None
        self._reminder: ReminderPanel | None = None

        self.gate = DiallingGate(memory, state.settings, self)
        self.reminders = ReminderFlow(memory, state.calls, self)
        self.callbacks = CallbackFlow(memory, state.calls, flows.calls, flows.identifier, self)
        self._minute = QTimer(self, interval=ESCALATE_MS)
        if has_gate:  # those the demo calls are made up, at whatever hour somebody tries it
            flows.calls.guard(self.gate)
        self._connect()
        self._minute.start()

    @Slot(object)
    def plan_in(self, room: "PlannerRoom") -> None:
        """Let the planner be worked with."""
        state, flows = self._state, self._flows
        make: type[PlannerFlow] = late("app.ui.planner.flow", "PlannerFlow")
        self.planner = make(self._memory, room, state.language, state.status, state.calls.landings, self)
        self.hours = late("app.ui.planner.hours_flow", "HoursFlow")(self._memory, room, state, self)
        self.planner.changed.connect(flows.day.refresh)
        self.planner.callback_requested.connect(self.callbacks.call_back)
        self.callbacks.list_changed.connect(self.planner.refresh_if_shown)
        for follow_ups in (room.follow_ups.list, self._frame.ready.due_list):
            follow_ups.callback_requested.connect(self.callbacks.call_back)

    def stop(self) -> None:
        """Do nothing any more."""
        self._minute.stop()
        self.reminders.stop()
        self.callbacks.stop()

    def _connect(self) -> None:
        flows, state = self._flows, self._state
        self.gate.refused.connect(self._tell_refused)
        self.gate.unchecked.connect(self._tell_unchecked)
        state.calls.landings.wished.connect(self._land)
        state.actions.next_callback.triggered.connect(self.callbacks.call_next)
        flows.wrap_ups.finished.connect(self.callbacks.settle)
        self.callbacks.nothing_to_do.connect(self._tell_nothing)
        self.callbacks.taken.connect(self._tell_taken)
        self.callbacks.tried.connect(self._tell_tried)
        self.callbacks.list_changed.connect(flows.day.refresh)
        flows.day.day_changed.connect(self.reminders.follow)
        flows.day.day_changed.connect(self._on_day_changed)
        self.reminders.reminded.connect(self._remind)
        self.reminders.clock_is_wrong.connect(self._tell_clock)
        self.reminders.clock_jumped.connect(flows.day.refresh)
        self._minute.timeout.connect(self._escalate)
        for changed in (state.calls.incoming_changed, state.calls.page_changed, state.calls.current_changed):
            changed.connect(self._make_room)

    # ------------------------------------------------------------------------------ what is asked

    @Slot(object)
    def _land(self, wish: "Wish") -> None:
        landings = self._state.calls.landings
        self._memory.ask(
            self, lambda memory: memory.promises.landing(wish), landings.tell, lambda _error: None
        )

    @Slot()
    def _escalate(self) -> None:
        self._memory.ask(
            self, lambda memory: memory.promise_watch.escalate(), lambda _done: None, lambda _error: None
        )

    # ------------------------------------------------------------------------------ what is told

    @Slot(object)
    def _tell_refused(self, call: RefusedCall) -> None:
        if self._refused is None:
            dialog = late("app.ui.dialogs.refused_call", "RefusedCallDialog")
            self._refused = dialog(self._state.language, self._frame.window())
        self._refused.tell(call)

    @Slot()
    def _tell_unchecked(self) -> None:
        self._frame.notices.tell(
            self.tr("The database is away: whether the customer wants calls could not be checked.")
        )

    @Slot()
    def _tell_nothing(self) -> None:
        self._frame.notices.tell(self.tr("No callback of your team may be placed now."))

    @Slot()
    def _tell_taken(self) -> None:
        self._frame.notices.tell(self.tr("A colleague has this callback already."))

    @Slot(object, str, object)
    def _tell_tried(self, row: TeamRow, outcome: str, next_at: datetime | None) -> None:
        words = {
            "busy": self.tr("The customer was busy."),
            "no_answer": self.tr("Nobody answered."),
            "voicemail": self.tr("Only the voicemail answered."),
            "failed": self.tr("The call did not get through."),
        }
        said = words.get(outcome)
        if said is None:
            return
        if next_at is None:
            then = self.tr("The team's lead decides how it goes on.")
        else:
            moment = full_moment(self._state.language, next_at, row.follow_up.zone)
            then = self.tr("It is tried again: %1").replace("%1", moment)
        self._frame.notices.tell(f"{said} {then}")

    @Slot(str)
    def _tell_clock(self, trouble: str) -> None:
        fast = self.tr("This computer's clock is fast. Promises would come too early: set it right.")
        slow = self.tr("This computer's clock is slow. Promises would come too late: set it right.")
        self._frame.notices.tell(fast if trouble == "fast" else slow, stays=True)

    @Slot(object)
    def _remind(self, told: object) -> None:
        self._reminder_panel().remind(told)  # type: ignore[arg-type]  # the signal carries what the panel takes

    @Slot()
    def _make_room(self) -> None:
        """A call is in front of any promise."""
        if self._reminder is not None:
            self._reminder.be_quiet(self.reminders.is_quiet_time)

    @Slot(object)
    def _on_day_changed(self, day: DayRow) -> None:
        if self._reminder is not None:
            self._reminder.keep(day.follow_ups)

    def _reminder_panel(self) -> "ReminderPanel":
        if self._reminder is None:
            panel: ReminderPanel = late("app.ui.panels.reminder", "ReminderPanel")(self._state.language)
            panel.call_requested.connect(self._call)
            panel.follow_up_done.connect(self._flows.day.complete)
            panel.snoozed.connect(self.reminders.snooze)
            self._frame.add_line(panel)
            self._reminder = panel
        return self._reminder

    @Slot(object)
    def _call(self, row: FollowUpRow) -> None:
        self.callbacks.call_back(row.id)
