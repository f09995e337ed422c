"""Tie a button to an action: it does what the action does, and follows its text, state and key."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton


class _Bond(QObject):
    """Lives with its button."""

    def __init__(self, button: QAbstractButton, action: QAction, *, shows_text: bool) -> None:
        super().__init__(button)
        self._button = button
        self._action = action
        self._shows_text = shows_text

        button.setCheckable(action.isCheckable())
        button.clicked.connect(self._on_clicked)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _on_clicked(self) -> None:
        self._action.trigger()
        self._follow()  # a checkable button has toggled itself; only the action knows the truth

    @Slot()
    def _follow(self) -> None:
        self._button.setEnabled(self._action.isEnabled())
        if self._button.isCheckable():
            self._button.setChecked(self._action.isChecked())
        if self._shows_text:
            self._button.setText(self._action.text())
        self._button.setToolTip(self._action.toolTip())
        self._button.setAccessibleName(self._action.text())


def bind(button: QAbstractButton, action: QAction, *, shows_text: bool = True) -> None:
    """Tie `button` to `action` for as long as the button lives."""
    _Bond(button, action, shows_text=shows_text)
