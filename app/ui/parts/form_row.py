"""A field of a form: its name at the leading edge, and what is wrong with it right under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.isolates import stripped
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel


class FormRow:
    """One field in a grid of two columns; it hides and shows with its name and problem."""

    def __init__(self, grid: QGridLayout, row: int, field: QWidget) -> None:
        self.label = TextLabel(size="sm", tone="muted")
        self.field = field
        self.problem_label = TextLabel(size="xs", tone="danger", wrap=True)
        self.problem_label.setObjectName(f"{field.objectName()}_problem")
        self.problem_label.hide()
        self._is_shown = True
        # Beside a field of several lines the name stands at the first of them.
        grid.addWidget(self.label, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
        self.label.setMinimumHeight(px(28))
        grid.addWidget(field, 2 * row, 1)
        grid.addWidget(self.problem_label, 2 * row + 1, 1)

    def set_name(self, text: str) -> None:
        """Name the field."""
        self.label.setText(text)
        if not self.field.accessibleName() or self.field.property("named_by_row"):
            self.field.setProperty("named_by_row", True)
            self.field.setAccessibleName(stripped(text))

    def show_row(self, *, on: bool) -> None:
        """Show the whole row, or none of it."""
        self._is_shown = on
        self.label.setVisible(on)
        self.field.setVisible(on)
        self.problem_label.setVisible(on and bool(self.problem_label.text()))

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the field; nothing when it is right."""
        if text == self.problem_label.text():
            return
        self.problem_label.setText(text)
        self.problem_label.setVisible(self._is_shown and bool(text))
        self.field.setAccessibleDescription(text)
        self.field.setProperty("wrong", "true" if text else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
