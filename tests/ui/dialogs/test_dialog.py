"""Dialogs block nothing and close with Escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.dialogs.dialog import Dialog
from app.ui.language import Language


class _Question(Dialog):
    """A dialog with one field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setObjectName("field")
        self.body.addWidget(self.field)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title("Question")
        self.accept_button.setText("Go")


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> _Question:
    """The dialog, open."""
    dialog = _Question()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open_beside_calls()
    return dialog


def test_nothing_waits_for_it(dialog: _Question) -> None:
    """Calls are answered beside it."""
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert QApplication.activeModalWidget() is None


def test_escape_closes_it(dialog: _Question, qtbot: QtBot) -> None:
    """From any field."""
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_close_closes_it(dialog: _Question, qtbot: QtBot) -> None:
    """For those who look for a button."""
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_enter_in_a_field_goes_on(dialog: _Question, qtbot: QtBot) -> None:
    """By the button that says what it does."""
    dialog.field.setFocus()
    with qtbot.waitSignal(dialog.accept_button.clicked):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_it_follows_a_language_switch(dialog: _Question, english: Language, qtbot: QtBot) -> None:
    """While it is open."""
    english.use("ar")
    qtbot.waitUntil(lambda: dialog.close_button.text() == "إغلاق")
