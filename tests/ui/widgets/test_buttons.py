"""Buttons with words and icons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.isolates import ltr, stripped
from app.ui.theme.tokens import DARK, LIGHT
from app.ui.widgets.buttons import FILLED, IconButton, TextButton
from tests.ui.languages import theme

KINDS = ("", "primary", "ok", "danger", "ghost", "chip", "crumb")


def _ink_of_icon(button: TextButton) -> set[str]:
    image = button.icon().pixmap(button.iconSize(), 1.0, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("percent", [90, 150])
def test_every_button_can_be_hit_and_holds_its_word(
    qtbot: QtBot, qapp: QApplication, kind: str, percent: int
) -> None:
    """At least 24 pixels high, and as wide as its word, at every text size."""
    with theme(qapp, "light", percent):
        button = TextButton(kind, "phone", "Hold and answer")
        button.setCheckable(kind == "chip")
        qtbot.addWidget(button)
        button.ensurePolished()
        word = button.fontMetrics().horizontalAdvance("Hold and answer")
        assert button.minimumSizeHint().height() >= 24
        assert button.minimumSizeHint().width() >= word + button.iconSize().width()


def test_a_checked_chip_is_as_wide_as_an_unchecked_one(qtbot: QtBot, qapp: QApplication) -> None:
    """Its bolder word has room from the beginning, so that nothing moves."""
    with theme(qapp, "light"):
        chip = TextButton("chip", "", "Wants it in writing")
        chip.setCheckable(True)
        qtbot.addWidget(chip)
        chip.show()
        before = chip.sizeHint()
        chip.setChecked(True)
        assert chip.sizeHint() == before
        assert before.width() > chip.fontMetrics().horizontalAdvance("Wants it in writing")


def test_an_icon_button_is_square_and_says_what_it_does(qtbot: QtBot, qapp: QApplication) -> None:
    """To the eye in a tool tip with its key, to the ear by its name."""
    with theme(qapp, "light"):
        window = QWidget()
        row = QHBoxLayout(window)
        button = IconButton("mic", name="Mute")
        row.addWidget(button)
        row.addStretch(1)
        qtbot.addWidget(window)
        window.resize(200, 100)
        window.show()
        button.set_name("Mute", "F7")
        assert (button.width(), button.height()) == (34, 34)
        assert button.accessibleName() == "Mute"
        assert stripped(button.toolTip()) == "Mute (F7)"


def test_a_word_is_read_without_marks_and_mnemonics(qtbot: QtBot) -> None:
    """A doubled ampersand is one that is meant."""
    button = TextButton("", "", f"&Call {ltr('050')} && go")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Call 050 & go"


def test_an_icon_takes_the_ink_of_its_button_and_theme(qtbot: QtBot, qapp: QApplication) -> None:
    """White on blue by day, dark blue on light blue by night."""
    button = TextButton("primary", "square", "Call")
    qtbot.addWidget(button)
    with theme(qapp, "light") as worn:
        assert LIGHT.on_accent in _ink_of_icon(button)
        worn.use("dark")
        assert DARK.on_accent in _ink_of_icon(button)
        button.set_kind("ghost")
        assert DARK.text in _ink_of_icon(button)


def test_an_icon_turns_with_the_direction(qtbot: QtBot) -> None:
    """Back points to where one came from."""
    button = TextButton("ghost", "arrow-left")
    qtbot.addWidget(button)
    before = button.icon().pixmap(18, 18).toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = button.icon().pixmap(18, 18).toImage()
    assert after != before
    button.set_icon("arrow-right")
    assert button.icon_name == "arrow-right"
    assert button.icon().pixmap(18, 18).toImage() != after


@pytest.mark.parametrize("kind", sorted(FILLED))
def test_a_filled_button_shows_that_it_has_the_focus(qtbot: QtBot, qapp: QApplication, kind: str) -> None:
    """By a ring inside, in the colour of its word."""
    with theme(qapp, "dark"):
        window = QWidget()
        row = QVBoxLayout(window)
        first, second = TextButton(kind, "", "One"), TextButton("", "", "Two")
        row.addWidget(first)
        row.addWidget(second)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        second.setFocus()
        qtbot.waitUntil(second.hasFocus)
        before = first.grab().toImage()
        first.setFocus()
        qtbot.waitUntil(first.hasFocus)
        after = first.grab().toImage()
        middle = after.width() // 2
        assert before.pixelColor(middle, 3) != after.pixelColor(middle, 3)
        assert after.pixelColor(middle, 3).name().upper() == DARK.colour(
            f"on_{kind.replace('primary', 'accent')}"
        )


def test_no_button_is_pressed_by_enter_somewhere_else(qtbot: QtBot) -> None:
    """In a dialog Qt would make the first one the default button; typing Enter must not press it."""
    dialog = QDialog()
    column = QVBoxLayout(dialog)
    button = TextButton("primary", "", "Save")
    column.addWidget(button)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not button.autoDefault()
    assert not button.isDefault()
