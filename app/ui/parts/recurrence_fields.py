"""How often a promise comes again: on which days or weekdays, until when, and when not."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from app import times
from app.planning.recurrence import LONGEST_INTERVAL, OnHoliday, Recurrence, Unit
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear
from app.ui.parts.recurrence_words import in_words
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.moment_fields import DayField
from app.ui.widgets.text_label import TextLabel

_SOME_MONTHS = 3
_HOLIDAY_RULES = (OnHoliday.NEXT_WORKDAY, OnHoliday.SKIP, OnHoliday.KEEP)
_UNITS = ("", Unit.DAYS, Unit.WEEKS)


class RecurrenceFields(Panel):
    """Once, unless somebody says otherwise; the rule is always shown back in words."""

    edited = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._exceptions: set[date] = set()
        self.repeat_field = named(QComboBox(), "repeat_field")
        self.count_field = named(QSpinBox(), "count_field")
        self.count_field.setRange(1, LONGEST_INTERVAL)
        self.weekdays_box = QWidget()
        self.weekday_buttons = {day: named(TextButton("chip"), f"weekday_{day}") for day in range(7)}
        self.until_field = named(QCheckBox(), "until_field")
        self.until_day = named(DayField(), "until_day")
        self.except_day = named(DayField(), "except_day")
        self.except_button = named(TextButton("", "plus", size=14), "except_button")
        self.exceptions_box = QWidget()
        self.holiday_field = named(QComboBox(), "holiday_field")
        self.rule_label = named(TextLabel(size="xs", tone="muted", wrap=True), "rule_label")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(6))

        self._lay_out()
        self.repeat_field.activated.connect(self._on_edited)
        self.holiday_field.activated.connect(self._on_edited)
        self.count_field.valueChanged.connect(self._on_edited)
        self.until_field.toggled.connect(self._on_edited)
        self.until_day.dateChanged.connect(self._on_edited)
        self.except_button.clicked.connect(self._on_except)
        for button in self.weekday_buttons.values():
            button.setCheckable(True)
            button.toggled.connect(self._on_edited)
        self.retranslate_ui()

    def begin(self) -> None:
        """Return to what is usual."""
        today = times.now().astimezone().date()
        self._exceptions.clear()
        for combo in (self.repeat_field, self.holiday_field):
            combo.setCurrentIndex(0)
        for button in self.weekday_buttons.values():
            button.setChecked(False)
        self.count_field.setValue(1)
        self.until_field.setChecked(False)
        for field in (self.until_day, self.except_day):
            field.setMinimumDate(QDate(today.year, today.month, today.day))
        self.until_day.setDate(self.until_day.minimumDate().addMonths(_SOME_MONTHS))
        self.except_day.setDate(self.except_day.minimumDate())
        self._show_rule()

    def rule(self) -> Recurrence | None:
        """Return what is chosen; None when it is once."""
        unit = _UNITS[max(0, self.repeat_field.currentIndex())]
        if not unit:
            return None
        chosen = frozenset(day for day, button in self.weekday_buttons.items() if button.isChecked())
        return Recurrence(
            self.count_field.value(),
            Unit(unit),
            weekdays=chosen if unit is Unit.WEEKS else frozenset(),
            on_holiday=_HOLIDAY_RULES[max(0, self.holiday_field.currentIndex())],
            until=_day_of(self.until_day) if self.until_field.isChecked() else None,
            exceptions=frozenset(self._exceptions),
        )

    def retranslate_ui(self) -> None:
        """Set every text."""
        texts = (
            *(self.tr("Repeat"), self.tr("Every"), self.tr("On"), self.tr("The last day")),
            *(self.tr("Not on"), self.tr("On days off")),
        )
        fields = (
            *(self.repeat_field, self.count_field, self.weekdays_box, self.until_day),
            *(self.except_day, self.holiday_field),
        )
        for label, field, text in zip(self._labels, fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.until_field.setText(self.tr("It ends on a day"))
        _name(self.repeat_field, (self.tr("Once"), self.tr("Days"), self.tr("Weeks")))
        rules = (self.tr("On the next workday"), self.tr("Leave it out"), self.tr("All the same"))
        _name(self.holiday_field, rules)
        self.except_button.setText(self.tr("Leave this day out"))
        for day, button in self.weekday_buttons.items():
            button.setText(QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat))
            button.setAccessibleName(QLocale().dayName(day + 1, QLocale.FormatType.LongFormat))
        self._show_exceptions()
        self._show_rule()

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(px(6))
        week = FlowLayout(self.weekdays_box, gap=px(4))
        first = QLocale().firstDayOfWeek().value - 1
        for place in range(7):
            week.addWidget(self.weekday_buttons[(first + place) % 7])
        FlowLayout(self.exceptions_box, gap=px(4))
        repeat, every, on, last, not_on, days_off = self._labels
        self._rows: tuple[QWidget, ...] = (
            *(self.repeat_field, self.count_field, self.weekdays_box, self.until_field, self.until_day),
            *(self.except_day, self.except_button, self.exceptions_box, self.holiday_field, self.rule_label),
        )
        asked = (repeat, every, on, None, last, not_on, None, None, days_off, None)
        for label, row in zip(asked, self._rows, strict=True):
            if label is None:
                self._form.addRow("", row)
            else:
                self._form.addRow(label, row)

    def _show_rule(self) -> None:
        rule = self.rule()
        is_weekly = rule is not None and rule.unit is Unit.WEEKS
        for row in self._rows[1:]:
            self._form.setRowVisible(row, rule is not None)
        self._form.setRowVisible(self.weekdays_box, is_weekly)
        self._form.setRowVisible(self.exceptions_box, rule is not None and bool(self._exceptions))
        self._form.setRowVisible(self.until_day, rule is not None and self.until_field.isChecked())
        self.rule_label.setText("" if rule is None else in_words(self._language, rule))

    def _show_exceptions(self) -> None:
        layout = self.exceptions_box.layout()
        if layout is None:
            return
        clear(layout)
        for day in sorted(self._exceptions):
            button = named(TextButton("chip", "x", size=12), f"except_{day}")
            button.setText(self._language.date_of(day))
            button.setAccessibleName(self.tr("No longer leave %1 out").replace("%1", button.text()))
            button.setProperty("day", day.isoformat())
            button.clicked.connect(self._on_taken_back)
            layout.addWidget(button)

    @Slot()
    def _on_edited(self) -> None:
        self._show_rule()
        self.edited.emit()

    @Slot()
    def _on_except(self) -> None:
        self._exceptions.add(_day_of(self.except_day))
        self._show_exceptions()
        self._on_edited()

    @Slot()
    def _on_taken_back(self) -> None:
        button = self.sender()
        if button is not None:
            self._exceptions.discard(date.fromisoformat(str(button.property("day"))))
            self._show_exceptions()
            self._on_edited()


def _day_of(field: DayField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _name(combo: QComboBox, texts: tuple[str, ...]) -> None:
    """Name the choices anew and keep the chosen one."""
    chosen = max(0, combo.currentIndex())
    combo.clear()
    combo.addItems(list(texts))
    combo.setCurrentIndex(chosen)
