"""A report as a table: a row for each subject, all of them together at the foot, definitions at the heads."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.measures.measure import Measure
from app.reports.shown import shown, shown_change
from app.reports.table import Report, Row, change, is_better, misses_goal
from app.ui.isolates import local_digits, ltr
from app.ui.language import Language
from app.ui.reports.labels import label_of
from app.ui.theme.look import colour, font

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReportModel(QAbstractTableModel):
    """The figure, and after it by how much it differs from the time it is compared with."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.report: Report | None = None
        self._rows: tuple[Row, ...] = ()

    def show_report(self, report: Report | None) -> None:
        """Show another report."""
        self.beginResetModel()
        self.report = report
        self._rows = () if report is None else (*report.rows, report.total)
        self.endResetModel()

    def row_at(self, place: int) -> Row | None:
        """Return a row; the last one is all of them together."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the subject and its figures."""
        return 0 if parent.isValid() or self.report is None else 1 + len(self.report.shape.measures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if self.report is None or not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading if column == 0 else Qt.AlignmentFlag.AlignCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and index.row() == len(self._rows) - 1:
            return font(13, QFont.Weight.DemiBold)
        if column == 0:
            return self.label(row) if role == Qt.ItemDataRole.DisplayRole else None
        return self._of_figure(row, self.report.shape.measures[column - 1], role)

    def label(self, row: Row) -> str:
        """Return what a row is about."""
        return "" if self.report is None else label_of(self.report, row, self._language)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the short name of a figure; hovering tells its definition."""
        if self.report is None or orientation is Qt.Orientation.Vertical:
            return None
        code = self._language.code
        if section == 0:
            return self.report.shape.subject.of(code) if role == Qt.ItemDataRole.DisplayRole else None
        measure = self.report.shape.measures[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return local_digits(measure.short.of(code))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return local_digits(f"{measure.name.of(code)}\n{measure.definition(code)}")
        return measure.name.of(code) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _of_figure(self, row: Row, measure: Measure, role: int) -> object:
        figure = measure.of(row.parts)
        digits = local_digits("1") != "1"
        difference = change(measure, row)
        if role == Qt.ItemDataRole.DisplayRole:
            text = ltr(shown(figure.value, measure.unit, arabic_digits=digits))
            if difference is None:
                return text
            return f"{text}  {ltr(shown_change(difference, measure.unit, arabic_digits=digits))}"
        if role == Qt.ItemDataRole.ToolTipRole and figure.bottom is not None:
            counts = (self._language.number(round(figure.top)), self._language.number(round(figure.bottom)))
            return f"{counts[0]} ÷ {counts[1]}"
        if role == Qt.ItemDataRole.ForegroundRole:
            better = is_better(measure, difference)
            if misses_goal(measure, figure) or better is False:
                return colour("danger")
            return colour("ok") if better else None
        return None
