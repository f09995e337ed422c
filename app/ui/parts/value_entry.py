"""A typed answer: text, number, amount, date or telephone number, with what is wrong beside it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.callscript.place import Field
from app.callscript.runner import AnswerFault
from app.callscript.steps import AnswerType
from app.ui.isolates import local_digits, ltr, stripped
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

_LEFT_TO_RIGHT = frozenset({AnswerType.NUMBER, AnswerType.AMOUNT, AnswerType.DATE, AnswerType.PHONE})


class ValueEntry(Panel):
    """Announces what was typed; whoever listens says whether it will do."""

    entered = Signal(object)  # str

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: Field | None = None
        self._fault: AnswerFault | None = None

        self.value_field = named(QLineEdit(), "value_field")
        self.next_button = named(TextButton("primary", "check", size=16), "next_button")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")

        self.problem_label.hide()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.value_field, 1)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.problem_label)

        self.value_field.returnPressed.connect(self._on_entered)
        self.next_button.clicked.connect(self._on_entered)
        self.value_field.textEdited.connect(self._on_text_edited)
        self.retranslate_ui()

    def show_field(self, field: Field | None, title: str) -> None:
        """Ask for a value; what was typed for the same question stays."""
        self._field = field
        self.setVisible(field is not None)
        if field is None:
            return
        self.value_field.setText(field.text)
        is_ltr = field.takes in _LEFT_TO_RIGHT
        self.value_field.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if is_ltr else self.layoutDirection()
        )
        self.value_field.setAccessibleName(stripped(title))
        self.show_fault(None)
        self.retranslate_ui()

    def show_fault(self, fault: AnswerFault | None) -> None:
        """Say what is wrong; what was typed stays."""
        self._fault = fault
        text = self._words(fault) if fault else ""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.value_field.setAccessibleDescription(text)
        self.value_field.setProperty("wrong", "true" if text else "")
        self.value_field.style().unpolish(self.value_field)
        self.value_field.style().polish(self.value_field)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.next_button.setText(self.tr("Next"))
        if self._field is not None:
            self.value_field.setPlaceholderText(self._hint(self._field))
        if self._fault is not None:
            self.show_fault(self._fault)

    def _hint(self, field: Field) -> str:
        match field.takes:
            case AnswerType.NUMBER:
                return self.tr("A number")
            case AnswerType.AMOUNT:
                return self.tr("An amount, such as 1499.50")
            case AnswerType.DATE:
                return self.tr("A date: day/month/year")
            case AnswerType.PHONE:
                return self.tr("A telephone number")
        return self.tr("What the customer says")

    def _words(self, fault: AnswerFault) -> str:
        match fault:
            case AnswerFault.EMPTY:
                return self.tr("Type an answer first.")
            case AnswerFault.TOO_LONG:
                return self.tr("This is too long.")
            case AnswerFault.NOT_A_NUMBER:
                return self.tr("This is not a number.")
            case AnswerFault.TOO_SMALL:
                return self.tr("At least %1.").replace("%1", self._limit("least"))
            case AnswerFault.TOO_LARGE:
                return self.tr("At most %1.").replace("%1", self._limit("most"))
            case AnswerFault.NOT_A_DATE:
                return self.tr("This is not a date. Type it as day/month/year.")
            case AnswerFault.NOT_A_PHONE:
                return self.tr("This is not a telephone number.")
        return self.tr("This answer does not fit here.")

    def _limit(self, which: str) -> str:
        limit = getattr(self._field, which) if self._field else None
        return ltr(local_digits(f"{limit}"))

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(stripped(self.value_field.text()).strip())

    @Slot()
    def _on_text_edited(self) -> None:
        if self._fault is not None:
            self.show_fault(None)
