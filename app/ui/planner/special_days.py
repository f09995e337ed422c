"""Days that are not as every year: nobody works on them, or they do although it is a holiday."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import times
from app.models.rows.working_times import SpecialDayRow
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.moment_fields import DayField
from app.ui.widgets.text_label import TextLabel


class SpecialDays(Panel):
    """A line each, in their order; the same day set again takes the place of what it was."""

    edited = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._days: dict[date, SpecialDayRow] = {}
        self.title_label = TextLabel(bold=True)
        self.none_label = named(TextLabel(size="sm", tone="muted", wrap=True), "none_label")
        self.day_field = named(DayField(), "day_field")
        self.kind_field = named(QComboBox(), "kind_field")
        self.name_field = named(QLineEdit(), "name_field")
        self.name_field.setMaxLength(80)
        self.add_button = named(TextButton("", "plus", size=14), "add_button")
        self._column = QVBoxLayout()
        new = QGridLayout()
        new.setSpacing(px(6))
        new.addWidget(self.day_field, 0, 0)
        new.addWidget(self.kind_field, 0, 1)
        new.addWidget(self.name_field, 1, 0)
        new.addWidget(self.add_button, 1, 1)
        new.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for part in (self.title_label, self.none_label):
            column.addWidget(part)
        column.addLayout(self._column)
        column.addLayout(new)
        self.add_button.clicked.connect(self._on_add)
        self.name_field.returnPressed.connect(self._on_add)
        self.retranslate_ui()

    def show_days(self, days: Sequence[SpecialDayRow]) -> None:
        """Show these days."""
        today = times.now().astimezone().date()
        self.day_field.setMinimumDate(QDate(today.year, today.month, today.day))
        self._days = {row.day: row for row in days}
        self._refresh()

    def days(self) -> tuple[SpecialDayRow, ...]:
        """Return what is set, in the order of the days."""
        return tuple(self._days[day] for day in sorted(self._days))

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.title_label.setText(self.tr("Special days"))
        self.none_label.setText(self.tr("None. Public holidays are known already."))
        self.day_field.setAccessibleName(self.tr("Day"))
        chosen = max(0, self.kind_field.currentIndex())
        self.kind_field.clear()
        self.kind_field.addItems([self._kind(is_open=False), self._kind(is_open=True)])
        self.kind_field.setCurrentIndex(chosen)
        self.kind_field.setAccessibleName(self.tr("What is special"))
        self.name_field.setPlaceholderText(self.tr("Why (if you like)"))
        self.name_field.setAccessibleName(self.tr("Why"))
        self.add_button.setText(self.tr("Add this day"))
        self._refresh()

    def _kind(self, *, is_open: bool) -> str:
        return self.tr("Open on a holiday") if is_open else self.tr("Closed")

    def _refresh(self) -> None:
        clear(self._column)
        self.none_label.setVisible(not self._days)
        for row in self.days():
            self._column.addWidget(self._line(row))

    def _line(self, row: SpecialDayRow) -> QWidget:
        parts = (self._language.date_of(row.day), self._kind(is_open=row.is_open), first_strong(row.name))
        text = " · ".join(filter(None, parts))
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(TextLabel(text, size="sm", wrap=True), 1)
        button = named(IconButton("x", name=self.tr("Remove %1").replace("%1", text)), f"remove_{row.day}")
        button.clicked.connect(partial(self._remove, row.day))
        inside.addWidget(button)
        return line

    def _remove(self, day: date, _checked: bool = False) -> None:
        del self._days[day]
        self._refresh()
        self.edited.emit()

    @Slot()
    def _on_add(self) -> None:
        chosen = self.day_field.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        name = stripped(self.name_field.text()).strip()
        self._days[day] = SpecialDayRow(day, self.kind_field.currentIndex() == 1, name)
        self.name_field.clear()
        self._refresh()
        self.edited.emit()
