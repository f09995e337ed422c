"""The place of reports: choose, look at chart and table, go down to the calls, write a file."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.measures.measure import Measure
from app.models.rows.report_calls import ReportCallRow
from app.reports.kinds import SHAPES, ReportKind
from app.reports.table import Report, Row
from app.ui.isolates import local_digits
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.reports.call_table import CallTable
from app.ui.reports.chart import ReportChart
from app.ui.reports.chart_data import chart_data
from app.ui.reports.choices import ReportChoices
from app.ui.reports.report_model import ReportModel
from app.ui.reports.table_head import TableHead
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.thin_bar import ThinBar

_NAME_COLUMN, _FIGURE_COLUMN = 170, 92  # pixels at 100 %


class ReportsRoom(Panel):
    """Shows one report at a time; while one is being made the last one stays."""

    wanted = Signal(object)  # a ReportQuestion
    cancel_requested = Signal()
    calls_requested = Signal(object)  # a Row of the report
    export_requested = Signal(str)  # "xlsx", "csv" or "pdf"
    customer_chosen = Signal(object)  # UUID
    orders_wanted = Signal()  # the reports that are written by themselves
    opened = Signal()  # somebody looks here for the first time

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._has_opened = False
        self.report: Report | None = None
        self._drawn: dict[ReportKind, str] = {}  # which figure was drawn last

        self.choices = named(ReportChoices(language), "choices")
        self.measure_box = named(QComboBox(), "measure_box")
        self.excel_button = named(TextButton("ghost", "download", "Excel", size=15), "excel_button")
        self.csv_button = named(TextButton("ghost", "download", "CSV", size=15), "csv_button")
        self.pdf_button = named(TextButton("ghost", "file-text", "PDF", size=15), "pdf_button")
        self.orders_button = named(TextButton("ghost", "calendar-clock", size=15), "orders_button")
        self.progress = named(ThinBar(), "progress")
        self.cancel_button = named(TextButton("ghost", "x", size=15), "cancel_button")
        self.definition_label = named(TextLabel(size="sm", tone="muted", wrap=True), "definition_label")
        self.chart = named(ReportChart(), "chart")
        self.table = named(QTableView(), "table")
        self.model = ReportModel(language, self)
        self.calls = named(CallTable(language), "calls")
        self.empty = named(EmptyState("gauge"), "empty")
        self.stack = QStackedWidget()

        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.restyle()
        self.show_progress(0, 0)

    # ------------------------------------------------------------------------------ showing

    def show_report(self, report: Report) -> None:
        """Show a report that has been made."""
        self.report = report
        self.model.show_report(report)
        self._fill_measures()
        self._size_columns()
        self._draw()
        self.stack.setCurrentWidget(self._body if report.rows else self.empty)
        self.show_progress(0, 0)
        self._set_deeds()

    def show_calls(self, about: str, rows: Sequence[ReportCallRow]) -> None:
        """Show the calls of a row."""
        self.calls.show_calls(about, rows)
        self.stack.setCurrentWidget(self.calls)

    def show_progress(self, done: int, all_: int) -> None:
        """Show how far the next report is; nothing when none is being made."""
        self.progress.setVisible(all_ > 0)
        self.cancel_button.setVisible(all_ > 0)
        self.progress.setRange(0, max(1, all_))
        self.progress.setValue(done)

    def show_unavailable(self, sentence: str) -> None:
        """Say that there is no report now, and why."""
        self.show_progress(0, 0)
        self.empty.show_texts(self.tr("There is no report now"), sentence)
        self.stack.setCurrentWidget(self.empty)

    def retranslate_ui(self) -> None:
        """Set every text this room shows."""
        self.measure_box.setAccessibleName(self.tr("Figure that is drawn"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.orders_button.setText(self.tr("By itself…"))
        self.orders_button.setToolTip(self.tr("Reports that are written to a folder by themselves"))
        self.progress.setAccessibleName(self.tr("The report is being made"))
        self.excel_button.setToolTip(self.tr("Save this report as an Excel workbook"))
        self.csv_button.setToolTip(self.tr("Save this report as a CSV file"))
        self.pdf_button.setToolTip(self.tr("Save this report as a PDF"))
        for button in (self.excel_button, self.csv_button, self.pdf_button):
            button.setAccessibleName(button.toolTip())
        self.table.setAccessibleName(self.tr("The report as a table"))
        self.empty.show_texts(
            self.tr("Nothing to count in this time"), self.tr("Choose other days, or another report.")
        )
        self.model.show_report(self.report)
        self._fill_measures()
        self._draw()
        self._set_deeds()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.measure_box.setMinimumWidth(px(150))
        self.progress.setFixedWidth(px(120))
        self._size_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first report when somebody looks."""
        super().showEvent(event)
        if not self._has_opened:
            self._has_opened = True
            self.opened.emit()

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setSpacing(px(6))
        deeds.addWidget(self.measure_box)
        deeds.addStretch(1)
        for widget in (
            self.progress,
            self.cancel_button,
            self.excel_button,
            self.csv_button,
            self.pdf_button,
            self.orders_button,
        ):
            deeds.addWidget(widget)
        drawing = QWidget()
        above = QVBoxLayout(drawing)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(px(4))
        above.addWidget(self.definition_label)
        above.addWidget(self.chart, 1)
        self.table.setHorizontalHeader(TableHead())
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self._body = QSplitter(Qt.Orientation.Vertical)
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(drawing)
        self._body.addWidget(self.table)
        self._body.setStretchFactor(0, 3)
        self._body.setStretchFactor(1, 2)
        for view in (self._body, self.calls, self.empty):
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(self.empty)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.choices)
        column.addLayout(deeds)
        column.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _connect(self) -> None:
        self.choices.changed.connect(self.ask)
        self.measure_box.activated.connect(self._on_measure_chosen)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.orders_button.clicked.connect(self.orders_wanted)
        self.chart.bar_chosen.connect(self._on_bar_chosen)
        self.chart.bar_marked.connect(self._on_bar_marked)
        self.table.activated.connect(self._on_row_activated)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.calls.back_requested.connect(self._on_back)
        self.calls.customer_chosen.connect(self.customer_chosen)
        for button, form in ((self.excel_button, "xlsx"), (self.csv_button, "csv"), (self.pdf_button, "pdf")):
            button.setProperty("form", form)
            button.clicked.connect(self._on_export)

    def _fill_measures(self) -> None:
        if self.report is None:
            self.measure_box.clear()
            return
        chosen = self._drawn.get(self.report.kind, self.report.shape.drawn.key)
        self.measure_box.clear()
        for measure in self.report.shape.measures:
            self.measure_box.addItem(local_digits(measure.name.of(self._language.code)), measure.key)
        self.measure_box.setCurrentIndex(max(0, self.measure_box.findData(chosen)))

    @property
    def measure(self) -> Measure | None:
        """Return the figure that is drawn."""
        key = self.measure_box.currentData()
        measures = () if self.report is None else self.report.shape.measures
        return next((measure for measure in measures if measure.key == key), None)

    def _draw(self) -> None:
        measure = self.measure
        if self.report is None or measure is None:
            return
        code = self._language.code
        title = f"{SHAPES[self.report.kind].title.of(code)}: {measure.name.of(code)}"
        self.chart.show_data(chart_data(self.report, measure, self.model.label), title)
        self.definition_label.setText(local_digits(measure.formula.of(code)))
        self.definition_label.setToolTip(local_digits(measure.definition(code)))

    def _size_columns(self) -> None:
        self.table.setColumnWidth(0, px(_NAME_COLUMN))
        is_compared = self.report is not None and self.report.compared is not None
        for column in range(1, self.model.columnCount()):
            self.table.setColumnWidth(column, px(_FIGURE_COLUMN) * (3 if is_compared else 2) // 2)

    def _set_deeds(self) -> None:
        has_rows = self.report is not None and bool(self.report.rows)
        for widget in (self.measure_box, self.excel_button, self.csv_button, self.pdf_button):
            widget.setEnabled(has_rows)

    # ------------------------------------------------------------------------------ the supervisor

    @Slot()
    def ask(self) -> None:
        """Ask for what is chosen, where it can be."""
        question = self.choices.question()
        if question is not None:
            self.wanted.emit(question)

    @Slot(int)
    def _on_measure_chosen(self, _place: int) -> None:
        if self.report is not None:
            self._drawn[self.report.kind] = str(self.measure_box.currentData())
        self._draw()

    @Slot(int)
    def _on_bar_chosen(self, place: int) -> None:
        self._want_calls(self.model.row_at(place))

    @Slot(int)
    def _on_bar_marked(self, place: int) -> None:
        self.table.selectRow(place)

    @Slot(QModelIndex)
    def _on_row_activated(self, index: QModelIndex) -> None:
        self._want_calls(self.model.row_at(index.row()))

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chart.mark(current.row())

    @Slot()
    def _on_back(self) -> None:
        self.stack.setCurrentWidget(self._body)
        self.table.setFocus()

    @Slot()
    def _on_export(self) -> None:
        self.export_requested.emit(str(self.sender().property("form")))

    def _want_calls(self, row: Row | None) -> None:
        if row is not None and self.report is not None and self.report.kind not in _WITHOUT_CALLS:
            self.calls_requested.emit(row)


_WITHOUT_CALLS = frozenset({ReportKind.CAUSE, ReportKind.PROMISES})  # they are about cases and follow-ups
