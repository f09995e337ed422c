"""The six figures on top of the overview."""

from collections import deque
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.measures.handling import HANDLE_TIME
from app.measures.measure import Measure
from app.measures.promising import KEPT_ON_TIME, OPEN_LATE
from app.measures.queueing import ABANDON_RATE, ABANDONED, SERVICE_LEVEL, SERVICE_SECONDS
from app.ui.isolates import local_digits, ltr
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.attention import Limits
from app.ui.overview.figure_tile import FigureTile
from app.ui.overview.floor import Floor
from app.ui.overview.queue_table import NOBODY_KNOWS, share, tone_of
from app.ui.overview.standing import Standing
from app.ui.panel import Panel, named
from app.ui.theme.look import px

_ICONS = {
    "waiting": "hourglass", "longest": "timer", SERVICE_LEVEL.key: "gauge",
    ABANDONED.key: "phone-missed", HANDLE_TIME.key: "clock", KEPT_ON_TIME.key: "calendar-clock",
}  # fmt: skip
_NOTED, _NOTED_EACH = 40, timedelta(seconds=15)


class TileRow(Panel):
    """Each figure tells how it is made, and opens its calls."""

    number_opened = Signal(str)  # what
    promises_opened = Signal()

    def __init__(
        self, language: Language, floor: Floor, limits: Limits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language, self._floor, self._limits = language, floor, limits
        self._standing = Standing()
        self._now: datetime | None = None
        self._waited: deque[int] = deque(maxlen=_NOTED)  # how many waited, lately
        self._noted: datetime | None = None
        self.tiles: dict[str, FigureTile] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for key, icon in _ICONS.items():
            tile = named(FigureTile(icon), f"{key}_tile")
            tile.setProperty("what", key)
            tile.clicked.connect(self._on_clicked)
            self.tiles[key] = tile
            self._row.addWidget(tile, 1)
        self.retranslate_ui()
        self.restyle()

    def show_standing(self, standing: Standing, now: datetime) -> None:
        """Show how the floor stands."""
        self._standing, self._now = standing, now
        if standing.waiting is not None and (self._noted is None or now - self._noted >= _NOTED_EACH):
            self._waited.append(standing.waiting)
            self._noted = now
        self._show()

    def retranslate_ui(self) -> None:
        """Say in the language of the moment how each figure is made."""
        code = self._language.code
        self.tiles["waiting"].define(self.tr("Callers who wait in a queue now, as the PBX tells."))
        self.tiles["longest"].define(self.tr("How long the caller has waited who has waited longest."))
        self.tiles[SERVICE_LEVEL.key].define(_defined(SERVICE_LEVEL, code))
        self.tiles[ABANDONED.key].define(f"{_defined(ABANDON_RATE, code)}\n\n{_defined(ABANDONED, code)}")
        self.tiles[HANDLE_TIME.key].define(_defined(HANDLE_TIME, code))
        promises = (_defined(KEPT_ON_TIME, code), _defined(OPEN_LATE, code))
        self.tiles[KEPT_ON_TIME.key].define("\n\n".join(promises))
        self._show()

    def restyle(self) -> None:
        """Set the sizes that follow the text size; a style sheet's least height would let them shrink."""
        self._row.setSpacing(px(8))
        self._keep_height()

    def _show(self) -> None:
        now, language, stands = self._now, self._language, self._standing
        waited = int((now - stands.oldest_at).total_seconds()) if now and stands.oldest_at else 0
        limits, code = self._limits, language.code
        late = "danger" if waited >= limits.long_wait else "warn" if waited >= limits.wait else "text"
        waiting = NOBODY_KNOWS if stands.waiting is None else language.number(stands.waiting)
        is_missing = stands.waiting is None and bool(self._floor.people)
        no_bridge = self.tr("no bridge") if is_missing else ""
        self.tiles["waiting"].show_figure(self.tr("Calls waiting"), waiting, no_bridge, tone=late)
        oldest = (
            floor_words.queue(stands.oldest_queue, self._floor.queues, code)
            if stands.oldest_at
            else no_bridge
        )
        longest = NOBODY_KNOWS if stands.waiting is None else language.clock(waited)
        self.tiles["longest"].show_figure(self.tr("Longest wait"), longest, oldest, tone=late)
        goal = self.tr("goal %1 in %2 s").replace("%1", language.percent(SERVICE_LEVEL.goal or 0.0))
        goal = goal.replace("%2", ltr(local_digits(str(SERVICE_SECONDS))))
        level = stands.service_level
        self.tiles[SERVICE_LEVEL.key].show_figure(
            SERVICE_LEVEL.name.of(code), share(level, language), goal, tone=tone_of(level, SERVICE_LEVEL)
        )
        lost = self.tr("%Ln call(s) today", "", int(stands.abandoned.value or 0))
        rate = stands.abandon_rate
        self.tiles[ABANDONED.key].show_figure(
            ABANDON_RATE.short.of(code), share(rate, language), lost, tone=tone_of(rate, ABANDON_RATE)
        )
        handle = stands.handle_time
        average = NOBODY_KNOWS if handle.value is None else language.clock(round(handle.value))
        handled = self.tr("%Ln call(s) today", "", int(handle.bottom or 0))
        self.tiles[HANDLE_TIME.key].show_figure(HANDLE_TIME.name.of(code), average, handled)
        self._show_promises()
        self.tiles["waiting"].show_trend(tuple(self._waited), "accent")
        self._keep_height()

    def _show_promises(self) -> None:
        kept, late = self._standing.promises_kept, int(self._standing.promises_late.value or 0)
        overdue = self.tr("%Ln open and late", "", late) if late else ""
        self.tiles[KEPT_ON_TIME.key].show_figure(
            self.tr("Promises kept"),
            share(kept, self._language),
            overdue,
            tone="danger" if late else tone_of(kept, KEPT_ON_TIME),
        )

    def event(self, event: QEvent) -> bool:
        """Keep as high as the tiles are, whatever has changed in them."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_height()
        return super().event(event)

    def _keep_height(self) -> None:
        height = max(tile.sizeHint().height() for tile in self.tiles.values())
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, FigureTile):
            what = str(tile.property("what"))
            if what == KEPT_ON_TIME.key:
                self.promises_opened.emit()
                return
            self.number_opened.emit("waiting" if what == "longest" else what)


def _defined(measure: Measure, code: str) -> str:
    return f"{measure.name.of(code)}\n{measure.definition(code)}"
