"""Which report, over which days, of which queue, and compared with what."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app import times
from app.errors import BadInput
from app.measures.measure import Words
from app.reports.kinds import SHAPES, ReportKind
from app.reports.period import Comparison, Period, Span, of_span
from app.reports.question import MOST_HALF_HOURS_DAYS, ReportQuestion
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.moment_fields import DayField
from app.ui.widgets.text_label import TextLabel


class ReportChoices(Panel):
    """Announces each change of what is wanted."""

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zone, self._today = "UTC", times.now().date()
        self._queues: tuple[tuple[str, Words], ...] = ()

        self.kind_box = named(QComboBox(), "kind_box")
        self.span_box = named(QComboBox(), "span_box")
        self.first_field = named(DayField(), "first_field")
        self.last_field = named(DayField(), "last_field")
        self.queue_box = named(QComboBox(), "queue_box")
        self.compare_box = named(QComboBox(), "compare_box")
        self.other_first_field = named(DayField(), "other_first_field")
        self.other_last_field = named(DayField(), "other_last_field")
        self.trouble_label = named(TextLabel(tone="danger", size="sm", wrap=True), "trouble_label")
        for kind in ReportKind:
            self.kind_box.addItem("", str(kind))
        for span in Span:
            self.span_box.addItem("", str(span))
        for comparison in Comparison:
            self.compare_box.addItem("", str(comparison))
        self.queue_box.addItem("", "")
        self.span_box.setCurrentIndex(list(Span).index(Span.LAST_7_DAYS))
        self.kind_box.setCurrentIndex(list(ReportKind).index(ReportKind.DAY))
        self.trouble_label.hide()

        flow = FlowLayout(self, gap=8)
        for widget in (
            *(self.kind_box, self.span_box, self.first_field, self.last_field, self.queue_box),
            *(self.compare_box, self.other_first_field, self.other_last_field, self.trouble_label),
        ):
            flow.addWidget(widget)
        for box in (self.kind_box, self.span_box, self.queue_box, self.compare_box):
            box.activated.connect(self._on_changed)
        for field in (self.first_field, self.last_field, self.other_first_field, self.other_last_field):
            field.dateChanged.connect(self._on_day_changed)
        self.retranslate_ui()
        self._show_days()

    def know(self, zone: str, today: date, queues: Sequence[tuple[str, Words]]) -> None:
        """Take whose days they are, and which queues there are."""
        self._zone, self._today, self._queues = zone, today, tuple(queues)
        chosen = self.queue_box.currentData()
        while self.queue_box.count() > 1:
            self.queue_box.removeItem(1)
        for key, _name in self._queues:
            self.queue_box.addItem("", key)
        self.queue_box.setCurrentIndex(max(0, self.queue_box.findData(chosen)))
        self.retranslate_ui()
        self._show_days()

    @property
    def kind(self) -> ReportKind:
        """Return which report is wanted."""
        return ReportKind(self.kind_box.currentData())

    def show_kind(self, kind: ReportKind) -> None:
        """Choose a report, as a person does."""
        self.kind_box.setCurrentIndex(self.kind_box.findData(str(kind)))
        self._on_changed()

    def question(self) -> ReportQuestion | None:
        """Return what is wanted; None when it cannot be, and then it is said why."""
        try:
            period = self._period()
            compared = self._compared(period)
        except BadInput as error:
            self._show_trouble(str(error))
            return None
        if self.kind is ReportKind.INTERVAL and period.days > MOST_HALF_HOURS_DAYS:
            self._show_trouble(self.tr("By half hour a report covers at most 31 days; choose fewer days."))
            return None
        self._show_trouble("")
        queue = str(self.queue_box.currentData() or "") if SHAPES[self.kind].is_over_time else ""
        return ReportQuestion(self.kind, period, compared, queue)

    def retranslate_ui(self) -> None:
        """Set every text of these fields."""
        code = self._language.code
        for place, kind in enumerate(ReportKind):
            self.kind_box.setItemText(place, SHAPES[kind].title.of(code))
        spans = (
            *(self.tr("Today"), self.tr("Yesterday"), self.tr("Last 7 days"), self.tr("Last 30 days")),
            *(self.tr("This month"), self.tr("Last month"), self.tr("This year"), self.tr("Chosen days")),
        )
        for place, text in enumerate(spans):
            self.span_box.setItemText(place, text)
        self.queue_box.setItemText(0, self.tr("All queues"))
        for place, (_key, name) in enumerate(self._queues, start=1):
            self.queue_box.setItemText(place, name.of(code))
        comparisons = (
            *(self.tr("Not compared"), self.tr("Beside the time before")),
            *(self.tr("Beside a year before"), self.tr("Beside chosen days")),
        )
        for place, text in enumerate(comparisons):
            self.compare_box.setItemText(place, text)
        self.compare_box.setAccessibleName(self.tr("Comparison"))
        self.other_first_field.setAccessibleName(self.tr("First day of the comparison"))
        self.other_last_field.setAccessibleName(self.tr("Last day of the comparison"))
        self.kind_box.setAccessibleName(self.tr("Report"))
        self.span_box.setAccessibleName(self.tr("Period"))
        self.first_field.setAccessibleName(self.tr("First day"))
        self.last_field.setAccessibleName(self.tr("Last day"))
        self.queue_box.setAccessibleName(self.tr("Queue"))

    def _period(self) -> Period:
        span = Span(self.span_box.currentData())
        if span is not Span.CHOSEN:
            return of_span(span, self._today, self._zone)
        return self._chosen(self.first_field, self.last_field)

    def _chosen(self, first_field: DayField, last_field: DayField) -> Period:
        first, last = _day(first_field), _day(last_field)
        if last < first:
            raise BadInput(self.tr("The last day is before the first; choose a later one."))
        if (last - first).days > 3 * 365:
            raise BadInput(self.tr("A report covers at most three years; choose fewer days."))
        return Period(first, last, self._zone)

    def _compared(self, period: Period) -> Period | None:
        match Comparison(self.compare_box.currentData()):
            case Comparison.NOTHING:
                return None
            case Comparison.BEFORE:
                return period.before()
            case Comparison.YEAR_BEFORE:
                return period.year_before()
            case Comparison.CHOSEN:
                return self._chosen(self.other_first_field, self.other_last_field)

    def _show_days(self) -> None:
        """Show the days of the period; they can be changed when they are to be chosen."""
        is_chosen = Span(self.span_box.currentData()) is Span.CHOSEN
        self.first_field.setVisible(is_chosen)
        self.last_field.setVisible(is_chosen)
        if not is_chosen:
            _show(self.first_field, self.last_field, self._period())
        others = (self.other_first_field, self.other_last_field)
        compares_chosen = Comparison(self.compare_box.currentData()) is Comparison.CHOSEN
        if (
            compares_chosen
            and not others[0].isVisibleTo(self)
            and _day(self.first_field) <= _day(self.last_field)
        ):
            period = self._chosen(self.first_field, self.last_field)
            _show(*others, period.before())
        for field in others:
            field.setVisible(compares_chosen)
        self.queue_box.setVisible(SHAPES[self.kind].is_over_time)

    def _show_trouble(self, text: str) -> None:
        self.trouble_label.setText(text)
        self.trouble_label.setVisible(bool(text))

    @Slot()
    @Slot(int)
    @Slot(bool)
    def _on_changed(self, _value: object = None) -> None:
        self._show_days()
        self.changed.emit()

    @Slot(QDate)
    def _on_day_changed(self, _day: QDate) -> None:
        self.changed.emit()


def _show(first_field: DayField, last_field: DayField, period: Period) -> None:
    """Show the days of a period, which nobody has chosen by it."""
    for field, day in ((first_field, period.first), (last_field, period.last)):
        field.blockSignals(True)
        field.setDate(QDate(day.year, day.month, day.day))
        field.blockSignals(False)


def _day(field: DayField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
