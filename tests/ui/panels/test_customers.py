"""The place of the customers: a list that follows what is typed, and the card of whoever is marked."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.customer_list import CustomerFilter
from app.ui.language import Language
from app.ui.panels.customers import CustomersPanel
from tests.ui import people
from tests.ui.structure import faults_in_every_look

OTHER = new_key()


@pytest.fixture
def panel(qtbot: QtBot, english: Language) -> CustomersPanel:
    """The place, with two customers in its list."""
    panel = CustomersPanel(english)
    qtbot.addWidget(panel)
    panel.resize(1300, 700)
    panel.show()
    rows = [people.found_row(), people.found_row("Khalid", OTHER, arabic="خالد")]
    panel.show_rows(rows, has_more=True)
    return panel


def test_typing_and_filters_ask_for_a_list(panel: CustomersPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.list_wanted) as wanted:
        qtbot.keyClick(panel.search_field, Qt.Key.Key_M)
    assert wanted.args == ["m", "all", None]
    with qtbot.waitSignal(panel.list_wanted) as wanted:
        qtbot.mouseClick(panel.filters.buttons["vip"], Qt.MouseButton.LeftButton)
    assert wanted.args == ["m", "vip", None]
    qtbot.mouseClick(panel.filters.buttons["vip"], Qt.MouseButton.LeftButton)
    assert panel.filter is CustomerFilter.ALL
    with qtbot.waitSignal(panel.list_wanted) as wanted:
        qtbot.mouseClick(panel.more_button, Qt.MouseButton.LeftButton)
    assert wanted.args[2] == OTHER


def test_nobody_is_opened_before_somebody_is_marked(panel: CustomersPanel, qtbot: QtBot) -> None:
    assert panel.customer_list.currentRow() == -1
    with qtbot.waitSignal(panel.card_wanted) as wanted:
        qtbot.keyClick(panel.search_field, Qt.Key.Key_Return)
    assert wanted.args == [people.MONA]
    with qtbot.waitSignal(panel.card_wanted) as wanted:
        qtbot.keyClick(panel.customer_list, Qt.Key.Key_Down)
    assert wanted.args == [OTHER]


def test_the_card_can_be_edited_and_called(panel: CustomersPanel, qtbot: QtBot) -> None:
    panel.show_card(people.card())
    assert panel.customer_id == people.ABDULRAHMAN
    assert len(panel.history.list.items) == 2
    with qtbot.waitSignal(panel.edit_requested) as edit:
        qtbot.mouseClick(panel.edit_button, Qt.MouseButton.LeftButton)
    assert edit.args == [people.ABDULRAHMAN]
    with qtbot.waitSignal(panel.call_requested) as call:
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)
    assert call.args == ["+966501234567", people.ABDULRAHMAN]
    panel.show_card(None)
    assert panel.customer_id is None
    assert panel.edit_button.isHidden()


def test_a_new_list_keeps_who_is_shown_marked_and_opens_nobody(panel: CustomersPanel, qtbot: QtBot) -> None:
    panel.show_card(people.card())
    row = people.found_row("Abdulrahman", people.ABDULRAHMAN)
    with qtbot.assertNotEmitted(panel.card_wanted, wait=250):
        panel.show_rows([people.found_row(), row], has_more=False)
        panel.show_rows([people.found_row("Late", new_key())], has_more=False, goes_on=True)
    assert panel.customer_list.currentRow() == 1
    assert panel.customer_list.count() == 3
    assert panel.more_button.isHidden()


def test_an_empty_list_says_why(panel: CustomersPanel) -> None:
    panel.show_rows([], has_more=False)
    assert panel.empty.title.text() == "No customers yet"
    panel.search_field.setText("zzz")
    panel.show_rows([], has_more=False)
    assert panel.empty.title.text() == "Nobody found"
    panel.show_unavailable()
    assert panel.empty.title.text() == "The database cannot be reached"


def test_deeds_are_asked_for(panel: CustomersPanel, qtbot: QtBot) -> None:
    panel.show_approvals(on=True, count=2)
    assert panel.approvals_button.text() == "2 to approve"
    for signal, button in (
        (panel.new_requested, panel.new_button),
        (panel.import_requested, panel.import_button),
        (panel.export_requested, panel.export_button),
        (panel.duplicates_requested, panel.duplicates_button),
        (panel.approvals_requested, panel.approvals_button),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_cut_off(panel: CustomersPanel, qapp: QApplication) -> None:
    panel.show_card(people.card())
    panel.show_approvals(on=True, count=12)
    panel.show_to_mend(3)
    sizes = [(1296, 620), (1023, 440)]
    assert faults_in_every_look(qapp, panel, sizes=sizes, percents=(100,)) == []
    assert isinstance(panel.customer_id, UUID)
