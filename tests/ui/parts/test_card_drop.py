"""The customer's card where his column has no room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.card_drop import CardDrop
from tests.ui import people
from tests.ui.structure import faults, settle


@pytest.fixture
def drop(qtbot: QtBot, english: Language) -> Iterator[CardDrop]:
    """The card, open under a field of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field = QLineEdit()
    field.setObjectName("field")
    field.setAccessibleName("Field")
    column.addWidget(field)
    column.addStretch(1)
    window.resize(700, 560)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    drop = CardDrop(english, window)
    drop.open_under(field, people.card(cases=(people.case(),)))
    yield drop
    window.close()


def test_it_shows_the_facts_and_nothing_is_cut_off(drop: CardDrop, qapp: QApplication) -> None:
    """As high as it needs."""
    settle(qapp)
    assert stripped(drop.facts.name_label.text()) == "Abdulrahman Al-Shammari"
    assert faults(drop.window()) == []
    assert not drop.area.verticalScrollBar().isVisible()


def test_escape_closes_it(drop: CardDrop, qtbot: QtBot) -> None:
    """It has the cursor as long as it is looked at."""
    assert drop.hasFocus()
    qtbot.keyClick(drop, Qt.Key.Key_Escape)
    assert not drop.isVisible()


def test_going_elsewhere_closes_it(drop: CardDrop) -> None:
    """It never waits to be closed."""
    drop.window().findChildren(QLineEdit)[0].setFocus()
    assert not drop.isVisible()


def test_it_is_no_window_and_blocks_nothing(drop: CardDrop) -> None:
    """Calls are answered while it is open."""
    assert not drop.isWindow()
    assert QApplication.activeModalWidget() is None
