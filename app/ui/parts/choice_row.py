"""Chips of which one can be chosen; a press on the chosen one takes it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.arabic import western
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout

SMALLEST_TARGET = 24  # pixels, WCAG 2.5.8


class ChoiceRow(QWidget):
    """One chip a value; texts are given in the same order as the values."""

    chosen = Signal(str)  # the value, or "" when it was taken back

    def __init__(self, values: Sequence[str], *, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, TextButton] = {}
        flow = FlowLayout(self, gap=gap)
        for value in values:
            button = named(TextButton("chip"), f"choice_{value}")
            button.setCheckable(True)
            button.setMinimumWidth(max(SMALLEST_TARGET, px(28)))
            button.setProperty("value", value)
            button.clicked.connect(self._on_clicked)
            self.buttons[value] = button
            flow.addWidget(button)

    @property
    def value(self) -> str:
        """Return what is chosen, or nothing."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def show_value(self, value: str) -> None:
        """Show this value as chosen, without announcing it."""
        for each, button in self.buttons.items():
            button.setChecked(each == value)

    def set_texts(self, texts: Sequence[str], hints: Sequence[str] = ()) -> None:
        """Name the chips, and what a hint says more of each."""
        for place, (button, text) in enumerate(zip(self.buttons.values(), texts, strict=True)):
            hint = hints[place] if hints else ""
            button.setText(text)
            button.setToolTip(hint)
            button.setAccessibleName(hint or text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses the chip of that value."""
        button = self.buttons.get(western(event.text()))
        if button is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            value = str(button.property("value")) if button.isChecked() else ""
            self.show_value(value)
            self.chosen.emit(value)
