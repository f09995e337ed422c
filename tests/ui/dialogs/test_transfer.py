"""A call is put through to another number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.transfer import TransferDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def transfer(qtbot: QtBot, english: Language) -> TransferDialog:
    """The dialog for a call with Mona, open."""
    transfer = TransferDialog()
    qtbot.addWidget(transfer)
    with qtbot.waitActive(transfer):
        transfer.begin("Mona Haddad")
    return transfer


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("204", "204"),
        ("050 123 4567", "0501234567"),
        ("٢٠٤", "204"),
        ("sip:sara@example.com", "sip:sara@example.com"),
        ("sara@example.com", "sip:sara@example.com"),
    ],
)
def test_numbers_extensions_and_addresses_are_taken(
    transfer: TransferDialog, qtbot: QtBot, typed: str, target: str
) -> None:
    """And the dialog closes."""
    type_text(transfer.number_field, typed)
    with qtbot.waitSignal(transfer.transfer_requested) as requested:
        qtbot.keyClick(transfer.number_field, Qt.Key.Key_Return)
    assert requested.args == [target]
    assert not transfer.isVisible()


def test_what_is_no_number_stays_to_be_mended(transfer: TransferDialog, qtbot: QtBot) -> None:
    """With an example of what would do."""
    qtbot.keyClicks(transfer.number_field, "finance")
    with qtbot.assertNotEmitted(transfer.transfer_requested):
        qtbot.mouseClick(transfer.accept_button, Qt.MouseButton.LeftButton)
    assert transfer.problem_label.isVisible()
    assert transfer.number_field.text() == "finance"
    qtbot.keyClicks(transfer.number_field, "1")
    assert not transfer.problem_label.isVisible()


def test_it_says_who_is_put_through(transfer: TransferDialog) -> None:
    """Two calls can be there."""
    assert transfer.who_label.text() == "Mona Haddad is put through at once."


def test_the_last_numbers_are_one_click_away(transfer: TransferDialog, qtbot: QtBot) -> None:
    """The newest first, each once."""
    for number in ("204", "205", "204"):
        transfer.begin("Mona")
        transfer.number_field.setText(number)
        transfer.accept_button.click()
    transfer.begin("Mona")
    assert [stripped(button.text()) for button in transfer.recent_buttons] == ["204", "205"]
    qtbot.mouseClick(transfer.recent_buttons[1], Qt.MouseButton.LeftButton)
    assert transfer.number_field.text() == "205"
    assert transfer.isVisible()


def test_nothing_is_cut_off(transfer: TransferDialog, qapp: QApplication) -> None:
    """With a complaint and used numbers."""
    transfer.number_field.setText("204")
    transfer.accept_button.click()
    transfer.begin("Mona Haddad")
    transfer.accept_button.click()
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(460, 360)]}
    assert faults_in_every_look(qapp, transfer, **looks) == []  # type: ignore[arg-type]
