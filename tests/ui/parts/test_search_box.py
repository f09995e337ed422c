"""What is typed is a name or a number."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.parts.search_box import SearchBox, number_in
from tests.ui import people


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("050 123 4567", "0501234567"),
        ("+966 (50) 123-4567", "+966501234567"),
        ("٠٥٠١٢٣٤٥٦٧", "0501234567"),
        ("\u2066+966 50\u2069", "+96650"),
        ("*21#", "*21#"),
        ("sip:1001@pbx.example:5061", "sip:1001@pbx.example:5061"),
        ("sip:1001@pbx.example;x", ""),
        ("Mona", ""),
        ("INV-2024", ""),
        ("  ", ""),
    ],
)
def test_a_number_is_known_however_it_is_written(text: str, number: str) -> None:
    """A name is none."""
    assert number_in(text) == number


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    """The box, active."""
    box = SearchBox()
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    return box


def test_a_typed_number_is_dialled_also_when_customers_were_found(box: SearchBox, qtbot: QtBot) -> None:
    """The arrow keys go to the customers."""
    qtbot.keyClicks(box, "0501234567")
    box.show_found([people.found_row()], "en")
    with qtbot.waitSignal(box.dial_requested):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_a_name_that_nobody_has_does_nothing(box: SearchBox, qtbot: QtBot) -> None:
    """Letters are not dialled."""
    qtbot.keyClicks(box, "zzz")
    box.show_found([], "en")
    with qtbot.assertNotEmitted(box.dial_requested), qtbot.assertNotEmitted(box.row_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_an_emptied_box_closes_the_list(box: SearchBox, qtbot: QtBot) -> None:
    """There is nothing to find."""
    qtbot.keyClicks(box, "m")
    box.show_found([people.found_row()], "en")
    assert box.found_list.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    assert not box.found_list.isVisible()


def test_escape_in_an_empty_box_leaves_it(box: SearchBox, qtbot: QtBot) -> None:
    """Whoever placed it may take it away."""
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_the_hint_is_short_where_there_is_little_room(qtbot: QtBot) -> None:
    """A narrow window, a large text, a long state beside it."""
    box = SearchBox()
    qtbot.addWidget(box)
    box.set_hints("Search customer or dial a number…", "Search or dial…")
    box.show()
    shown = []
    for width in (500, 150):
        box.resize(width, 40)
        shown.append(box.placeholderText())
    assert shown == ["Search customer or dial a number…", "Search or dial…"]
