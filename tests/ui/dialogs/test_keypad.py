"""Keys are sent during a call."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.keypad import KeypadDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def keypad(qtbot: QtBot, english: Language) -> KeypadDialog:
    """The keypad, open."""
    keypad = KeypadDialog()
    qtbot.addWidget(keypad)
    with qtbot.waitActive(keypad):
        keypad.begin()
    return keypad


@pytest.fixture
def sent(keypad: KeypadDialog) -> list[str]:
    """Every key that was sent."""
    keys: list[str] = []
    keypad.digit_pressed.connect(keys.append)
    return keys


def test_a_click_sends_its_key(keypad: KeypadDialog, sent: list[str], qtbot: QtBot) -> None:
    """At once, each by itself."""
    for key in ("1", "*", "#"):
        qtbot.mouseClick(keypad.keys[key], Qt.MouseButton.LeftButton)
    assert sent == ["1", "*", "#"]
    assert stripped(keypad.pressed_label.text()) == "1*#"


def test_typed_keys_are_sent_in_any_digits(keypad: KeypadDialog, sent: list[str]) -> None:
    """Letters are not."""
    type_text(keypad, "4٥x#")
    assert sent == ["4", "5", "#"]


def test_another_call_begins_with_nothing_pressed(keypad: KeypadDialog, sent: list[str]) -> None:
    """What was pressed may be a secret."""
    type_text(keypad, "1234")
    keypad.begin()
    assert stripped(keypad.pressed_label.text()).strip() == ""


def test_the_keys_stand_as_on_a_telephone_in_arabic_too(
    keypad: KeypadDialog, english: Language, qtbot: QtBot
) -> None:
    """1 is at the left everywhere."""
    english.use("ar")
    qtbot.waitUntil(lambda: keypad.windowTitle() == "لوحة الأرقام")
    qtbot.waitUntil(lambda: keypad.keys["1"].x() < keypad.keys["3"].x())


def test_nothing_is_cut_off(keypad: KeypadDialog, qapp: QApplication) -> None:
    """With a long row of keys."""
    type_text(keypad, "123456789012345678901234567890")
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(460, 360)]}
    assert faults_in_every_look(qapp, keypad, **looks) == []  # type: ignore[arg-type]
