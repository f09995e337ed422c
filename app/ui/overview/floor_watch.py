"""Keeps the floor true: hears what changes, and asks for what is not told."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.models.rows.help_requests import HelpRequestRow
from app.models.rows.names import NamePair
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.state_orders import StateOrderRow
from app.models.rows.team_floor import DayFigures, FloorPicture
from app.ui.jobs import Jobs
from app.ui.news_flow import NewsFlow
from app.ui.overview.floor import Floor

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.rows.pbx import BridgeRow

TICK_MS = 1000
SOON_MS = 200  # several wishes at once are asked for together
FIGURES_EACH = timedelta(seconds=15)
BRIDGE_EACH = timedelta(seconds=3)
PICTURE_EACH = timedelta(seconds=60)  # in case something was never told
SILENT_AFTER = timedelta(seconds=6)  # the news ask each three seconds, and each five while nobody answers
SILENT_EACH = timedelta(seconds=1)  # so that it is right again within seconds of the server's return
FILE_EACH_MS = 500
_OF_REQUESTS = frozenset({NewsKind.HELP, NewsKind.STATE_ORDERS})
_OF_MESSAGES = frozenset({NewsKind.MESSAGES, NewsKind.RECEIPTS})


class FloorWatch(QObject):
    """On a server it hears of each change at once; at a file it looks twice a second."""

    changed = Signal(object)  # set[UUID]: whose lines are other than before
    pictured = Signal()  # everything may be other than before
    figures_came = Signal()
    messages_touched = Signal()
    ticked = Signal(object)  # datetime: a second has passed

    def __init__(
        self,
        lane: "Jobs[Memory]",
        news: NewsFlow,
        floor: Floor,
        is_seen: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._floor, self._is_seen = lane, floor, is_seen
        self.as_of: datetime | None = None
        self._is_server: bool | None = None
        self._version = -1
        self._asked_at: dict[str, datetime] = {}
        self._is_asking: set[str] = set()
        self._naming: set[UUID] = set()
        self._tick = QTimer(self, interval=TICK_MS)
        self._look = QTimer(self, interval=FILE_EACH_MS)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._again = QTimer(self, interval=TICK_MS, singleShot=True)
        self._tick.timeout.connect(self._on_tick)
        self._look.timeout.connect(self._look_at_file)
        self._soon.timeout.connect(self._ask_requests)
        self._again.timeout.connect(self.start)
        news.told.connect(self._hear)
        news.gap_noticed.connect(self.refresh)
        news.asked.connect(self._note_alive)

    @Slot()
    def start(self) -> None:
        """Begin to look, now or as soon as the database is there."""
        self._tick.start()
        self._lane.ask(
            self,
            lambda memory: memory.team_floor.is_on_server,
            self._begin,
            lambda _error: self._again.start(),
        )

    def stop(self) -> None:
        """Look no more."""
        for timer in (self._tick, self._look, self._soon, self._again):
            timer.stop()

    @Slot()
    def refresh(self) -> None:
        """Ask for everything anew."""
        self._ask_picture()
        self._ask_requests()
        self._ask_figures()

    def look_soon(self) -> None:
        """Something was just done: ask for requests and orders."""
        self._soon.start()

    def ask(self, what: str, work: "Callable[[Memory], object]", then: Callable[..., None]) -> None:
        """Ask once at a time: an answer on its way is soon enough."""
        if what in self._is_asking:
            return
        self._is_asking.add(what)
        self._asked_at[what] = times.now()

        def take(answer: object) -> None:
            self._is_asking.discard(what)
            then(answer)

        self._lane.ask(self, work, take, lambda _error: self._is_asking.discard(what))

    def _begin(self, is_server: object) -> None:
        self._is_server = bool(is_server)
        self.refresh()
        if not self._is_server:
            self._look.start()

    # ------------------------------------------------------------------------------ what is told

    @Slot(object)
    def _hear(self, rows: tuple[NewsRow, ...]) -> None:
        """A notice has come: its lines are painted at once."""
        changed = self._floor.hear(rows)
        if changed:
            self.changed.emit(changed)
        kinds = {row.kind for row in rows}
        if any(row.subject_id is None for row in rows):
            self._asked_at.pop("picture", None)
        if kinds & _OF_REQUESTS:
            self._soon.start()
        if NewsKind.PBX_BRIDGES in kinds:
            self._asked_at.pop("bridge", None)
        if kinds & _OF_MESSAGES:
            self.messages_touched.emit()

    @Slot()
    def _note_alive(self) -> None:
        if self._is_server and self.as_of is not None:
            self.as_of = times.now()

    # ------------------------------------------------------------------------------ what is asked

    @Slot()
    def _on_tick(self) -> None:
        if not self._is_seen() or self._is_server is None:
            return
        now = times.now()
        if self._is_silent(now):
            if self._is_due("picture", SILENT_EACH, now):
                self._ask_picture()
        elif self._is_server and self._is_due("picture", PICTURE_EACH, now):
            self.refresh()
        if self._is_due("figures", FIGURES_EACH, now):
            self._ask_figures()
        if self._is_due("bridge", BRIDGE_EACH, now):
            self.ask("bridge", lambda memory: memory.team_floor.bridge(), self._take_bridge)
        self._ask_names()
        self.ticked.emit(now)

    @Slot()
    def _look_at_file(self) -> None:
        if self._is_seen():
            self.ask("version", lambda memory: memory.team_floor.version(), self._take_version)

    def _ask_picture(self) -> None:
        self.ask("picture", lambda memory: memory.team_floor.picture(), self._take_picture)

    @Slot()
    def _ask_requests(self) -> None:
        self.ask("requests", lambda memory: memory.team_floor.requests(), self._take_requests)

    def _ask_figures(self) -> None:
        midnight = times.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self.ask("figures", lambda memory: memory.team_floor.figures(midnight), self._take_figures)

    def _ask_names(self) -> None:
        wanted = tuple(self._floor.unnamed_customers() - self._naming)
        if wanted:
            self._naming |= set(wanted)
            self._lane.ask(
                self,
                lambda memory: memory.team_floor.customer_names(wanted),
                lambda names: self._take_names(wanted, names),
                lambda _error: self._naming.difference_update(wanted),
            )

    def _take_version(self, version: int) -> None:
        self.as_of = times.now()
        if version != self._version:
            self._version = version
            self._ask_picture()
            self._ask_requests()
            self.messages_touched.emit()

    def _take_picture(self, picture: FloorPicture) -> None:
        if self._is_silent(times.now()):
            self._ask_requests()
            self._ask_figures()
        is_first = not self._floor.people
        changed = self._floor.take(picture)
        self.as_of = times.now()
        self._ask_names()
        if is_first or len(changed) > len(self._floor.people) // 2:
            self.pictured.emit()
        else:
            self.changed.emit(changed)

    def _take_requests(self, found: tuple[list[HelpRequestRow], Mapping[UUID, StateOrderRow]]) -> None:
        self.changed.emit(self._floor.take_requests(*found))

    def _take_bridge(self, bridge: "BridgeRow | None") -> None:
        self._floor.bridge = bridge

    def _take_figures(self, figures: DayFigures) -> None:
        self.changed.emit(self._floor.take_figures(figures))
        self.figures_came.emit()

    def _take_names(self, wanted: tuple[UUID, ...], names: dict[UUID, NamePair]) -> None:
        self._naming -= set(wanted)
        self._floor.customers |= dict.fromkeys(wanted, NamePair("", "")) | names
        self.changed.emit({line.id for line in self._floor.lines.values() if line.customer_id in names})

    def _is_silent(self, now: datetime) -> bool:
        """Say whether a server that has answered does not any more."""
        return bool(self._is_server) and self.as_of is not None and now - self.as_of > SILENT_AFTER

    def _is_due(self, what: str, each: timedelta, now: datetime) -> bool:
        asked_at = self._asked_at.get(what)
        return asked_at is None or now - asked_at >= each
