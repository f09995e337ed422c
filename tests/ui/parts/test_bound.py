"""A bound button is its action."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.ui.parts.bound import bind
from app.ui.widgets.buttons import IconButton, TextButton


@pytest.fixture
def action(qapp: object) -> QAction:
    """Hold, which can be on or off."""
    action = QAction("Hold")
    action.setToolTip("Hold (F8)")
    action.setCheckable(True)
    return action


def test_text_tip_and_name_follow_the_action(qtbot: QtBot, action: QAction) -> None:
    """Also when the language changes them."""
    button = TextButton()
    qtbot.addWidget(button)
    bind(button, action)
    assert (button.text(), button.toolTip(), button.accessibleName()) == ("Hold", "Hold (F8)", "Hold")
    action.setText("تعليق")
    assert button.text() == "تعليق"


def test_an_icon_button_shows_no_text(qtbot: QtBot, action: QAction) -> None:
    """It has a name all the same."""
    button = IconButton("pause")
    qtbot.addWidget(button)
    bind(button, action, shows_text=False)
    assert (button.text(), button.accessibleName()) == ("", "Hold")


def test_what_cannot_be_done_cannot_be_pressed(qtbot: QtBot, action: QAction) -> None:
    """The action knows."""
    button = TextButton()
    qtbot.addWidget(button)
    bind(button, action)
    action.setEnabled(False)
    assert not button.isEnabled()


def test_the_button_shows_what_the_action_says_not_the_click(qtbot: QtBot, action: QAction) -> None:
    """A hold that was refused is none."""
    button = TextButton()
    qtbot.addWidget(button)
    bind(button, action)
    button.show()
    action.triggered.connect(lambda: action.setChecked(False))
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()
