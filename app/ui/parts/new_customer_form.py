"""A new customer in three fields: name, number, note."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.rows.customers import NewCustomer, NewNumber
from app.ui.isolates import stripped
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel, is_rtl


class NewCustomerForm(Panel):
    """Only the name is needed; what is wrong stands beside its field, and nothing typed is lost."""

    saved = Signal(object)  # NewCustomer
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_field = named(QLineEdit(), "name_field")
        self.name_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "name_problem")
        self.number_field = named(QLineEdit(), "number_field")
        self.note_field = named(QLineEdit(), "note_field")
        self.save_button = named(TextButton("primary", "user-plus", size=16), "save_button")
        self.cancel_button = named(TextButton("ghost"), "cancel_button")
        self._labels = tuple(TextLabel(size="xs", tone="muted") for _ in range(3))

        self.name_problem.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label, field in zip(self._labels, self._fields(), strict=True):
            label.setBuddy(field)
            self._column.addWidget(label)
            self._column.addWidget(field)
            if field is self.name_field:
                self._column.addWidget(self.name_problem)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button, 1)
        self._column.addLayout(buttons)

        for field in self._fields():
            field.returnPressed.connect(self._on_save)
        self.name_field.textEdited.connect(self._on_name_edited)
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.cancelled)

        self.retranslate_ui()
        self.restyle()

    def begin(self, number: str) -> None:
        """Start with the caller's number; what was typed for this caller stays."""
        if self.number_field.property("for") != number:
            for field in self._fields():
                field.clear()
            self.number_field.setProperty("for", number)
            self.number_field.setText(number)
        self._show_problem("")
        self.name_field.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        texts = (self.tr("Name"), self.tr("Number"), self.tr("Note for whoever answers next"))
        for label, field, text in zip(self._labels, self._fields(), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.save_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        if self.name_problem.text():
            self._show_problem(self._name_missing())

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setSpacing(px(4))

    def _fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return (self.name_field, self.number_field, self.note_field)

    def _name_missing(self) -> str:
        return self.tr("Type a name, in either script.")

    def _show_problem(self, text: str) -> None:
        self.name_problem.setText(text)
        self.name_problem.setVisible(bool(text))
        self.name_field.setProperty("wrong", "true" if text else "")
        self.name_field.style().unpolish(self.name_field)
        self.name_field.style().polish(self.name_field)
        self.name_field.setAccessibleDescription(text)

    @Slot()
    def _on_name_edited(self) -> None:
        self._show_problem("")

    @Slot()
    def _on_save(self) -> None:
        name, number, note = (stripped(field.text()).strip() for field in self._fields())
        if not name:
            self._show_problem(self._name_missing())
            self.name_field.setFocus()
            return
        is_arabic = is_rtl(name)
        self.saved.emit(
            NewCustomer(
                name=name if is_arabic else "",
                name_latin="" if is_arabic else name,
                language="ar" if is_arabic else "en",
                needs=note,
                numbers=(NewNumber(text=number),) if number else (),
            )
        )
