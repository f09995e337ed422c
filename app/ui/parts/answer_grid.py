"""The answers of a step in two columns, or in one where there is no room for two."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.panel import named
from app.ui.parts.answer_button import AnswerButton
from app.ui.theme.look import px

TWO_COLUMNS_FROM = 460  # pixels of width at 100 %


class AnswerGrid(QWidget):
    """Announces the value of the answer that was pressed."""

    answered = Signal(object)  # the key of the answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: tuple[AnswerButton, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 2

    def show_buttons(self, buttons: Sequence[AnswerButton]) -> None:
        """Show these answers instead of the former ones."""
        for old in self.buttons:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = tuple(buttons)
        for button in self.buttons:
            named(button, f"answer_{button.answer.number}")
            button.clicked.connect(self._on_clicked)
        self._arrange()
        self.setVisible(bool(self.buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns there is room for."""
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= px(TWO_COLUMNS_FROM) else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        self._grid.setSpacing(px(8))
        for place, button in enumerate(self.buttons):
            self._grid.addWidget(button, place // self._columns, place % self._columns)
            button.show()  # now, not when the events are handled next: the cursor may be waiting for it
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AnswerButton):
            self.answered.emit(button.answer.value)
