"""The list of cases: one a row, what comes first on top."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app import times
from app.models.rows.cases import CaseChoices, CaseLine
from app.ui.cases import case_words
from app.ui.isolates import as_tip, first_strong, stripped
from app.ui.language import Language
from app.ui.parts.moments import full_moment
from app.ui.theme import icons
from app.ui.theme.look import colour, px

_TITLE = 2


class _Header(QHeaderView):
    """As high as its words; Qt asks for as much as a whole scroll area needs."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def minimumSizeHint(self) -> QSize:
        """Return the height of its words."""
        return QSize(0, self.sizeHint().height())


class CaseTable(QTableWidget):
    """Enter or a double click opens a case."""

    entry_chosen = Signal(object)  # the case's UUID
    entry_marked = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self._language = language
        self._lines: tuple[CaseLine, ...] = ()
        self._choices = CaseChoices()
        self.setHorizontalHeader(_Header())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.cellDoubleClicked.connect(self._on_opened)
        self.currentCellChanged.connect(self._on_marked)

    @property
    def marked(self) -> UUID | None:
        """Return the case the cursor is on."""
        row = self.currentRow()
        return self._lines[row].id if 0 <= row < len(self._lines) else None

    @property
    def keys(self) -> list[UUID]:
        """Return the cases in their order."""
        return [line.id for line in self._lines]

    def show_lines(self, lines: Sequence[CaseLine], choices: CaseChoices) -> None:
        """Show these; the cursor stays on its case."""
        marked = self.marked
        self._lines, self._choices = tuple(lines), choices
        self.blockSignals(True)
        self.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            for column, text in enumerate(self._cells(line)):
                self.setItem(row, column, self._item(line, column, text))
            if line.id == marked:
                self.setCurrentCell(row, 0)
        self.resizeRowsToContents()
        self.blockSignals(False)

    def retranslate_ui(self) -> None:
        """Set every text; the room that holds the table calls it."""
        names = (
            *(self.tr("Number"), self.tr("Priority"), self.tr("Title"), self.tr("Customer")),
            *(self.tr("Department"), self.tr("Status"), self.tr("With"), self.tr("Due")),
        )
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels(names)
        self.setAccessibleName(self.tr("Cases"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.show_lines(self._lines, self._choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the marked case with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marked is not None:
            self.entry_chosen.emit(self.marked)
        else:
            super().keyPressEvent(event)

    def _cells(self, line: CaseLine) -> tuple[str, ...]:
        code, due_at = self._language.code, line.next_due_at
        return (
            case_words.number_text(line.number),
            case_words.said(case_words.PRIORITIES, line.priority),
            first_strong(line.title),
            case_words.customer_name(line, code),
            case_words.department_name(self._choices, line.department, code),
            case_words.said(case_words.STATUSES, line.status),
            case_words.owner_name(line, code),
            full_moment(self._language, due_at, "") if due_at else "–",
        )

    def _item(self, line: CaseLine, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(as_tip(text) if column == _TITLE else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
        if column == 1:
            state, _, icon = case_words.priority_look(line.priority)
            item.setIcon(icons.icon(icon, str(state), px(16), direction=self.layoutDirection()))
        if line.is_late(times.now()) or line.escalation:
            item.setForeground(colour("danger"))
        return item

    @Slot(int, int)
    def _on_opened(self, row: int, _column: int) -> None:
        self.entry_chosen.emit(self._lines[row].id)

    @Slot()
    def _on_marked(self) -> None:
        if self.marked is not None:
            self.entry_marked.emit(self.marked)
