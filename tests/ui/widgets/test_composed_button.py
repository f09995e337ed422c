"""Buttons that hold a layout."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.composed_button import ComposedButton
from app.ui.widgets.text_label import TextLabel
from tests.ui.languages import theme

LONG = "No, the amount is higher than expected, and I did not order any of it"


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[ComposedButton]:
    """An answer with two texts, in a narrow window."""
    window = QWidget()
    column = QVBoxLayout(window)
    button = ComposedButton(name=f"1: {LONG}")
    inside = QVBoxLayout(button)
    inside.addWidget(TextLabel(LONG, bold=True, wrap=True))
    inside.addWidget(TextLabel("Go to: Explain the lines", size="xs", wrap=True))
    column.addWidget(button)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(220, 300)
    window.show()
    yield button
    window.close()


def test_it_is_as_high_as_what_stands_in_it(button: ComposedButton, qapp: QApplication) -> None:
    """Also when the text wraps and grows."""
    for percent in (90, 100, 150):
        with theme(qapp, "light", percent):
            qapp.processEvents()
            label = button.findChildren(TextLabel)[0]
            assert label.height() >= label.heightForWidth(label.width())
            assert button.height() >= label.height() * 1.3
            assert button.rect().contains(label.geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(button: ComposedButton, qtbot: QtBot, key: Qt.Key) -> None:
    """With the focus on it, and only then."""
    button.window().activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_click_on_a_text_in_it_is_a_click_on_it(
    button: ComposedButton, qtbot: QtBot, qapp: QApplication
) -> None:
    """The texts let the mouse through."""
    qapp.processEvents()
    label = button.findChildren(TextLabel)[0]
    place = label.mapTo(button.window(), label.rect().center())
    assert button.window().childAt(place) is button


def test_it_can_be_reached_by_tab_and_is_read_aloud(button: ComposedButton) -> None:
    """By all that stands in it."""
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.accessibleName() == f"1: {LONG}"
    assert not button.autoDefault()
