"""A name for a view that is saved."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import stripped
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_LONGEST = 40


class NameDialog(Dialog):
    """One field."""

    named_as = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_field = named(QLineEdit(), "name_field")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.name_field.setMaxLength(_LONGEST)
        self.body.addWidget(self.name_field)
        self.body.addWidget(self.problem_label)
        self.setMinimumWidth(px(320))
        self.problem_label.hide()
        self.accept_button.clicked.connect(self._on_accept)
        self.name_field.textEdited.connect(self.problem_label.hide)
        self.retranslate_ui()

    def begin(self) -> None:
        """Ask for the name."""
        self.name_field.clear()
        self.open_beside_calls()
        self.name_field.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Save this view"))
        self.accept_button.setText(self.tr("Save"))
        self.name_field.setAccessibleName(self.tr("Name of the view"))
        self.name_field.setPlaceholderText(self.tr("Late in Billing"))

    @Slot()
    def _on_accept(self) -> None:
        name = stripped(self.name_field.text()).strip()
        if not name:
            self.problem_label.setText(self.tr("Give the view a name."))
            self.problem_label.show()
            return
        self.named_as.emit(name)
        self.accept()
