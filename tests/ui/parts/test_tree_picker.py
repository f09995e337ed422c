"""Reasons and outcomes are found by a few letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.parts.tree_picker import TreePicker
from app.ui.state.branch_book import BranchBook
from tests.ui import people

REASONS, _ = people.trees()
BILLING, DUPLICATE, WRONG = REASONS


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[TreePicker]:
    """The picker over another field, active."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    picker = TreePicker()
    picker.set_tree(REASONS)
    column.addWidget(picker)
    column.addStretch(1)
    column.addWidget(QLineEdit())
    window.resize(320, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    picker.setFocus()
    yield picker
    window.close()


def _rows(picker: TreePicker) -> list[str]:
    return [
        picker.drop_list.item(row).text().lstrip("0123456789 ") for row in range(picker.drop_list.count())
    ]


def test_a_click_opens_everything_that_can_be_chosen(picker: TreePicker, qtbot: QtBot) -> None:
    """A root that only holds others is no answer."""
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton)
    assert _rows(picker) == ["Billing › Duplicate charge", "Billing › Wrong amount"]


def test_words_of_the_path_are_searched_in_any_order(picker: TreePicker, qtbot: QtBot) -> None:
    """Parents count too."""
    qtbot.keyClicks(picker, "amount bill")
    assert _rows(picker) == ["Billing › Wrong amount"]


def test_what_was_used_last_comes_first_and_favourites_before_it(picker: TreePicker, qtbot: QtBot) -> None:
    """The agent's own habit, kept with his settings."""
    settings = Settings()
    book = BranchBook(settings)
    picker.use_book(book)
    qtbot.keyClicks(picker, "wrong")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    picker.show_choice(None, "en")
    picker.begin()
    assert _rows(picker) == ["Billing › Wrong amount", "Billing › Duplicate charge"]
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Insert)
    assert book.favourites == ("duplicate_charge",)
    assert _rows(picker) == ["★  Billing › Duplicate charge", "Billing › Wrong amount"]
    picker.drop_list.customContextMenuRequested.emit(QPoint(4, 4))
    assert not BranchBook(settings).favourites


def test_a_figure_chooses_before_anything_is_typed(picker: TreePicker, qtbot: QtBot) -> None:
    """In the figures of either keyboard; once letters are there, a figure is one of them."""
    picker.spoken_number = lambda key: f"#{key}"
    picker.begin()
    assert picker.drop_list.item(0).text() == "#1  Billing › Duplicate charge"
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClicks(picker, "2")
    assert chosen.args == [WRONG.id]
    assert not picker.drop_list.isVisible()
    picker.begin()
    QCoreApplication.sendEvent(
        picker, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "١")
    )
    assert picker.chosen_id == DUPLICATE.id
    picker.clear()
    qtbot.keyClicks(picker, "wrong 1")
    assert picker.text() == "wrong 1"


def test_emptying_the_field_takes_the_choice_back(picker: TreePicker, qtbot: QtBot) -> None:
    """And tells so."""
    picker.show_choice(DUPLICATE.id, "en")
    picker.selectAll()
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClick(picker, Qt.Key.Key_Delete)
    assert chosen.args == [None]
    assert picker.chosen_id is None


def test_leaving_gives_back_what_was_chosen(picker: TreePicker, qtbot: QtBot) -> None:
    """Half a word is no choice."""
    picker.show_choice(DUPLICATE.id, "en")
    picker.selectAll()
    qtbot.keyClicks(picker, "wro")
    picker.window().findChildren(QLineEdit)[-1].setFocus()
    qtbot.waitUntil(lambda: picker.text() == "Billing › Duplicate charge")
    assert not picker.drop_list.isVisible()


def test_the_path_is_in_the_windows_language(picker: TreePicker) -> None:
    """It changes while it is shown."""
    picker.show_choice(DUPLICATE.id, "ar")
    assert picker.text() == "الفوترة › خصم مكرّر"


def test_a_key_of_the_script_finds_its_node(picker: TreePicker) -> None:
    """Unknown ones find none."""
    assert picker.node_of("duplicate_charge") == DUPLICATE
    assert picker.node_of("billing") is None
    assert picker.node_of("") is None
    assert picker.node(BILLING.id) == BILLING
    assert picker.path(WRONG) == "Billing › Wrong amount"
