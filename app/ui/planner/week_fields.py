"""The hours of a week, a line for each day, as text."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.errors import BadInput
from app.models.rows.working_times import Week
from app.planning.spans import Span
from app.planning.spans_text import read_spans, written
from app.ui.isolates import ltr, stripped
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_EXAMPLE = "9:00-13:00, 16:00-20:00"


class WeekFields(Panel):
    """A day without hours is free; what cannot be read is complained of beside its line."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {day: named(QLineEdit(), f"hours_{day}") for day in range(7)}
        self.problems = {
            day: named(TextLabel(size="xs", tone="danger", wrap=True), f"problem_{day}") for day in range(7)
        }
        self._names = {day: TextLabel(size="sm", tone="muted") for day in range(7)}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(3))
        grid.setColumnStretch(1, 1)
        first = QLocale().firstDayOfWeek().value - 1
        for place in range(7):
            day = (first + place) % 7
            grid.addWidget(self._names[day], 2 * place, 0)
            grid.addWidget(self.fields[day], 2 * place, 1)
            grid.addWidget(self.problems[day], 2 * place + 1, 1)
            self.problems[day].hide()
            self.fields[day].setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # hours run so in Arabic too
            self.fields[day].textEdited.connect(self._on_edited)
        self.retranslate_ui()

    def show_week(self, week: Week) -> None:
        """Show the hours of each day."""
        for day, field in self.fields.items():
            field.setText(written(tuple(week.get(day, ()))))
            field.setCursorPosition(0)
            self.problems[day].hide()

    def week(self) -> Week | None:
        """Return what is typed; None when some day cannot be read, which is said beside it."""
        found: dict[int, tuple[Span, ...]] = {}
        wrong: QLineEdit | None = None
        for day, field in self.fields.items():
            try:
                spans = read_spans(stripped(field.text()))
            except BadInput:
                self.problems[day].setText(self._problem())
                self.problems[day].show()
                wrong = wrong or field
                continue
            self.problems[day].hide()
            if spans:
                found[day] = spans
        if wrong is not None:
            wrong.setFocus()
            return None
        return found

    def retranslate_ui(self) -> None:
        """Set every text."""
        for day, label in self._names.items():
            name = QLocale().dayName(day + 1, QLocale.FormatType.LongFormat)
            label.setText(name)
            self.fields[day].setAccessibleName(self.tr("Hours on %1").replace("%1", name))
            self.fields[day].setPlaceholderText(self.tr("free"))
            if self.problems[day].isVisibleTo(self):
                self.problems[day].setText(self._problem())

    def _problem(self) -> str:
        return self.tr("Hours are written like %1.").replace("%1", ltr(_EXAMPLE))

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()
