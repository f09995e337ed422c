"""An answer's button says its number, its words and where it leads."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.callscript.place import Answer
from app.ui.parts.answer_button import AnswerButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap


def _button(qtbot: QtBot, answer: Answer, leads_to: str = "Go to: Identity") -> AnswerButton:
    button = AnswerButton(answer, leads_to)
    qtbot.addWidget(button)
    return button


def test_a_screen_reader_hears_number_words_and_way(qtbot: QtBot) -> None:
    """In this order."""
    button = _button(qtbot, Answer(2, "Too high", "Identity"))
    assert button.accessibleName() == "2. Too high"
    assert button.accessibleDescription() == "Go to: Identity"


def test_only_nine_answers_have_a_key(qtbot: QtBot) -> None:
    """There is no key 10."""
    assert _button(qtbot, Answer(9, "Ninth", "")).findChildren(KeyCap)
    assert not _button(qtbot, Answer(10, "Tenth", "")).findChildren(KeyCap)


@pytest.mark.parametrize(("is_chosen", "icon"), [(True, "check"), (False, "chevron-right")])
def test_an_answer_given_before_is_marked(qtbot: QtBot, is_chosen: bool, icon: str) -> None:
    """By an icon, not by a colour alone."""
    button = _button(qtbot, Answer(1, "Date of birth", "", is_chosen=is_chosen))
    assert button.findChildren(IconLabel)[-1].name == icon


def test_a_click_on_the_words_presses_the_button(qtbot: QtBot) -> None:
    """All of it can be hit."""
    button = _button(qtbot, Answer(1, "The same twice", ""))
    button.resize(300, 60)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
