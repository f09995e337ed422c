"""Asks for what the planner shows, and does what is wished for there."""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from app.late import late
from app.models.rows.follow_ups import FollowUpOutcome, TeamRow
from app.planning.load import by_hour
from app.planning.wall_time import WallTime, at
from app.planning.wish import Landed, Wish
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.parts.moments import own_zone
from app.ui.planner.room import PlannerRoom
from app.ui.planner.slot_list import ALL_DAY
from app.ui.state.agent_status import AgentStatus
from app.ui.state.landings import Landings
from app.ui.state.wrap_up_form import PlannedFollowUp

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.follow_up import FollowUpDialog
    from app.ui.dialogs.follow_up_history import FollowUpHistoryDialog


class PlannerFlow(QObject):
    """Nothing is moved to an hour at which it may not be kept: the dialog says why, and offers another."""

    changed = Signal()  # the agent's day is to be asked for again
    callback_requested = Signal(object)  # a follow-up's UUID

    def __init__(
        self,
        memory: "Jobs[Memory]",
        room: PlannerRoom,
        language: Language,
        status: AgentStatus,
        landings: Landings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._room = room
        self._language = language
        self._status = status
        self._landings = landings
        self._rows: dict[UUID, TeamRow] = {}
        self._moving: UUID | None = None
        self._dialog: FollowUpDialog | None = None
        self._history: FollowUpHistoryDialog | None = None
        room.wanted.connect(self.refresh)
        room.call_requested.connect(self.callback_requested)
        room.done_requested.connect(self.close)
        room.move_requested.connect(self.open_move)
        room.history_requested.connect(self.show_history)
        room.hand_over_requested.connect(self.hand_over)
        room.print_requested.connect(self.print)
        room.dropped.connect(self.drop)
        room.nudged.connect(self.nudge)

    @Slot()
    def refresh(self) -> None:
        """Ask for what the view shows."""
        room, ask = self._room, self._memory.ask
        if room.view == "team":
            ask(self, lambda memory: memory.promises.team_list(), self._show_team)
        elif room.view == "figures":
            begin, end = self._period()
            ask(self, lambda memory: memory.promises.facts(begin, end), room.figures_view.show_facts)
        elif room.view in ("day", "week"):
            begin, end, of_team = *self._period(), room.of_team
            ask(self, lambda memory: memory.promises.between(begin, end, of_team=of_team), self._show_days)
        ask(self, lambda memory: memory.promises.members(), self._show_members)

    @Slot()
    def refresh_if_shown(self) -> None:
        """Ask again where somebody looks."""
        if self._room.isVisible():
            self.refresh()

    @Slot(object)
    def close(self, follow_up_id: UUID) -> None:
        """The follow-up is done."""
        self._change(lambda memory: memory.promises.close(follow_up_id, FollowUpOutcome.KEPT))

    @Slot(object, object)
    def hand_over(self, follow_up_id: UUID, to_agent: UUID | None) -> None:
        """Give it to a colleague, or to the team."""
        self._change(lambda memory: memory.promises.hand_over(follow_up_id, to_agent))

    @Slot(object)
    def show_history(self, follow_up_id: UUID) -> None:
        """Show what became of it."""
        if self._history is None:
            dialog = late("app.ui.dialogs.follow_up_history", "FollowUpHistoryDialog")
            self._history = dialog(self._language, self._room.window())
        self._memory.ask(self, lambda memory: memory.promises.steps(follow_up_id), self._history.tell)

    @Slot(object)
    def open_move(self, follow_up_id: UUID, wall: WallTime | None = None) -> None:
        """Choose another time for it."""
        row = self._rows.get(follow_up_id)
        if row is None:
            return
        if self._dialog is None:
            self._dialog = late("app.ui.dialogs.follow_up", "FollowUpDialog")(
                self._language, self._landings, self._room.window()
            )
            self._dialog.planned.connect(self._on_moved)
        self._moving = follow_up_id
        plan = row.follow_up
        self._dialog.begin(
            plan.what, plan.zone or own_zone(), number=plan.number, customer_id=plan.customer_id
        )
        self._dialog.propose(wall or at(plan.due_at, plan.zone or own_zone()))

    @Slot(object, str)
    def drop(self, follow_up_id: UUID, slot: str) -> None:
        """Move it to another hour of the day, or to another day at the same time."""
        row = self._rows.get(follow_up_id)
        if row is None or slot == ALL_DAY:
            return
        here = row.follow_up.due_at.astimezone()
        if "-" in slot:
            day = datetime.fromisoformat(slot).date()
            self._move_by(row, timedelta(days=(day - here.date()).days))
        else:
            self._move_by(row, timedelta(hours=int(slot) - here.hour))

    @Slot(object, int)
    def nudge(self, follow_up_id: UUID, minutes: int) -> None:
        """Move it a little."""
        row = self._rows.get(follow_up_id)
        if row is not None:
            self._move_by(row, timedelta(minutes=minutes))

    @Slot()
    def print(self) -> None:
        """Print what is shown."""
        html = late("app.ui.planner.paper", "as_html")(
            list(self._rows.values()), self._language, self._room.period_label.text()
        )
        late("app.ui.planner.printing", "PrintDialog")(html, self._room.window()).open()

    # ------------------------------------------------------------------------------ moving

    def _move_by(self, row: TeamRow, length: timedelta) -> None:
        """Move the time on the wall; what cannot be decided here is asked in the dialog."""
        plan = row.follow_up
        zone = plan.zone or own_zone()
        wall = WallTime(at(plan.due_at, zone).wall + length, zone)
        if not wall.is_certain:
            self.open_move(plan.id, wall)
            return
        wish = Wish(wall.moments[0], plan.number, plan.customer_id, is_call=plan.kind == "call")

        def landed(answer: Landed) -> None:
            if answer.landing.is_as_wished:
                self._move(plan.id, wish.at, zone, plan.until_at and plan.until_at + (wish.at - plan.due_at))
            else:
                self.open_move(plan.id, wall)

        self._memory.ask(self, lambda memory: memory.promises.landing(wish), landed)

    @Slot(object)
    def _on_moved(self, plan: PlannedFollowUp) -> None:
        if self._moving is not None:
            self._move(self._moving, plan.due_at, plan.zone, plan.until_at, plan.precision)

    def _move(
        self, key: UUID, due_at: datetime, zone: str, until_at: datetime | None, precision: str = ""
    ) -> None:
        kept = precision or self._rows[key].follow_up.precision
        self._change(lambda memory: memory.promises.move(key, due_at, zone, until_at, kept))

    def _change(self, work: "Callable[[Memory], None]") -> None:
        def done(_nothing: None) -> None:
            self.refresh()
            self.changed.emit()

        self._memory.ask(self, work, done)

    # ------------------------------------------------------------------------------ showing

    def _period(self) -> tuple[datetime, datetime]:
        begin, end = (
            datetime.combine(day, time()).astimezone() for day in (self._room.begin, self._room.end)
        )
        return begin, end

    def _know(self, rows: Sequence[TeamRow]) -> None:
        self._rows = {row.follow_up.id: row for row in rows}

    def _show_team(self, rows: Sequence[TeamRow]) -> None:
        self._know(rows)
        agent = self._status.agent
        self._room.team_view.show_rows(rows, agent.id if agent else None)

    def _show_days(self, rows: Sequence[TeamRow]) -> None:
        self._know(rows)
        room = self._room
        if room.view == "week":
            room.week_view.show_rows(room.begin, rows, of_team=room.of_team)
            return
        begin, end = self._period()

        def loaded(answer: tuple[list[datetime], int]) -> None:
            due, agents = answer
            zone = own_zone()
            load = by_hour(due, room.begin, zone, agents)
            room.day_view.show_rows(room.begin, rows, load, of_team=room.of_team)

        self._memory.ask(self, lambda memory: memory.promises.load(begin, end), loaded)

    def _show_members(self, members: Sequence[tuple[UUID, str, str]]) -> None:
        is_arabic = self._language.is_arabic
        self._room.know_members(
            tuple((key, (name or latin) if is_arabic else (latin or name)) for key, name, latin in members)
        )
