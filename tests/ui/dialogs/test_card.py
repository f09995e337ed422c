"""The card field in every state and look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.card import CardDialog
from app.ui.language import Language
from app.ui.state.card_pause import CardState
from tests.secrets_made_up import completed
from tests.ui.structure import faults_in_every_look

CARD = completed("411111111111111")


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> CardDialog:
    """The dialog, on the screen."""
    dialog = CardDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open_beside_calls()
    return dialog


def test_it_takes_digits_of_any_writing_only_while_it_is_open(dialog: CardDialog, qtbot: QtBot) -> None:
    """And gives back nothing but the last four of a number that is right."""
    field = dialog.number_field
    for state in (CardState.CLOSED, CardState.ASKED, CardState.REFUSED, CardState.ENDING):
        dialog.show_state(state)
        assert not field.isEnabled()
        assert not dialog.accept_button.isEnabled()
    dialog.show_state(CardState.OPEN)
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    # No QMimeData of Python's: the clipboard would outlive Python with it, and crash at the exit.
    QApplication.clipboard().setText(" ".join(CARD[place : place + 4] for place in range(0, 16, 4)))
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "right" in dialog.check_label.text()
    field.setText(CARD.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    with qtbot.waitSignal(dialog.finished_with) as finished:
        dialog.accept_button.click()
    assert finished.args == [CARD[-4:]]
    field.setText(CARD[:9])
    with qtbot.waitSignal(dialog.finished_with) as finished:
        dialog.accept_button.click()
    assert (finished.args, field.text()) == ([""], "")


@pytest.mark.parametrize("state", CardState)
def test_nothing_is_cut_off(qapp: QApplication, dialog: CardDialog, state: CardState) -> None:
    """In both languages, in each text size."""
    dialog.show_state(state)
    dialog.show_seconds_left(175)
    assert not faults_in_every_look(qapp, dialog, sizes=[(560, 380)])
