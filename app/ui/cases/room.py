"""The place of cases: board or list, of one department or all."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.cases import number
from app.cases.kinds import CaseKind
from app.models.rows.cases import CaseChoices, CaseFilter, CaseLine
from app.ui.cases import case_words
from app.ui.cases.board import CaseBoard
from app.ui.cases.case_table import CaseTable
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState

MINE = "*"
ASK_AFTER_MS = 250  # of silence at the keyboard


class CasesRoom(Panel):
    """Asks for what is shown whenever it is shown, and when a filter changes."""

    wanted = Signal()
    new_wanted = Signal()
    case_wanted = Signal(object)  # the case's UUID
    move_wanted = Signal(object, str)  # the case's UUID, the status it is to have

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = CaseChoices()
        self._lines: tuple[CaseLine, ...] | None = None  # until they were asked for
        self._is_away = False

        self.views = named(ChoiceRow(("board", "list")), "views")
        self.whose = named(ChoiceRow(("opened", "owned")), "whose")
        self.department_field = named(QComboBox(), "department_field")
        self.kind_field = named(QComboBox(), "kind_field")
        self.search_field = named(QLineEdit(), "search_field")
        self.new_button = named(TextButton("primary", "plus", size=16), "new_button")
        self.tip = named(Tip("tip"), "tip")
        self.board = named(CaseBoard(language), "board")
        self.table = named(CaseTable(language), "table")
        self.empty = named(EmptyState("flag"), "empty")
        self.stack = QStackedWidget()
        self._soon = QTimer(self, interval=ASK_AFTER_MS, singleShot=True)

        self.views.show_value("board")
        self.search_field.setClearButtonEnabled(True)
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.restyle()

    @property
    def filter(self) -> CaseFilter:
        """Return which cases are wanted."""
        return CaseFilter(
            department=self.department_field.currentData() or "",
            kind=self.kind_field.currentData() or "",
            whose=self.whose.value,
            text=stripped(self.search_field.text()).strip(),
        )

    def know(self, choices: CaseChoices) -> None:
        """Take the departments; whoever works in one begins with its cases."""
        is_first = not self._choices.departments
        self._choices = choices
        self._name_departments()
        if is_first and any(row.is_mine for row in choices.departments):
            self.department_field.setCurrentIndex(self.department_field.findData(MINE))

    def show_lines(self, lines: Sequence[CaseLine]) -> None:
        """Show what was found."""
        self._lines, self._is_away = tuple(lines), False
        self._refresh()

    def show_unavailable(self) -> None:
        """The database is away: what was shown stays."""
        self._is_away = True
        self._refresh()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.views.set_texts((self.tr("Board"), self.tr("List")))
        self.whose.set_texts((self.tr("Opened by me"), self.tr("With me")))
        self.new_button.setText(self.tr("New case"))
        self.search_field.setPlaceholderText(self.tr("Number, title or customer"))
        self.search_field.setAccessibleName(self.tr("Search cases"))
        self.department_field.setAccessibleName(self.tr("Department"))
        self.kind_field.setAccessibleName(self.tr("Kind"))
        self._name_departments()
        chosen = self.kind_field.currentData()
        self.kind_field.clear()
        self.kind_field.addItem(self.tr("Every kind"), "")
        for kind in CaseKind:
            self.kind_field.addItem(case_words.said(case_words.KINDS, kind), str(kind))
        self.kind_field.setCurrentIndex(max(self.kind_field.findData(chosen or ""), 0))
        self.table.retranslate_ui()
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        for field in (self.department_field, self.kind_field, self.search_field):
            field.setMinimumHeight(px(34))
        self.search_field.setMinimumWidth(px(150))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is shown."""
        super().showEvent(event)
        self.wanted.emit()

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.views)
        head.addWidget(self.whose)
        head.addStretch(1)
        head.addWidget(self.new_button)
        filters = QHBoxLayout()
        filters.setSpacing(px(8))
        filters.addWidget(self.search_field, 2)
        filters.addWidget(self.department_field, 1)
        filters.addWidget(self.kind_field, 1)
        for view in (self.board, self.table, self.empty):
            self.stack.addWidget(view)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self.tip)
        column.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view_chosen)
        self.whose.chosen.connect(self._on_filtered)
        self.department_field.activated.connect(self._on_filtered)
        self.kind_field.activated.connect(self._on_filtered)
        self.search_field.textEdited.connect(self._on_typed)
        self.search_field.returnPressed.connect(self._on_entered)
        self._soon.timeout.connect(self.wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.board.move_wanted.connect(self.move_wanted)
        for view in (self.board, self.table):
            view.entry_chosen.connect(self.case_wanted)

    # ------------------------------------------------------------------------------ showing

    def _name_departments(self) -> None:
        field = self.department_field
        chosen = field.currentData()
        field.clear()
        field.addItem(self.tr("Every department"), "")
        if any(row.is_mine for row in self._choices.departments):
            field.addItem(self.tr("My department"), MINE)
        for row in self._choices.departments:
            field.addItem(row.name(self._language.code), row.key)
        field.setCurrentIndex(max(field.findData(chosen or ""), 0))

    def _refresh(self) -> None:
        lines = self._lines or ()
        self.board.show_lines(lines, self._choices)
        self.table.show_lines(lines, self._choices)
        if self._lines is None:
            self.empty.show_texts(self.tr("Looking them up…"))
        elif self.filter == CaseFilter():
            hint = self.tr(
                "A case is opened beside a call, or here, and goes to the department that can settle it."
            )
            self.empty.show_texts(self.tr("There are no cases"), hint)
        else:
            self.empty.show_texts(self.tr("No case fits"), self.tr("Take a filter away."))
        shown = self.board if self.views.value != "list" else self.table
        self.stack.setCurrentWidget(shown if lines else self.empty)
        self._show_tip()

    def _show_tip(self) -> None:
        if self._is_away:
            away = self.tr("The database cannot be reached: this is as it was. It is asked for again.")
            self.tip.show_text(away, "danger")
        elif number.is_misheard(self.search_field.text()):
            self.tip.show_text(
                self.tr("No case has this number: one digit is wrong. Ask for it again."), "tip"
            )
        else:
            self.tip.show_text("")

    # ------------------------------------------------------------------------------ the agent

    @Slot(str)
    def _on_view_chosen(self, value: str) -> None:
        if not value:
            self.views.show_value("list" if self.stack.currentWidget() is self.table else "board")
        self._refresh()

    @Slot()
    def _on_filtered(self) -> None:
        self.wanted.emit()

    @Slot()
    def _on_typed(self) -> None:
        self._show_tip()
        self._soon.start()

    @Slot()
    def _on_entered(self) -> None:
        """Enter opens what is found when there is one."""
        lines = self._lines or ()
        if len(lines) == 1 and not self._soon.isActive():
            self.case_wanted.emit(lines[0].id)
        else:
            self._soon.stop()
            self.wanted.emit()

    def marked(self) -> UUID | None:
        """Return the case the cursor is on."""
        return self.table.marked if self.stack.currentWidget() is self.table else self.board.marked
