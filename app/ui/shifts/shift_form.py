"""The fields of a shift: whose, from when to when, how much rest, and on which other days as well."""

from collections.abc import Sequence
from datetime import date, time
from uuid import UUID

from PySide6.QtCore import QDate, QTime, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from app.models.rows.shifts import NewShift
from app.planning.shift_plan import moments
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.moment_fields import DayField, TimeField
from app.ui.widgets.text_label import TextLabel

ONE, EACH, WEEK, SAME = "one", "each", "week", "same"
_REPEATS = (ONE, EACH, WEEK, SAME)
_LONGEST_BREAK = 240  # minutes
LONGEST_DAYS = 92  # of one repetition
_SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})


class ShiftForm(Panel):
    """Returns the shifts that its fields mean."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._people: tuple[tuple[UUID, str, str], ...] = ()
        self._zone, self._day = "UTC", date(2000, 1, 1)

        self.agent_box = named(QComboBox(), "agent_box")
        self.begin_field = named(TimeField(), "begin_field")
        self.until_label = named(TextLabel(tone="muted"), "until_label")
        self.end_field = named(TimeField(), "end_field")
        self.break_field = named(QSpinBox(), "break_field")
        self.repeat_box = named(QComboBox(), "repeat_box")
        self.last_field = named(DayField(), "last_field")
        for repeat in _REPEATS:
            self.repeat_box.addItem("", repeat)
        self.begin_field.setTime(QTime(8, 0))
        self.end_field.setTime(QTime(16, 0))
        self.break_field.setRange(0, _LONGEST_BREAK)
        self.break_field.setSingleStep(5)
        self.break_field.setValue(45)

        hours = QWidget()
        beside = QHBoxLayout(hours)
        beside.setContentsMargins(0, 0, 0, 0)
        for widget in (self.begin_field, self.until_label, self.end_field):
            beside.addWidget(widget)
        beside.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        fields = (self.agent_box, hours, self.break_field, self.repeat_box, self.last_field)
        self.rows = [FormRow(grid, place, field) for place, field in enumerate(fields)]

        self.repeat_box.activated.connect(self._on_repeat)
        self.begin_field.timeChanged.connect(self._forget_problem)
        self.end_field.timeChanged.connect(self._forget_problem)
        self.break_field.valueChanged.connect(self._forget_problem)
        self.retranslate_ui()
        self.restyle()
        self._on_repeat()

    def restyle(self) -> None:
        """Keep the number off its frame, which a style sheet's padding does not."""
        self.break_field.lineEdit().setTextMargins(px(6), 0, px(6), 0)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Return what is filled in, in the order in which it is."""
        return (
            *(self.agent_box, self.begin_field, self.end_field, self.break_field),
            *(self.repeat_box, self.last_field),
        )

    def know(self, people: Sequence[tuple[UUID, str, str]], zone: str) -> None:
        """Take whose shifts there can be, and by whose clock."""
        self._zone = zone
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._fill_people()

    def show_day(self, day: date) -> None:
        """Be about a day, and those after it."""
        self._day = day
        first = QDate(day.year, day.month, day.day)
        self.last_field.setDateRange(first, first.addDays(LONGEST_DAYS))

    def shifts(self) -> list[NewShift]:
        """Return what the fields mean; nothing when nobody is chosen or no day is meant."""
        agent = self.agent_box.currentData()
        if agent is None:
            self.rows[0].show_problem(self.tr("Choose who is to work."))
            return []
        last, weekdays = self._days()
        begin, end = _time(self.begin_field), _time(self.end_field)
        if begin == end:
            self.rows[1].show_problem(self.tr("A shift has a length: choose another end."))
            return []
        minutes = self.break_field.value()
        if minutes >= _length(begin, end):
            self.rows[2].show_problem(self.tr("The rest is as long as the shift; choose fewer minutes."))
            return []
        planned = list(moments(self._day, last, weekdays, begin, end, self._zone))
        if not planned:
            self.rows[3].show_problem(self.tr("None of these days is meant; choose a later last day."))
        key = UUID(hex=agent)
        return [NewShift(key, starts_at, ends_at, self._zone, minutes) for starts_at, ends_at in planned]

    def show_problem(self, text: str) -> None:
        """Say why the shifts cannot be kept."""
        self.rows[1].show_problem(text)

    def retranslate_ui(self) -> None:
        """Set every text of these fields."""
        names = (
            *(self.tr("Agent"), self.tr("From"), self.tr("Minutes of rest")),
            *(self.tr("On"), self.tr("Until the day")),
        )
        for row, name in zip(self.rows, names, strict=True):
            row.set_name(name)
        self.begin_field.setAccessibleName(self.tr("Begin of the shift"))
        self.end_field.setAccessibleName(self.tr("End of the shift"))
        self.until_label.setText(self.tr("to"))
        repeats = (
            *(self.tr("this day alone"), self.tr("each day")),
            *(self.tr("Sunday to Thursday"), self.tr("this day of each week")),
        )
        for place, text in enumerate(repeats):
            self.repeat_box.setItemText(place, text)
        self._fill_people()

    def _fill_people(self) -> None:
        chosen = self.agent_box.currentData()
        self.agent_box.clear()
        for key, name, latin in self._people:
            preferred = latin if self._language.code == "en" else name
            self.agent_box.addItem(first_strong(preferred or name or latin), key.hex)
        self.agent_box.setCurrentIndex(max(0, self.agent_box.findData(chosen)) if self._people else -1)

    def _days(self) -> tuple[date, frozenset[int]]:
        repeat = self.repeat_box.currentData()
        if repeat == ONE:
            return self._day, frozenset({self._day.weekday()})
        last = self.last_field.date()
        weekdays = {EACH: frozenset(range(7)), WEEK: _SUNDAY_TO_THURSDAY}.get(
            str(repeat), frozenset({self._day.weekday()})
        )
        return date(last.year(), last.month(), last.day()), weekdays

    @Slot()
    @Slot(int)
    def _on_repeat(self, _place: int = 0) -> None:
        self.rows[3].show_problem("")
        self.rows[4].show_row(on=self.repeat_box.currentData() != ONE)

    @Slot(QTime)
    @Slot(int)
    def _forget_problem(self, _value: object) -> None:
        for row in self.rows[1:3]:
            row.show_problem("")


def _length(begin: time, end: time) -> int:
    """Return the minutes of a shift, over midnight where it must be."""
    minutes = (end.hour - begin.hour) * 60 + end.minute - begin.minute
    return minutes if minutes > 0 else minutes + 24 * 60


def _time(field: TimeField) -> time:
    shown = field.time()
    return time(shown.hour(), shown.minute())
