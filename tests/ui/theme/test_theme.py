"""Putting on a theme, live."""

import time
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.errors import BadInput
from app.ui.theme.look import look
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT
from app.ui.widgets.buttons import TextButton
from tests.ui.languages import theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with as much in it as the desk."""
    window = QWidget()
    column = QVBoxLayout(window)
    for place in range(60):
        column.addWidget(QLabel(str(place)))
        column.addWidget(TextButton("primary", "phone", str(place)))
    qtbot.addWidget(window)
    window.show()
    return window


def test_what_is_open_changes_its_colours_and_sizes(
    qtbot: QtBot, qapp: QApplication, window: QWidget
) -> None:
    """Background and text, without opening anything again."""
    with theme(qapp, "light") as worn:
        assert window.grab().toImage().pixelColor(1, 1) == QColor(LIGHT.background)
        height = window.findChildren(TextButton)[0].sizeHint().height()
        worn.use("dark", 150)
        assert window.grab().toImage().pixelColor(1, 1) == QColor(DARK.background)
        assert window.findChildren(TextButton)[0].sizeHint().height() > height * 1.3


def test_a_switch_takes_less_than_300_ms(qtbot: QtBot, qapp: QApplication, window: QWidget) -> None:
    """With sixty buttons and as many labels open."""
    with theme(qapp, "light") as worn:
        qapp.processEvents()
        began = time.perf_counter()
        worn.use("dark", 100)
        qapp.processEvents()
        assert time.perf_counter() - began < 0.3


def test_a_text_size_out_of_bounds_becomes_the_nearest(qapp: QApplication) -> None:
    """An old settings file must not make the window unusable."""
    with theme(qapp, "light", 400) as worn:
        assert look().text_percent == worn.look.text_percent == 200
        worn.use("light", 10)
        assert look().text_percent == 90


def test_an_unknown_theme_is_refused(qapp: QApplication) -> None:
    """And the former one stays."""
    with theme(qapp, "dark") as worn, pytest.raises(BadInput):
        worn.use("pink")
    assert worn.look.tokens is DARK


def test_the_pictures_of_the_style_sheet_go_with_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    """They lie in a folder that is removed at the end."""
    worn = Theme(qapp)
    worn.use("light")
    box = QComboBox()
    qtbot.addWidget(box)
    files = [Path(line.split('"')[1]) for line in qapp.styleSheet().split("url(")[1:]]
    assert files
    assert all(file.exists() for file in files)
    qapp.setStyleSheet("")
    del worn
    assert not any(file.exists() for file in files)
