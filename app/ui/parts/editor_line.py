"""One line of an editor that can be taken out: its fields in a row, and what is wrong with it under them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.text_label import TextLabel


class EditorLine(Panel):
    """The base of lines; whoever derives from it adds fields to `fields` and names them."""

    removed = Signal(object)  # this line
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = QVBoxLayout()
        self.remove_button = named(IconButton("x"), "remove_button")
        self.problem_label = named(TextLabel(size="xs", tone="danger", wrap=True), "problem_label")
        self.problem_label.hide()
        self.chain: tuple[QWidget, ...] = (self.remove_button,)  # in which Tab goes

        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        self.fields.setSpacing(px(4))
        row.addLayout(self.fields, 1)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row)
        column.addWidget(self.problem_label)
        self.remove_button.clicked.connect(self._on_remove)

    def line(self) -> object:
        """Return what was typed, as a line of a record."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        raise NotImplementedError

    def fault(self) -> str:
        """Return what is wrong with what was typed, in a sentence."""
        raise NotImplementedError

    def check(self) -> bool:
        """Say what is wrong, beside the fields; whether it is right."""
        text = "" if self.is_empty() else self.fault()
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        return not text

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.remove_button.set_name(self.tr("Remove this line"))
        if self.problem_label.text():
            self.check()

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)

    @Slot()
    def _on_edited(self) -> None:
        if self.problem_label.text():
            self.check()
        self.edited.emit()
