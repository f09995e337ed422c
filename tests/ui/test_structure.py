"""The structural check finds what is wrong, and nothing else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTimeEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.panel import named
from app.ui.theme.tokens import THEMES
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.text_label import TextLabel
from tests.ui.structure import faults, faults_in_every_look, settle


class _Window(QWidget):
    """A well-built window: a text, a field and two buttons under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = named(
            TextLabel("A sentence that is long enough to wrap at least once.", wrap=True), "sentence"
        )
        self.field = named(QLineEdit(), "field")
        self.field.setAccessibleName("Search")
        self.first = named(TextButton("primary", "check", "First"), "first")
        self.second = named(IconButton("x", name="Close"), "second")
        self.column = QVBoxLayout(self)
        for widget in (self.sentence, self.field, self.first, self.second):
            self.column.addWidget(widget)
        self.column.addStretch(1)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> _Window:
    """The window, open."""
    window = _Window()
    qtbot.addWidget(window)
    window.resize(220, 300)
    window.show()
    settle(qapp)
    return window


def test_a_well_built_window_has_no_faults_in_any_look(window: _Window, qapp: QApplication) -> None:
    """Both languages, all themes, all text sizes."""
    assert faults_in_every_look(qapp, window, sizes=[(220, 300), (900, 600)], themes=THEMES) == []


def _cut_the_sentence(window: _Window) -> None:
    window.sentence.setFixedHeight(12)


def _push_out(window: _Window) -> None:
    window.column.removeWidget(window.first)
    window.first.move(400, 10)


def _cover(window: _Window) -> None:
    window.first.setGeometry(window.second.geometry())


def _forget_the_name(window: _Window) -> None:
    window.field.setAccessibleName("")


def _forget_the_object_name(window: _Window) -> None:
    window.first.setObjectName("")


def _shrink(window: _Window) -> None:
    window.first.setText("")
    window.first.setFixedSize(20, 20)


def _squeeze(window: _Window) -> None:
    window.first.setFixedWidth(30)


def _ask_too_long(window: _Window) -> None:
    window.field.setPlaceholderText("Search for a customer or dial a number, whichever you like")


def _allow_markup(window: _Window) -> None:
    label = QLabel("<b>Sara</b>")
    window.column.insertWidget(0, label)


def _turn_the_tab_order(window: _Window) -> None:
    QWidget.setTabOrder(window.second, window.first)
    QWidget.setTabOrder(window.first, window.field)


def _show_a_time(window: _Window) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.column.insertWidget(1, named(QTimeEdit(), "time"))


@pytest.mark.parametrize(
    ("break_it", "expected"),
    [
        (_cut_the_sentence, "pixels of height"),
        (_push_out, "is outside its parent"),
        (_cover, "cover each other"),
        (_forget_the_name, "field has no accessible name"),
        (_forget_the_object_name, "has no object name"),
        (_shrink, "is too small to be hit"),
        (_squeeze, "but needs"),
        (_ask_too_long, "cannot show"),
        (_show_a_time, "turned round"),
        (_allow_markup, "may be read as markup"),
        (_turn_the_tab_order, "Tab goes back"),
    ],
)
def test_each_fault_is_found(
    window: _Window, qapp: QApplication, break_it: Callable[[_Window], None], expected: str
) -> None:
    """And described so that it can be found."""
    assert faults(window) == []
    break_it(window)
    settle(qapp)
    assert any(expected in fault for fault in faults(window))


def test_what_is_hidden_is_not_looked_at(window: _Window, qapp: QApplication) -> None:
    """A drawer that is closed may be anything."""
    _forget_the_name(window)
    window.field.hide()
    settle(qapp)
    assert faults(window) == []


def test_things_in_one_row_are_reached_in_reading_direction(qtbot: QtBot, qapp: QApplication) -> None:
    """From the right in Arabic; the order of the code is that of reading in both."""
    window = _Window()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.show()
    settle(qapp)
    assert faults(window) == []
