"""Where one says what a deed at a case needs: a sentence, a department, or how content the customer is."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.cases.kinds import Deed
from app.models.rows.cases import CaseChoices
from app.ui.cases.short_text import ShortText
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton

SCORES = ("1", "2", "3", "4", "5")


_MAY_BE_EMPTY = frozenset({Deed.WAIT, Deed.GO_ON})


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed for a deed."""

    deed: Deed
    text: str
    department: str = ""
    score: int | None = None


class DeedBox(Panel):
    """Shows what the deed in hand needs, and nothing else."""

    said = Signal(object)  # Said

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = CaseChoices()
        self._deed = Deed.NOTE
        self._except = ""
        self.department_field = named(QComboBox(), "department_field")
        self.text_field = named(ShortText(), "text_field")
        self.score_row = named(ChoiceRow(SCORES), "score_row")
        self.go_button = named(TextButton("primary", "check", size=16), "go_button")
        self.cancel_button = named(TextButton("ghost"), "cancel_button")

        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(px(10))
        fields = (self.department_field, self.text_field, self.score_row)
        self._rows = tuple(FormRow(grid, place, field) for place, field in enumerate(fields))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addLayout(buttons)
        self.cancel_button.clicked.connect(self.hide)
        self.go_button.clicked.connect(self._on_go)
        self.retranslate_ui()
        self.restyle()
        self.hide()

    @property
    def deed(self) -> Deed:
        """Return the deed in hand."""
        return self._deed

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is neither said nor given up."""
        return not self.isHidden() and bool(self.text_field.toPlainText().strip())

    def know(self, choices: CaseChoices) -> None:
        """Take the departments."""
        self._choices = choices
        self.retranslate_ui()

    def begin(self, deed: Deed, *, department: str = "") -> None:
        """Ask for what a deed needs; `department` is where the case is now. What is typed stays."""
        self._deed, self._except = deed, department
        if not self.is_dirty:
            self.text_field.clear()
        self.score_row.show_value("")
        for row in self._rows:
            row.show_problem("")
        self._rows[0].show_row(on=deed is Deed.PASS_ON)
        self._rows[2].show_row(on=deed is Deed.CLOSE)
        self.retranslate_ui()
        self.restyle()
        self.show()
        (self.department_field if deed is Deed.PASS_ON else self.text_field).setFocus()

    def show_problem(self, text: str) -> None:
        """Say why the deed was refused; what was typed stays."""
        self._rows[1].show_problem(text)

    def retranslate_ui(self) -> None:
        """Set every text."""
        texts = {
            Deed.ANSWER: (self.tr("Answer"), self.tr("Send the answer")),
            Deed.PASS_ON: (self.tr("Why there"), self.tr("Pass on")),
            Deed.WAIT: (self.tr("What for"), self.tr("Wait for the customer")),
            Deed.GO_ON: (self.tr("Why"), self.tr("Go on")),
            Deed.NOTE: (self.tr("Note"), self.tr("Keep the note")),
            Deed.LINK: (self.tr("Number of the other case"), self.tr("Link")),
            Deed.CLOSE: (self.tr("What was done"), self.tr("Close the case")),
        }
        name, deed = texts[self._deed]
        self._rows[0].set_name(self.tr("Department"))
        self._rows[1].set_name(name)
        self._rows[2].set_name(self.tr("How content is the customer?"))
        self.go_button.setText(deed)
        self.cancel_button.setText(self.tr("Not now"))
        hints = (
            *(self.tr("Very unhappy"), self.tr("Unhappy"), self.tr("Neither")),
            *(self.tr("Content"), self.tr("Very content")),
        )
        digits = [stripped(self._language.number(int(score))) for score in SCORES]
        self.score_row.set_texts(digits, hints)
        chosen = self.department_field.currentData()
        self.department_field.clear()
        self.department_field.addItem(self.tr("Choose…"), "")
        for row in self._choices.departments:
            if row.key != self._except:
                self.department_field.addItem(row.name(self._language.code), row.key)
        self.department_field.setCurrentIndex(max(self.department_field.findData(chosen or ""), 0))

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.text_field.setFixedHeight(px(42 if self._deed is Deed.LINK else 56))
        self.department_field.setMinimumHeight(px(32))

    @Slot()
    def _on_go(self) -> None:
        text = stripped(self.text_field.toPlainText()).strip()
        department = self.department_field.currentData() or ""
        needs_department = self._deed is Deed.PASS_ON and not department
        needs_text = self._deed not in _MAY_BE_EMPTY and not text
        self._rows[0].show_problem(self.tr("Choose a department.") if needs_department else "")
        self._rows[1].show_problem(self.tr("Say it in a few words.") if needs_text else "")
        if needs_department:
            self.department_field.setFocus()
        elif needs_text:
            self.text_field.setFocus()
        else:
            score = self.score_row.value if self._deed is Deed.CLOSE else ""
            self.said.emit(Said(self._deed, text, department, int(score) if score else None))
