"""Found customers, one line each."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.parts.found_list import FoundList
from tests.ui import people


@pytest.fixture
def found(qtbot: QtBot) -> FoundList:
    """Two customers."""
    found = FoundList()
    qtbot.addWidget(found)
    found.show_rows([people.found_row("Mona Haddad"), people.found_row("Khalid", people.ABDULRAHMAN)], "en")
    found.resize(320, 200)
    found.show()
    return found


def test_the_best_is_marked(found: FoundList) -> None:
    """Enter takes it."""
    assert found.currentRow() == 0


def test_a_screen_reader_hears_name_company_and_number(found: FoundList) -> None:
    """Without marks."""
    assert found.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Mona Haddad, Haddad Group, +97145550182"


def test_enter_chooses_the_marked_row(found: FoundList, qtbot: QtBot) -> None:
    """From the list itself."""
    qtbot.keyClick(found, Qt.Key.Key_Down)
    with qtbot.waitSignal(found.row_chosen) as chosen:
        qtbot.keyClick(found, Qt.Key.Key_Return)
    assert chosen.args[0].customer_id == people.ABDULRAHMAN


def test_the_list_is_as_high_as_its_rows_up_to_a_limit(found: FoundList) -> None:
    """Beyond it scrolls."""
    two = found.height_wanted()
    found.show_rows([people.found_row() for _ in range(20)], "en")
    assert two < found.height_wanted() < 20 * two


@pytest.mark.parametrize(("code", "name"), [("en", "Mona Haddad"), ("ar", "منى حداد")])
def test_names_are_in_the_windows_language(found: FoundList, code: str, name: str) -> None:
    """Where there are two."""
    found.show_rows([people.found_row("Mona Haddad", arabic="منى حداد")], code)
    assert stripped(found.item(0).text()) == name


def test_it_paints_in_both_directions(found: FoundList) -> None:
    """The number stands at the trailing edge."""
    ltr = found.grab().toImage()
    found.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert found.grab().toImage() != ltr
