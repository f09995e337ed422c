"""A week: a list for each day, and what is promised for it."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.rows.follow_ups import TeamRow
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.planner.entries import entries_of
from app.ui.planner.slot_list import SlotList, TimeSlot
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

DAYS = 7


class WeekView(Panel):
    """Days stand side by side; an entry dragged to another day keeps its time."""

    dropped = Signal(object, str)  # the follow-up's UUID, the day
    nudged = Signal(object, int)
    entry_chosen = Signal(object)
    entry_marked = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._begin = times.now().astimezone().date()
        self._rows: tuple[TeamRow, ...] = ()
        self._of_team = False
        self.lists = tuple(named(SlotList(), f"day_{place}") for place in range(DAYS))
        self._heads = tuple(TextLabel(size="sm", elide=True) for _ in range(DAYS))

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for head, day in zip(self._heads, self.lists, strict=True):
            column = QVBoxLayout()
            column.setSpacing(px(2))
            column.addWidget(head)
            column.addWidget(day, 1)
            row.addLayout(column, 1)
            day.dropped.connect(self.dropped)
            day.nudged.connect(self.nudged)
            day.entry_chosen.connect(self.entry_chosen)
            day.entry_marked.connect(self.entry_marked)
        self.retranslate_ui()

    def show_rows(self, begin: date, rows: Sequence[TeamRow], *, of_team: bool) -> None:
        """Show the week that begins with a day."""
        self._begin, self._rows, self._of_team = begin, tuple(rows), of_team
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this view shows."""
        today = times.now().astimezone().date()
        for place, (head, day) in enumerate(zip(self._heads, self.lists, strict=True)):
            which = self._begin + timedelta(days=place)
            name = QLocale().dayName(which.isoweekday(), QLocale.FormatType.ShortFormat)
            mine = [row for row in self._rows if row.follow_up.due_at.astimezone().date() == which]
            date_text = self._language.date_of(which, with_year=False)
            head.setText(f"{first_strong(name)} {date_text}")
            head.set_tone("accent" if which == today else "muted")
            full_name = QLocale().dayName(which.isoweekday(), QLocale.FormatType.LongFormat)
            day.setAccessibleName(f"{full_name} {date_text}")
            shown = entries_of(mine, self._language, shows_owner=self._of_team)
            day.show_slots([TimeSlot(which.isoformat(), "", shown)])
            day.setProperty("slot", which.isoformat())
