"""One of several chips is chosen, or none."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.parts.choice_row import ChoiceRow


@pytest.fixture
def row(qtbot: QtBot) -> ChoiceRow:
    """Yes and no."""
    row = ChoiceRow(("yes", "no"))
    qtbot.addWidget(row)
    row.set_texts(("Yes", "No"), ("Resolved", "Not resolved"))
    row.show()
    return row


def test_choosing_one_lets_go_of_the_other(row: ChoiceRow, qtbot: QtBot) -> None:
    """They exclude each other."""
    for value in ("yes", "no"):
        with qtbot.waitSignal(row.chosen) as chosen:
            qtbot.mouseClick(row.buttons[value], Qt.MouseButton.LeftButton)
        assert chosen.args == [value]
    assert row.value == "no"
    assert not row.buttons["yes"].isChecked()


def test_a_second_press_takes_the_choice_back(row: ChoiceRow, qtbot: QtBot) -> None:
    """Nothing said is an answer too."""
    row.show_value("yes")
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(row.buttons["yes"], Qt.MouseButton.LeftButton)
    assert chosen.args == [""]
    assert row.value == ""


def test_showing_a_value_announces_nothing(row: ChoiceRow, qtbot: QtBot) -> None:
    """It comes from elsewhere."""
    with qtbot.assertNotEmitted(row.chosen):
        row.show_value("yes")
    assert row.value == "yes"


def test_the_hint_is_what_a_screen_reader_reads(row: ChoiceRow) -> None:
    """A digit alone says little."""
    assert row.buttons["yes"].accessibleName() == "Resolved"
    assert row.buttons["yes"].toolTip() == "Resolved"
