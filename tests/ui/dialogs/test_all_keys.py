"""All keys at a glance."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.dialogs.all_keys import AllKeysDialog
from app.ui.language import Language
from app.ui.widgets.key_cap import KeyCap
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def dialog(qtbot: QtBot, actions: Actions, english: Language) -> AllKeysDialog:
    """The list, open."""
    dialog = AllKeysDialog(actions, Settings())
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin()
    return dialog


def test_every_action_is_there_with_all_its_keys(dialog: AllKeysDialog, actions: Actions) -> None:
    """Made from the actions, so that it is never out of date."""
    assert len(dialog.line_names) == len([action for action in actions.every if action.shortcuts()])
    assert "Answer: F4" in dialog.line_names
    assert "Articles: Shift+F3, Ctrl+K" in dialog.line_names


def test_a_changed_key_shows_when_it_opens_again(dialog: AllKeysDialog, actions: Actions) -> None:
    """Keys can be changed."""
    actions.answer.setShortcuts([QKeySequence("F5")])
    dialog.begin()
    assert "Answer: F5" in dialog.line_names


def test_keys_are_drawn_as_keys(dialog: AllKeysDialog) -> None:
    """Each by itself."""
    assert any(cap.text() == "F12" for cap in dialog.findChildren(KeyCap))


def test_nothing_is_cut_off(dialog: AllKeysDialog, qapp: QApplication) -> None:
    """The list scrolls where it is longer than the window."""
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(760, 420)]}
    assert faults_in_every_look(qapp, dialog, **looks) == []  # type: ignore[arg-type]
