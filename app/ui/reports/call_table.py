"""The calls behind a figure, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.rows.report_calls import ReportCallRow
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.reports.table_head import TableHead
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

MOST = 500
_COLUMNS = 9
_MOMENT_WIDTH = 130  # pixels at 100 %


class CallTable(Panel):
    """The newest first; a call of a known customer opens his card."""

    back_requested = Signal()
    customer_chosen = Signal(object)  # UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[ReportCallRow, ...] = ()
        self._about = ""
        self.back_button = named(TextButton("ghost", "chevron-left", size=16), "back_button")
        self.title_label = named(TextLabel(bold=True, elide=True), "title_label")
        self.table = named(QTableWidget(0, _COLUMNS), "table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeader(TableHead())
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setSectionsClickable(False)

        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.back_button)
        head.addWidget(self.title_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.table.setColumnWidth(0, px(_MOMENT_WIDTH))
        self.back_button.clicked.connect(self.back_requested)
        self.table.cellActivated.connect(self._on_activated)
        self.retranslate_ui()

    def show_calls(self, about: str, rows: Sequence[ReportCallRow]) -> None:
        """Show the calls of a row of the report."""
        self._about, self._rows = about, tuple(rows)
        self.retranslate_ui()
        self.table.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text of this list."""
        self.back_button.setText(self.tr("Back to the report"))
        count = self.tr("%Ln call(s)", "", len(self._rows))
        if len(self._rows) == MOST:
            count = self.tr("the newest 500 calls")
        self.title_label.setText(f"{first_strong(self._about)} – {count}")
        self.table.setAccessibleName(self.tr("Calls behind the figure"))
        self.table.setHorizontalHeaderLabels(
            (
                *(self.tr("When"), self.tr("Agent"), self.tr("Customer"), self.tr("Queue"), self.tr("Talk")),
                *(self.tr("Reason"), self.tr("Outcome"), self.tr("Resolved"), self.tr("Content")),
            )
        )
        self.table.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            for column, text in enumerate(self._cells(row)):
                item = QTableWidgetItem(text)
                if column in (4, 7, 8):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(place, column, item)

    def _cells(self, row: ReportCallRow) -> tuple[str, ...]:
        arabic, language = self._language.is_arabic, self._language
        day = language.date_of(row.offered_at.astimezone().date(), with_year=False)
        moment = f"{day} {language.time_of(row.offered_at)}"
        resolved = {"yes": self.tr("yes"), "no": self.tr("no"), "pending": self.tr("pending")}
        return (
            moment,
            first_strong(row.agent_name if arabic else row.agent_name_latin),
            first_strong(row.customer_name) or "–",
            first_strong(row.queue) or "–",
            language.clock(row.talked_seconds) if row.is_answered else self.tr("not answered"),
            first_strong(row.reason_ar if arabic else row.reason_en) or "–",
            first_strong(row.outcome_ar if arabic else row.outcome_en) or "–",
            resolved.get(row.resolved, "–"),
            "–" if row.score is None else language.number(row.score),
        )

    @Slot(int, int)
    def _on_activated(self, row: int, _column: int) -> None:
        if self._rows[row].customer_id is not None:
            self.customer_chosen.emit(self._rows[row].customer_id)
