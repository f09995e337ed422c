"""A day by hours: what is promised in each, and how full it is for the team."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import times
from app.models.rows.follow_ups import TeamRow
from app.planning.load import HourLoad
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.planner.entries import entries_of
from app.ui.planner.slot_list import ALL_DAY, Entry, SlotList, TimeSlot

_USUAL_HOURS = range(7, 22)  # empty hours before and after are left out


class DayView(Panel):
    """Each hour is a heading; a full one says so, in words too."""

    dropped = Signal(object, str)  # the follow-up's UUID, the hour or "day"
    nudged = Signal(object, int)
    entry_chosen = Signal(object)
    entry_marked = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._day = times.now().astimezone().date()
        self._rows: tuple[TeamRow, ...] = ()
        self._load: tuple[HourLoad, ...] = ()
        self._of_team = False
        self.list = named(SlotList(), "list")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.dropped.connect(self.dropped)
        self.list.nudged.connect(self.nudged)
        self.list.entry_chosen.connect(self.entry_chosen)
        self.list.entry_marked.connect(self.entry_marked)
        self.retranslate_ui()

    def show_rows(
        self, day: date, rows: Sequence[TeamRow], load: Sequence[HourLoad], *, of_team: bool
    ) -> None:
        """Show a day with the team's load by hour."""
        self._day, self._rows, self._load, self._of_team = day, tuple(rows), tuple(load), of_team
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this view shows."""
        self.list.setAccessibleName(self.tr("Hours of the day"))
        whole = [row for row in self._rows if row.follow_up.precision == "day"]
        slots = []
        if whole:
            slots.append(TimeSlot(ALL_DAY, self.tr("All day"), self._entries(whole)))
        for hour in range(24):
            mine = [row for row in self._rows if row not in whole and _hour(row) == hour]
            if mine or hour in _USUAL_HOURS:
                slots.append(self._slot(hour, mine))
        self.list.show_slots(slots)

    def _slot(self, hour: int, rows: Sequence[TeamRow]) -> TimeSlot:
        load = next((each for each in self._load if each.hour == hour), None)
        at = self._language.time_of(datetime.combine(self._day, time(hour)).astimezone())
        title, is_full = at, False
        if load is not None and load.promised:
            is_full = load.is_full
            promised, capacity = map(self._language.number, (load.promised, load.capacity))
            count = self.tr("team: %1 of %2").replace("%1", promised).replace("%2", capacity)
            title = f"{at} · {count}"
            if is_full:
                title = f"{title} · {self.tr('full')}"
        return TimeSlot(str(hour), title, self._entries(rows), is_full)

    def _entries(self, rows: Sequence[TeamRow]) -> tuple[Entry, ...]:
        return entries_of(rows, self._language, shows_owner=self._of_team)


def _hour(row: TeamRow) -> int:
    return row.follow_up.due_at.astimezone().hour
