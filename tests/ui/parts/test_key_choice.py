"""Another key for a deed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.parts.key_choice import KeyChoice
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def settings() -> Settings:
    """Nothing is chosen yet."""
    return Settings()


@pytest.fixture
def choice(qtbot: QtBot, actions: Actions, settings: Settings, english: Language) -> KeyChoice:
    """The choice, for answering."""
    assert english.code == "en"
    choice = KeyChoice(actions, settings)
    qtbot.addWidget(choice)
    choice.show()
    choice.deed_box.setCurrentIndex(choice.deed_box.findData("answer"))
    return choice


def _press(choice: KeyChoice, qtbot: QtBot, key: str) -> None:
    choice.key_field.setKeySequence(QKeySequence(key))
    qtbot.mouseClick(choice.use_button, Qt.MouseButton.LeftButton)


def test_a_key_is_changed_refused_and_taken_back(
    choice: KeyChoice, actions: Actions, settings: Settings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(actions.keys_changed):
        _press(choice, qtbot, "Ctrl+F6")
    assert actions.answer.shortcut().toString() == "Ctrl+F6"
    assert actions.answer.toolTip() == "Answer (Ctrl+F6)"
    assert settings.own_keys == "answer:Ctrl+F6"
    _press(choice, qtbot, "F8")
    assert "“Hold”" in choice.problem_label.text()
    assert actions.answer.shortcut().toString() == "Ctrl+F6"
    _press(choice, qtbot, "A")
    assert "typing" in choice.problem_label.text()
    _press(choice, qtbot, "Alt+1")
    assert choice.problem_label.isVisible()
    choice.deed_box.setCurrentIndex(choice.deed_box.findData("hold"))
    _press(choice, qtbot, "F4")
    assert not choice.problem_label.isVisible()
    choice.deed_box.setCurrentIndex(choice.deed_box.findData("answer"))
    qtbot.mouseClick(choice.usual_button, Qt.MouseButton.LeftButton)
    assert "“Hold”" in choice.problem_label.text()  # it has F4 now
    choice.deed_box.setCurrentIndex(choice.deed_box.findData("hold"))
    qtbot.mouseClick(choice.usual_button, Qt.MouseButton.LeftButton)
    choice.deed_box.setCurrentIndex(choice.deed_box.findData("answer"))
    qtbot.mouseClick(choice.usual_button, Qt.MouseButton.LeftButton)
    assert settings.own_keys == ""
    assert actions.answer.shortcut().toString() == "F4"


def test_nothing_is_cut_off(choice: KeyChoice, qapp: QApplication, qtbot: QtBot) -> None:
    _press(choice, qtbot, "F8")
    assert faults_in_every_look(qapp, choice, sizes=[(600, 110)], percents=(100,)) == []
