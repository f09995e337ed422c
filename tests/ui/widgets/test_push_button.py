"""The keys of a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.ui.widgets.push_button import PushButton

ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


class _Form(QDialog):
    """A field above a button."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = PushButton()
        self.presses = 0
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.button.clicked.connect(self._count)

    def _count(self) -> None:
        self.presses += 1


@pytest.fixture
def form(qtbot: QtBot) -> _Form:
    """An open form."""
    form = _Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    return form


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, *ENTERS])
def test_space_and_enter_press_the_button_that_has_the_focus(form: _Form, qtbot: QtBot, key: Qt.Key) -> None:
    """Once each."""
    form.button.setFocus()
    qtbot.waitUntil(form.button.hasFocus)
    qtbot.keyClick(form.button, key)
    assert form.presses == 1


@pytest.mark.parametrize("key", ENTERS)
def test_enter_in_a_field_presses_nothing(form: _Form, qtbot: QtBot, key: Qt.Key) -> None:
    """What somebody is typing must not answer or end a call."""
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    qtbot.keyClick(form.field, key)
    assert form.presses == 0
    assert not form.button.autoDefault()


def test_a_held_key_presses_once(form: _Form, qtbot: QtBot) -> None:
    """The repeated Enters of a key that is held down are not meant."""
    form.button.setFocus()
    qtbot.waitUntil(form.button.hasFocus)
    for is_repeated in (False, True, True):
        press = QKeyEvent(
            QKeyEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            is_repeated,
        )
        form.button.event(press)
    assert form.presses == 1
