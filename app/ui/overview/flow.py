"""Keeps the overview true, and does what the supervisor wishes there."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.late import late
from app.measures.catalogue import BY_KEY
from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from app.models.rows.help_requests import HelpRequestRow
from app.models.rows.names import NamePair
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.saved_views import SavedViewRow
from app.models.rows.state_orders import NewStateOrder, OrderKind, StateOrderRow
from app.models.rows.team_floor import Behind, CallBehind, DayFigures, FloorPicture
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
from app.ui.overview.room import OverviewRoom
from app.ui.state.breaks import BreakReason

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.rows.pbx import BridgeRow
    from app.ui.overview.message_dialog import MessageDialog
    from app.ui.overview.name_dialog import NameDialog
    from app.ui.overview.order_dialog import OrderDialog
    from app.ui.overview.pbx_deeds import PbxDeeds
    from app.ui.wallboard.window import WallboardWindow

TICK_MS = 1000
SOON_MS = 200  # several wishes at once are asked for together
FIGURES_EACH = timedelta(seconds=15)
BRIDGE_EACH = timedelta(seconds=3)
PICTURE_EACH = timedelta(seconds=60)  # in case something was never told
FILE_EACH_MS = 500
_OF_REQUESTS = frozenset({NewsKind.HELP, NewsKind.STATE_ORDERS})
_OF_MESSAGES = frozenset({NewsKind.MESSAGES, NewsKind.RECEIPTS})
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
        self._news, self._language, self._notices = news, language, notices
        self._breaks, self._agent, self._window = breaks, agent, window
        self.floor = Floor()
        self.limits = Limits(breaks=tuple((one.key, one.minutes * 60) for one in breaks))
        self.as_of: datetime | None = None
        self._is_server: bool | None = None
        self._version = -1
        self._asked_at: dict[str, datetime] = {}
        self._is_asking: set[str] = set()
        self._naming: set[UUID] = set()
        self._drilled: Behind | None = None
        self._messages: MessageDialog | None = None
        self._order: OrderDialog | None = None
        self._name: NameDialog | None = None
        self._pbx: PbxDeeds | None = None
        self.wallboard: WallboardWindow | None = None

        self.lane = lane("overview")
        self.room = OverviewRoom(language, self.floor, self.limits)
        self._tick = QTimer(self, interval=TICK_MS)
        self._look = QTimer(self, interval=FILE_EACH_MS)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._connect()
        self.room.work_for(agent.id, agent.role)
        self.lane.start()
        self.lane.ask(self, lambda memory: memory.team_floor.is_on_server, self._begin, self._miss)
        self.lane.ask(self, lambda memory: memory.team_floor.views(), self.room.head.know_views, self._miss)
        self._tick.start()

    def stop(self) -> None:
        """Look no more."""
        for timer in (self._tick, self._look, self._soon):
            timer.stop()
        if self.wallboard is not None:
            self.wallboard.close()
        self.lane.stop()

    @Slot()
    def refresh(self) -> None:
        """Ask for everything anew."""
        self._ask("picture", lambda memory: memory.team_floor.picture(), self._take_picture)
        self._ask("requests", lambda memory: memory.team_floor.requests(), self._take_requests)
        self._ask_figures()

    def _connect(self) -> None:
        room, news = self.room, self._news
        self._tick.timeout.connect(self._on_tick)
        self._look.timeout.connect(self._look_at_file)
        self._soon.timeout.connect(
            lambda: self._ask("requests", lambda memory: memory.team_floor.requests(), self._take_requests)
        )
        news.told.connect(self._hear)
        news.gap_noticed.connect(self.refresh)
        news.asked.connect(self._note_alive)
        room.deed_wanted.connect(self._do)
        room.number_wanted.connect(self._drill)
        room.attention.take_wanted.connect(self._take_request)
        room.attention.close_wanted.connect(self._close_request)
        room.head.message_wanted.connect(self._write)
        room.head.save_wanted.connect(self._ask_name)
        room.head.remove_wanted.connect(
            lambda key: self._change(lambda memory: memory.team_floor.remove_view(key), room.head.know_views)
        )
        room.head.wallboard_wanted.connect(self.open_wallboard)
        room.drill.take_wanted.connect(lambda key: self._pbx_deeds().take(key))
        room.drill.reroute_wanted.connect(
            lambda key: self._pbx_deeds().reroute(key, room.drill.reroute_button)
        )

    # ------------------------------------------------------------------------------ what goes on

    def _begin(self, is_server: object) -> None:
        self._is_server = bool(is_server)
        self.refresh()
        if not self._is_server:
            self._look.start()

    @property
    def _is_seen(self) -> bool:
        return self.room.isVisible() or (self.wallboard is not None and self.wallboard.isVisible())

    @Slot(object)
    def _hear(self, rows: tuple[NewsRow, ...]) -> None:
        """A notice has come: its lines are painted at once."""
        changed = self.floor.hear(rows)
        if changed:
            self.room.show_changed(changed)
        kinds = {row.kind for row in rows}
        if any(row.subject_id is None and row.kind in set(NewsKind) for row in rows):
            self._forget("picture")
        if kinds & _OF_REQUESTS:
            self._soon.start()
        if NewsKind.PBX_BRIDGES in kinds:
            self._forget("bridge")
        if kinds & _OF_MESSAGES:
            self._ask_sent()

    @Slot()
    def _note_alive(self) -> None:
        if self._is_server and "picture" in self._asked_at and self.as_of is not None:
            self.as_of = times.now()

    @Slot()
    def _on_tick(self) -> None:
        if not self._is_seen or self._is_server is None:
            return
        now = times.now()
        if self._is_server and self._is_due("picture", PICTURE_EACH, now):
            self.refresh()
        if self._is_due("figures", FIGURES_EACH, now):
            self._ask_figures()
        if self._is_due("bridge", BRIDGE_EACH, now):
            self._ask("bridge", lambda memory: memory.team_floor.bridge(), self._take_bridge)
        self._ask_names()
        if self.room.isVisible():
            self.room.tick(self.as_of, now)
        if self.wallboard is not None and self.wallboard.isVisible():
            self.wallboard.show_floor(self.as_of, now)

    @Slot()
    def _look_at_file(self) -> None:
        if self._is_seen:
            self._ask("version", lambda memory: memory.team_floor.version(), self._take_version)

    def _take_version(self, version: int) -> None:
        self.as_of = times.now()
        if version != self._version:
            self._version = version
            self._ask("picture", lambda memory: memory.team_floor.picture(), self._take_picture)
            self._ask("requests", lambda memory: memory.team_floor.requests(), self._take_requests)
            self._ask_sent()

    def _take_picture(self, picture: FloorPicture) -> None:
        is_first = not self.floor.people
        changed = self.floor.take(picture)
        self.as_of = times.now()
        self._ask_names()
        if is_first or len(changed) > len(self.floor.people) // 2:
            self.room.show_floor(self.as_of, times.now())
        else:
            self.room.head.know_teams(picture.teams)
            self.room.show_changed(changed)

    def _take_requests(self, found: tuple[list[HelpRequestRow], Mapping[UUID, StateOrderRow]]) -> None:
        self.room.show_changed(self.floor.take_requests(*found))

    def _take_bridge(self, bridge: "BridgeRow | None") -> None:
        self.floor.bridge = bridge

    def _ask_figures(self) -> None:
        midnight = times.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._ask("figures", lambda memory: memory.team_floor.figures(midnight), self._take_figures)

    def _take_figures(self, figures: DayFigures) -> None:
        self.room.show_changed(self.floor.take_figures(figures))
        self.room.hours.show_hours(figures.hours)

    def _ask_names(self) -> None:
        wanted = tuple(self.floor.unnamed_customers() - self._naming)
        if wanted:
            self._naming |= set(wanted)
            self.lane.ask(
                self,
                lambda memory: memory.team_floor.customer_names(wanted),
                lambda names: self._take_names(wanted, names),
                self._miss,
            )

    def _take_names(self, wanted: tuple[UUID, ...], names: dict[UUID, NamePair]) -> None:
        self._naming -= set(wanted)
        self.floor.customers |= dict.fromkeys(wanted, NamePair("", "")) | names
        lines = self.floor.lines.values()
        self.room.show_changed(line.id for line in lines if line.customer_id in names)

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
            self._soon.start()

        self._change(lambda memory: memory.team_floor.take_request(request_id), taken)

    @Slot(object)
    def _close_request(self, request_id: UUID) -> None:
        self._change(
            lambda memory: memory.team_floor.close_request(request_id), lambda _done: self._soon.start()
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

    def _ask_sent(self, _done: object = None) -> None:
        if self._messages is not None and self._messages.isVisible():
            self._ask("sent", lambda memory: memory.team_floor.sent(), self._messages.show_sent)

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
            self._soon.start()

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

    # ------------------------------------------------------------------------------ asking

    def _ask(self, what: str, work: "Callable[[Memory], object]", then: Callable[..., None]) -> None:
        """Ask once at a time: an answer on its way is soon enough."""
        if what in self._is_asking:
            return
        self._is_asking.add(what)
        self._asked_at[what] = times.now()

        def take(answer: object) -> None:
            self._is_asking.discard(what)
            then(answer)

        def miss(_error: Exception) -> None:
            self._is_asking.discard(what)

        self.lane.ask(self, work, take, miss)

    def _change(self, work: "Callable[[Memory], object]", then: Callable[..., None]) -> None:
        self.lane.ask(self, work, then, self._fail)

    def _fail(self, error: Exception) -> None:
        self._notices.tell_error(error)

    def _miss(self, _error: Exception) -> None:
        """The picture grows stale, and the head says so."""
        if self._is_server is None:
            QTimer.singleShot(
                TICK_MS,
                self,
                lambda: self.lane.ask(
                    self, lambda memory: memory.team_floor.is_on_server, self._begin, self._miss
                ),
            )

    def _is_due(self, what: str, each: timedelta, now: datetime) -> bool:
        asked_at = self._asked_at.get(what)
        return asked_at is None or now - asked_at >= each

    def _forget(self, what: str) -> None:
        self._asked_at.pop(what, None)


def _with_names(
    memory: "Memory", number: Behind, since: datetime
) -> tuple[list[CallBehind], dict[UUID, NamePair]]:
    calls = memory.team_floor.behind(number, since)
    known = {call.customer_id for call in calls if call.customer_id is not None}
    return calls, memory.team_floor.customer_names(tuple(known))
