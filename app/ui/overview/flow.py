"""Keeps the overview true, and does what the supervisor wishes there."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.late import late
from app.measures.catalogue import BY_KEY
from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from app.models.rows.names import NamePair
from app.models.rows.saved_views import SavedViewRow
from app.models.rows.state_orders import NewStateOrder, OrderKind
from app.models.rows.team_floor import Behind, CallBehind
from app.models.rows.team_messages import NewMessage
from app.ui.isolates import first_strong
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.news_flow import NewsFlow
from app.ui.notices import Notices
from app.ui.overview import floor_words
from app.ui.overview.arrangement import Arrangement
from app.ui.overview.attention import Limits
from app.ui.overview.floor import Floor
from app.ui.overview.floor_watch import FloorWatch
from app.ui.overview.room import OverviewRoom
from app.ui.state.breaks import BreakReason

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.overview.leader_windows import LeaderWindows
    from app.ui.overview.message_dialog import MessageDialog
    from app.ui.overview.name_dialog import NameDialog
    from app.ui.overview.order_dialog import OrderDialog
    from app.ui.overview.pbx_deeds import PbxDeeds
    from app.ui.wallboard.window import WallboardWindow

_LONG_AGO = timedelta(days=1)


class OverviewFlow(QObject):
    """On a server it hears of each change at once; at a file it looks twice a second."""

    follow_ups_wanted = Signal()

    def __init__(
        self,
        lane: "Callable[[str], Jobs[Memory]]",
        news: NewsFlow,
        language: Language,
        notices: Notices,
        breaks: tuple[BreakReason, ...],
        agent: AgentRow,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._language, self._notices = language, notices
        self._breaks, self._agent, self._window = breaks, agent, window
        self.floor = Floor()
        self.limits = Limits(breaks=tuple((one.key, one.minutes * 60) for one in breaks))
        self._drilled: Behind | None = None
        self._messages: MessageDialog | None = None
        self._order: OrderDialog | None = None
        self._name: NameDialog | None = None
        self._pbx: PbxDeeds | None = None
        self.wallboard: WallboardWindow | None = None
        self.windows: LeaderWindows | None = None

        self.lane = lane("overview")
        self.room = OverviewRoom(language, self.floor, self.limits)
        self._watch = FloorWatch(self.lane, news, self.floor, self._is_seen, self)
        self._connect()
        self.room.work_for(agent.id, agent.role)
        self.lane.start()
        self._watch.start()
        self._ask_views()

    def stop(self) -> None:
        """Look no more."""
        self._watch.stop()
        if self.wallboard is not None:
            self.wallboard.close()
        self.lane.stop()

    def _connect(self) -> None:
        room, watch = self.room, self._watch
        watch.changed.connect(room.show_changed)
        watch.pictured.connect(self._show)
        watch.figures_came.connect(lambda: room.hours.show_hours(self.floor.figures.hours))
        watch.messages_touched.connect(self._ask_sent)
        watch.ticked.connect(self._on_tick)
        room.deed_wanted.connect(self._do)
        room.number_wanted.connect(self._drill)
        room.promises_wanted.connect(self.follow_ups_wanted)
        room.attention.take_wanted.connect(self._take_request)
        room.attention.close_wanted.connect(self._close_request)
        room.head.message_wanted.connect(self._write)
        room.head.save_wanted.connect(self._ask_name)
        room.head.remove_wanted.connect(
            lambda key: self._change(lambda memory: memory.team_floor.remove_view(key), room.head.know_views)
        )
        room.head.wallboard_wanted.connect(self.open_wallboard)
        room.head.window_wanted.connect(self._open_window)
        room.drill.take_wanted.connect(lambda key: self._pbx_deeds().take(key))
        room.drill.reroute_wanted.connect(
            lambda key: self._pbx_deeds().reroute(key, room.drill.reroute_button)
        )

    # ------------------------------------------------------------------------------ what goes on

    @property
    def as_of(self) -> datetime | None:
        """Return of which moment the picture is."""
        return self._watch.as_of

    def _is_seen(self) -> bool:
        return self.room.isVisible() or (self.wallboard is not None and self.wallboard.isVisible())

    @Slot()
    def _show(self) -> None:
        self.room.show_floor(self.as_of, times.now())

    @Slot(object)
    def _on_tick(self, now: datetime) -> None:
        if self.room.isVisible():
            self.room.head.know_teams(tuple(self.floor.teams.values()))
            self.room.tick(self.as_of, now)
        if self.wallboard is not None and self.wallboard.isVisible():
            self.wallboard.show_floor(self.as_of, now)

    # ------------------------------------------------------------------------------ the supervisor

    @Slot(str, object)
    def _do(self, deed: str, agent_id: UUID) -> None:
        line = self.floor.lines.get(agent_id)
        if line is None:
            return
        match deed:
            case "calls":
                self._drill(Behind("calls", agent_id))
            case "message":
                self._write_to((agent_id, line.person.shown_name(self._language.code)))
            case "state":
                self._order_dialog().begin(line, OrderKind.STATE, self._language.code)
            case "finish":
                self._order_dialog().begin(line, OrderKind.FINISH_WRAP_UP, self._language.code)
            case "follow_ups":
                self.follow_ups_wanted.emit()
            case _:
                self._pbx_deeds().supervise(deed, line)

    @Slot(object)
    def _drill(self, number: Behind) -> None:
        """Show the calls behind a number, where they are counted as the number is."""
        self._drilled = number
        code = self._language.code
        measure = BY_KEY.get(number.what)
        parts = [measure.name.of(code) if measure else self._name_of(number.what)]
        if number.agent_id is not None:
            parts.append(first_strong(self.floor.people[number.agent_id].shown_name(code)))
        if number.queue:
            parts.append(floor_words.queue(number.queue, self.floor.queues, code))
        self.room.begin_drill(" · ".join(parts), measure.definition(code) if measure else "")
        since = times.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        if number.what == "waiting":
            self._pbx_deeds().know_waiting()
            since -= _LONG_AGO  # who waits since yesterday waits still
        self.lane.ask(
            self,
            lambda memory: _with_names(memory, number, since),
            partial(self._show_behind, number),
            self._fail,
        )

    def _show_behind(self, number: Behind, found: tuple[list[CallBehind], dict[UUID, NamePair]]) -> None:
        if number == self._drilled:
            can_act = number.what == "waiting" and self.floor.has_bridge
            self.room.drill.show_calls(*found, can_act=can_act)

    def _name_of(self, what: str) -> str:
        return self.tr("Callers who wait") if what == "waiting" else self.tr("Calls today")

    @Slot(object)
    def _take_request(self, request_id: UUID) -> None:
        def taken(is_mine: object) -> None:
            if not is_mine:
                self._notices.tell(self.tr("A colleague was quicker and is already there."))
            self._watch.look_soon()

        self._change(lambda memory: memory.team_floor.take_request(request_id), taken)

    @Slot(object)
    def _close_request(self, request_id: UUID) -> None:
        self._change(
            lambda memory: memory.team_floor.close_request(request_id), lambda _done: self._watch.look_soon()
        )

    @Slot()
    def _write(self) -> None:
        self._write_to(None)

    def _write_to(self, agent: tuple[UUID, str] | None) -> None:
        if self._messages is None:
            make = late("app.ui.overview.message_dialog", "MessageDialog")
            self._messages = dialog = make(self._language, self._window)
            dialog.sent.connect(self._send)
            dialog.withdrawn.connect(
                lambda key: self._change(lambda memory: memory.team_floor.withdraw(key), self._ask_sent)
            )
        self._messages.begin(tuple(self.floor.teams.values()), agent)
        self._ask_sent()

    @Slot(object)
    def _send(self, message: NewMessage) -> None:
        self._change(lambda memory: memory.team_floor.send(message), self._ask_sent)

    def _ask_views(self) -> None:
        self.lane.ask(
            self, lambda memory: memory.team_floor.views(), self.room.head.know_views, lambda _error: None
        )

    @Slot()
    def _ask_sent(self, _done: object = None) -> None:
        if self._messages is not None and self._messages.isVisible():
            self._watch.ask("sent", lambda memory: memory.team_floor.sent(), self._messages.show_sent)

    def _order_dialog(self) -> "OrderDialog":
        if self._order is None:
            make: type[OrderDialog] = late("app.ui.overview.order_dialog", "OrderDialog")
            self._order = make(self._breaks, self._language.code, self._window)
            self._order.ordered.connect(self._give_order)
        return self._order

    @Slot(object)
    def _give_order(self, order: NewStateOrder) -> None:
        def given(_done: object) -> None:
            person = self.floor.people.get(order.agent_id)
            name = first_strong(person.shown_name(self._language.code)) if person else ""
            self._notices.tell(self.tr("%1 is told, with your reason.").replace("%1", name))
            self._watch.look_soon()

        self._change(lambda memory: memory.team_floor.order_state(order), given)

    def _pbx_deeds(self) -> "PbxDeeds":
        if self._pbx is None:
            make: type[PbxDeeds] = late("app.ui.overview.pbx_deeds", "PbxDeeds")
            self._pbx = make(self.lane, self.floor, self._language, self._notices, self._agent, self)
            self._pbx.listening_changed.connect(self.room.show_listening)
            self._pbx.waiting_changed.connect(lambda: self._drilled and self._drill(self._drilled))
        return self._pbx

    @Slot()
    def _ask_name(self) -> None:
        if self._name is None:
            self._name = late("app.ui.overview.name_dialog", "NameDialog")(self._window)
            self._name.named_as.connect(self._keep_view)
        self._name.begin()

    @Slot(str)
    def _keep_view(self, name: str) -> None:
        view = SavedViewRow(new_key(), name, self.room.arrangement.to_json())
        self._change(lambda memory: memory.team_floor.keep_view(view), self.room.head.know_views)

    def show_view(self, view: SavedViewRow) -> None:
        """Look at the list as it was saved."""
        self.room.use(Arrangement.from_json(view.content))

    @Slot()
    def open_wallboard(self) -> None:
        """Show the figures in large on another screen, if there is one."""
        if self.wallboard is None:
            make: type[WallboardWindow] = late("app.ui.wallboard.window", "WallboardWindow")
            self.wallboard = make(self._language, self.floor, self.limits)
        self.wallboard.open_beside(self._window)
        self.wallboard.show_floor(self.as_of, times.now())

    @Slot(str)
    def _open_window(self, which: str) -> None:
        if self.windows is None:
            make: type[LeaderWindows] = late("app.ui.overview.leader_windows", "LeaderWindows")
            self.windows = make(self.lane, self._language, self._notices, self._window, self)
        self.windows.open(which)

    def _change(self, work: "Callable[[Memory], object]", then: Callable[..., None]) -> None:
        self.lane.ask(self, work, then, self._fail)

    def _fail(self, error: Exception) -> None:
        self._notices.tell_error(error)


def _with_names(
    memory: "Memory", number: Behind, since: datetime
) -> tuple[list[CallBehind], dict[UUID, NamePair]]:
    calls = memory.team_floor.behind(number, since)
    known = {call.customer_id for call in calls if call.customer_id is not None}
    return calls, memory.team_floor.customer_names(tuple(known))
