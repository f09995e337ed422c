"""The shifts of a day and how they are kept; new ones are made beside them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.shifts import ShiftRow, Workers
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.tab_order import in_order
from app.ui.shifts import words
from app.ui.shifts.shift_form import ShiftForm
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.moment_fields import DayField
from app.ui.widgets.painted_list import Entry, PaintedList
from app.ui.widgets.text_label import TextLabel


class ShiftsDialog(Dialog):
    """Late, early, over break and absent are told apart; three minutes are allowed."""

    day_wanted = Signal(object)  # date
    kept = Signal(object)  # NewShifts
    removed = Signal(object)  # UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zone = ""
        self._rows: tuple[ShiftRow, ...] = ()

        self.before_button = named(IconButton("chevron-left"), "before_button")
        self.day_field = named(DayField(), "day_field")
        self.after_button = named(IconButton("chevron-right"), "after_button")
        self.count_label = named(TextLabel(tone="muted"), "count_label")
        self.shifts_list = named(PaintedList(), "shifts_list")
        self.none_label = named(TextLabel(size="sm", tone="muted", wrap=True), "none_label")
        self.detail_label = named(TextLabel(size="sm", tone="muted", wrap=True), "detail_label")
        self.remove_button = named(TextButton("ghost", "trash-2", size=15), "remove_button")
        self.form_label = named(TextLabel(bold=True), "form_label")
        self.form = named(ShiftForm(language), "form")

        self._lay_out()
        self.before_button.clicked.connect(lambda: self._step(-1))
        self.after_button.clicked.connect(lambda: self._step(1))
        self.day_field.dateChanged.connect(self._on_day)
        self.shifts_list.entry_marked.connect(self._on_marked)
        self.remove_button.clicked.connect(self._on_remove)
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()

    @property
    def day(self) -> date:
        """Return which day's shifts are shown."""
        shown = self.day_field.date()
        return date(shown.year(), shown.month(), shown.day())

    def begin(self, day: date) -> None:
        """Come to the front with a day's shifts."""
        self.day_field.blockSignals(True)
        self.day_field.setDate(QDate(day.year, day.month, day.day))
        self.day_field.blockSignals(False)
        self.open_beside_calls()
        self._on_day()
        self.form.agent_box.setFocus()

    def know(self, workers: Workers) -> None:
        """Take whose shifts there can be."""
        self._zone = workers.zone
        self.form.know(workers.people, workers.zone)

    def show_rows(self, rows: Sequence[ShiftRow]) -> None:
        """Show the shifts of the day."""
        self._rows = tuple(rows)
        self._show()

    def show_problem(self, text: str) -> None:
        """Say why shifts were not kept; what is in the fields stays."""
        self.form.show_problem(text)

    def tell_overlap(self) -> None:
        """Say that somebody works then already."""
        self.show_problem(self.tr("The agent works then already; remove the other shift first."))

    def tell_not_led(self) -> None:
        """Say that he is another team's."""
        self.show_problem(self.tr("You can set the shifts of your own team only; choose somebody of it."))

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Shifts"))
        self.before_button.set_name(self.tr("The day before"))
        self.after_button.set_name(self.tr("The day after"))
        self.day_field.setAccessibleName(self.tr("Day"))
        self.shifts_list.setAccessibleName(self.tr("Shifts of the day"))
        self.none_label.setText(self.tr("Nobody has a shift on this day."))
        self.remove_button.setText(self.tr("Remove"))
        self.form_label.setText(self.tr("A new shift"))
        self.accept_button.setText(self.tr("Add the shift"))
        self._show()

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        for widget in (self.before_button, self.day_field, self.after_button):
            days.addWidget(widget)
        days.addWidget(self.count_label, 1)
        known = QVBoxLayout()
        known.addLayout(days)
        known.addWidget(self.shifts_list, 1)
        known.addWidget(self.none_label)
        known.addWidget(self.detail_label)
        removing = QHBoxLayout()
        removing.addWidget(self.remove_button)
        removing.addStretch(1)
        known.addLayout(removing)
        known.addStretch(0)
        fields = QVBoxLayout()
        fields.addWidget(self.form_label)
        fields.addWidget(self.form)
        fields.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(px(16))
        beside.addLayout(known, 5)
        beside.addLayout(fields, 4)
        self.body.addLayout(beside, 1)
        self.shifts_list.setMinimumHeight(px(180))
        self.setMinimumWidth(px(720))
        in_order(
            (
                *(self.before_button, self.day_field, self.after_button, self.shifts_list),
                *(self.remove_button, *self.form.fields, self.close_button, self.accept_button),
            )
        )

    def _show(self) -> None:
        self.shifts_list.show_entries([self._entry(row) for row in self._rows])
        self.shifts_list.setVisible(bool(self._rows))
        self.none_label.setVisible(not self._rows)
        self.count_label.setText(self.tr("%Ln shift(s)", "", len(self._rows)) if self._rows else "")
        self._show_detail()

    def _entry(self, row: ShiftRow) -> Entry:
        name = first_strong(row.shown_name(self._language.code))
        begin = self._language.time_of(row.starts_at, self._zone)
        end = self._language.time_of(row.ends_at, self._zone)
        text = self.tr("%1 · %2 to %3").replace("%1", name).replace("%2", begin).replace("%3", end)
        kept = words.kept(row.kept, self._language)
        if row.kept is None:
            return Entry(row.id.hex, text, kept, "clock", "muted", is_quiet=True)
        is_kept = row.kept.adherent_seconds == row.kept.scheduled_seconds
        if is_kept:
            return Entry(row.id.hex, text, kept, "check", "ok", is_quiet=True)
        return Entry(row.id.hex, text, kept, "triangle-alert", "warn")

    def _show_detail(self) -> None:
        row = next((row for row in self._rows if row.id.hex == self.shifts_list.marked), None)
        self.remove_button.setEnabled(row is not None)
        share = words.share(row.kept, self._language) if row is not None else ""
        self.detail_label.setVisible(row is not None)
        if row is None:
            return
        rest = self._language.duration(row.break_minutes * 60)
        text = self.tr("May rest: %1.").replace("%1", rest)
        if share:
            text += " " + self.tr("Kept so far: %1.").replace("%1", share)
        self.detail_label.setText(text)

    def _step(self, days: int) -> None:
        self.day_field.setDate(self.day_field.date().addDays(days))

    @Slot()
    @Slot(QDate)
    def _on_day(self, _day: QDate | None = None) -> None:
        self.form.show_day(self.day)
        self.day_wanted.emit(self.day)

    @Slot(str)
    def _on_marked(self, _key: str) -> None:
        self._show_detail()

    @Slot()
    def _on_remove(self) -> None:
        if self.shifts_list.marked:
            self.removed.emit(UUID(hex=self.shifts_list.marked))

    @Slot()
    def _on_accept(self) -> None:
        if shifts := self.form.shifts():
            self.kept.emit(shifts)
