"""A call is put through to another number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.colleagues import ColleagueRow
from app.settings import Settings
from app.ui.dialogs.transfer import TransferDialog
from app.ui.language import Language
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look

COLLEAGUES = (
    ColleagueRow(new_key(), "عمر سعيد", "Omar Said", "204", "ready", None),
    ColleagueRow(new_key(), "هدى", "Huda", "205", "", None),
)


@pytest.fixture
def transfer(qtbot: QtBot, english: Language) -> TransferDialog:
    """The dialog for a call with Mona, open."""
    transfer = TransferDialog(Settings(), english)
    qtbot.addWidget(transfer)
    with qtbot.waitActive(transfer):
        transfer.begin("Mona Haddad")
    return transfer


def shown(transfer: TransferDialog) -> list[str]:
    """Return the lines of the list."""
    return list(transfer.shown_targets)


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
    assert transfer.who_label.text() == "Mona Haddad is put through at once, or after you have asked."


def test_the_last_numbers_are_in_the_list(transfer: TransferDialog, qtbot: QtBot) -> None:
    """The newest first, each once."""
    for number in ("204", "205", "204"):
        transfer.begin("Mona")
        qtbot.keyClicks(transfer.number_field, number)
        transfer.accept_button.click()
    transfer.begin("Mona")
    assert shown(transfer) == ["204", "205"]
    qtbot.keyClick(transfer.number_field, Qt.Key.Key_Down)
    qtbot.keyClick(transfer.number_field, Qt.Key.Key_Down)
    with qtbot.waitSignal(transfer.transfer_requested) as requested:
        qtbot.keyClick(transfer.number_field, Qt.Key.Key_Return)
    assert requested.args == ["205"]


def test_colleagues_show_what_they_do_and_are_found_by_name(transfer: TransferDialog, qtbot: QtBot) -> None:
    """A word and an icon each; Ctrl+Enter asks one first."""
    transfer.show_colleagues(COLLEAGUES)
    assert shown(transfer) == ["Omar Said · 204 · Ready", "Huda · 205"]
    type_text(transfer.number_field, "عُمر")
    assert shown(transfer) == []
    transfer.number_field.clear()
    type_text(transfer.number_field, "oma")
    assert shown(transfer) == ["Omar Said · 204 · Ready"]
    with qtbot.waitSignal(transfer.consult_requested) as requested:
        qtbot.keyClick(transfer.number_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert requested.args == ["204", "Omar Said"]
    assert not transfer.isVisible()


def test_a_favourite_comes_first_until_it_is_let_go(transfer: TransferDialog, qtbot: QtBot) -> None:
    """Also on another day: it is kept with the settings."""
    transfer.show_colleagues(COLLEAGUES)
    transfer.target_list.setCurrentRow(1)
    qtbot.mouseClick(transfer.favourite_button, Qt.MouseButton.LeftButton)
    assert shown(transfer) == ["Huda · 205", "Omar Said · 204 · Ready"]
    transfer.target_list.setCurrentRow(0)
    assert transfer.favourite_button.isChecked()
    qtbot.mouseClick(transfer.favourite_button, Qt.MouseButton.LeftButton)
    assert shown(transfer)[0] == "Omar Said · 204 · Ready"


def test_nothing_is_cut_off(transfer: TransferDialog, qapp: QApplication) -> None:
    """With a complaint and used numbers."""
    transfer.show_colleagues(COLLEAGUES)
    transfer.accept_button.click()
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(520, 460)]}
    assert faults_in_every_look(qapp, transfer, **looks) == []  # type: ignore[arg-type]
