"""What a case is: kind, title, how much hangs on it, how soon, where it goes, and what it comes from."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.cases import priorities
from app.cases.kinds import CaseKind, Impact, Priority, Urgency
from app.models.rows.cases import CaseChoices, NewCase
from app.ui.cases import case_words
from app.ui.cases.short_text import ShortText
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.form_row import FormRow
from app.ui.parts.moments import full_moment
from app.ui.parts.tree_picker import TreePicker
from app.ui.theme.look import px
from app.ui.widgets.pill import Pill
from app.ui.widgets.text_label import TextLabel

LONGEST_TITLE = 200


class CaseForm(Panel):
    """Says at once which priority follows from what is chosen."""

    edited = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = CaseChoices()
        self._is_new = True
        self._cause_id: UUID | None = None

        self.kind_row = named(ChoiceRow(tuple(CaseKind)), "kind_row")
        self.title_field = named(QLineEdit(), "title_field")
        self.text_field = named(ShortText(), "text_field")
        self.impact_row = named(ChoiceRow(tuple(Impact)), "impact_row")
        self.urgency_row = named(ChoiceRow(tuple(Urgency)), "urgency_row")
        self.priority_pill = named(Pill(), "priority_pill")
        self.times_label = named(TextLabel(size="sm", tone="muted", wrap=True), "times_label")
        self.department_field = named(QComboBox(), "department_field")
        self.reason_field = named(QLineEdit(), "reason_field")
        self.cause_field = named(TreePicker(), "cause_field")
        self.fault_field = named(QComboBox(), "fault_field")

        self.title_field.setMaxLength(LONGEST_TITLE)
        self.reason_field.setMaxLength(LONGEST_TITLE)
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.restyle()

    @property
    def is_known(self) -> bool:
        """Whether the departments are known; while the database is away they may not be."""
        return bool(self._choices.departments)

    def know(self, choices: CaseChoices) -> None:
        """Take what can be chosen."""
        self._choices = choices
        self.cause_field.set_tree(choices.causes)
        self._name_departments()
        self._show_priority()

    def show_case(self, told: NewCase, *, is_new: bool) -> None:
        """Show a case; where it is sent is said once, when it is opened."""
        self._is_new = is_new
        self.kind_row.show_value(told.kind)
        self.title_field.setText(told.title)
        self.text_field.setPlainText(told.text)
        self.impact_row.show_value(told.impact)
        self.urgency_row.show_value(told.urgency)
        self.reason_field.setText(told.department_reason)
        self._cause_id = told.cause_id
        self.cause_field.show_choice(told.cause_id, self._language.code)
        self._select(self.department_field, told.department)
        self._select(self.fault_field, told.first_fault)
        for row in (self._department_row, self._reason_row):
            row.show_row(on=is_new)
        for row in self._rows:
            row.show_problem("")
        self._show_priority()

    def taken_into(self, told: NewCase) -> NewCase:
        """Return a case with what was typed."""
        return NewCase(
            id=told.id,
            customer_id=told.customer_id,
            interaction_id=told.interaction_id,
            links=told.links,
            kind=self.kind_row.value or CaseKind.COMPLAINT,
            title=stripped(self.title_field.text()).strip(),
            text=stripped(self.text_field.toPlainText()).strip(),
            impact=self.impact_row.value or Impact.SERIOUS,
            urgency=self.urgency_row.value or Urgency.SOON,
            department=self.department_field.currentData() or "",
            department_reason=stripped(self.reason_field.text()).strip(),
            cause_id=self._cause_id,
            first_fault=self.fault_field.currentData() or "",
        )

    def check(self) -> bool:
        """Say what is missing beside each field; whether all is there."""
        has_title = bool(stripped(self.title_field.text()).strip())
        is_asked = self._is_new and self.is_known
        has_department = bool(self.department_field.currentData()) or not is_asked
        self._title_row.show_problem("" if has_title else self.tr("Say in a few words what it is about."))
        self._department_row.show_problem(
            "" if has_department else self.tr("Choose the department that can settle it.")
        )
        if not has_title:
            self.title_field.setFocus()
        elif not has_department:
            self.department_field.setFocus()
        return has_title and has_department

    def show_due(self, reply_due_at: datetime | None) -> None:
        """Say when the department is to answer; before the case is there, only how soon."""
        if reply_due_at is not None:
            moment = full_moment(self._language, reply_due_at, "")
            self.times_label.setText(self.tr("Answer by %1").replace("%1", moment))

    def retranslate_ui(self) -> None:
        """Set every text."""
        say, words = case_words.said, case_words
        self.kind_row.set_texts([say(words.KINDS, kind) for kind in CaseKind])
        self.impact_row.set_texts([say(words.IMPACTS, impact) for impact in Impact])
        self.urgency_row.set_texts([say(words.URGENCIES, urgency) for urgency in Urgency])
        names = (
            *(self.tr("Kind"), self.tr("Title"), self.tr("What happened"), self.tr("What hangs on it")),
            *(self.tr("How soon"), self.tr("Priority"), self.tr("Department"), self.tr("Why there")),
            *(self.tr("Root cause"), self.tr("First fault")),
        )
        for row, name in zip(self._rows, names, strict=True):
            row.set_name(name)
        self.reason_field.setPlaceholderText(self.tr("What the department is to do"))
        self.cause_field.setPlaceholderText(self.tr("Search a cause"))
        self._name_departments()
        chosen = self.fault_field.currentData()
        self.fault_field.clear()
        for key in case_words.FAULTS:
            self.fault_field.addItem(say(words.FAULTS, key), key)
        self._select(self.fault_field, chosen or "")
        self.cause_field.show_choice(self._cause_id, self._language.code)
        self._show_priority()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.text_field.setFixedHeight(px(64))
        for field in (self.department_field, self.fault_field):
            field.setMinimumHeight(px(32))

    def _lay_out(self) -> None:
        priority = QWidget()
        line = QHBoxLayout(priority)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.priority_pill)
        line.addWidget(self.times_label, 1, Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        fields = (
            *(self.kind_row, self.title_field, self.text_field, self.impact_row, self.urgency_row),
            *(named(priority, "priority"), self.department_field, self.reason_field),
            *(self.cause_field, self.fault_field),
        )
        self._rows = tuple(FormRow(grid, place, field) for place, field in enumerate(fields))
        self._title_row, self._department_row, self._reason_row = self._rows[1], self._rows[6], self._rows[7]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)

    def _connect(self) -> None:
        for row in (self.kind_row, self.impact_row, self.urgency_row):
            row.chosen.connect(self._on_chosen)
        self.title_field.textEdited.connect(self._on_edited)
        self.text_field.textChanged.connect(self.edited)
        self.reason_field.textEdited.connect(self._on_edited)
        self.department_field.activated.connect(self._on_edited)
        self.fault_field.activated.connect(self._on_edited)
        self.cause_field.chosen.connect(self._on_cause_chosen)

    def _name_departments(self) -> None:
        chosen = self.department_field.currentData()
        self.department_field.clear()
        self.department_field.addItem(self.tr("Choose…"), "")
        for row in self._choices.departments:
            self.department_field.addItem(row.name(self._language.code), row.key)
        self._select(self.department_field, chosen or "")

    @staticmethod
    def _select(field: QComboBox, key: str) -> None:
        field.setCurrentIndex(max(field.findData(key), 0))

    def _show_priority(self) -> None:
        impact = self.impact_row.value or Impact.SERIOUS
        urgency = self.urgency_row.value or Urgency.SOON
        is_emergency = self.kind_row.value == CaseKind.EMERGENCY
        cell = priorities.cell_of(self._choices.cells, impact, urgency)
        if is_emergency:
            cell = priorities.cell_of(self._choices.cells, Impact.WIDE, Urgency.NOW)
        priority = Priority.URGENT if is_emergency else (cell.priority if cell else Priority.NORMAL)
        self.priority_pill.show_state(*case_words.priority_look(priority))
        told = self.tr("Every supervisor is called at once.") if is_emergency else ""
        if cell is not None and not is_emergency:
            hours = self._language.duration(cell.reply_minutes * 60)
            told = self.tr("An answer within %1 of work").replace("%1", hours)
        self.times_label.setText(told)
        self.times_label.set_tone("danger" if is_emergency else "muted")
        for row in (self.impact_row, self.urgency_row):
            row.setEnabled(not is_emergency)

    @Slot(str)
    def _on_chosen(self, value: str) -> None:
        """One of each is always chosen."""
        row = self.sender()
        if not value and isinstance(row, ChoiceRow):
            usual = {self.kind_row: CaseKind.COMPLAINT, self.impact_row: Impact.SERIOUS}
            row.show_value(usual.get(row, Urgency.SOON))
        self._show_priority()
        self.edited.emit()

    @Slot()
    def _on_edited(self) -> None:
        self._title_row.show_problem("")
        if self.department_field.currentData():
            self._department_row.show_problem("")
        self.edited.emit()

    @Slot(object)
    def _on_cause_chosen(self, cause_id: UUID | None) -> None:
        self._cause_id = cause_id
        self.edited.emit()
