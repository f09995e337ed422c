"""What is sent can be changed first, and says where it goes."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.contacts import Addresses
from app.ui.knowledge.send_dialog import SendArticleDialog
from app.ui.language import Language
from tests.ui.helped import REFUNDS
from tests.ui.structure import faults_in_every_look

CARD = "4111 1111 1111 1111"  # a number made for tests
MONA = Addresses(("mona@example.com",), ("+966501234567",))


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> SendArticleDialog:
    """The open dialog, with a mail server."""
    dialog = SendArticleDialog(english)
    qtbot.addWidget(dialog)
    dialog.begin(REFUNDS, "en", MONA, has_server=True)
    return dialog


def test_a_letter_holds_the_article_and_no_card_number(dialog: SendArticleDialog) -> None:
    dialog.text_field.appendPlainText(CARD)
    letter = dialog.letter()
    assert (letter.to, letter.subject) == ("mona@example.com", "Refunds")
    assert "1. Verify" in letter.text
    assert CARD not in letter.text
    assert dialog.accept_button.text() == "Send"


def test_a_message_goes_to_the_number_by_the_computers_own_program(dialog: SendArticleDialog) -> None:
    dialog.channels.buttons["sms"].click()
    assert dialog.letter().to == "+966501234567"
    assert not dialog.subject_field.isVisible()
    assert dialog.accept_button.text() == "Open to send"
    dialog.wait_for_word()
    assert dialog.accept_button.text() == "It is sent"


def test_whoever_has_no_address_is_written_a_message(dialog: SendArticleDialog) -> None:
    dialog.begin(REFUNDS, "ar", Addresses((), ("+9665",)), has_server=True)
    assert dialog.channel == "sms"


def test_what_is_missing_is_said(dialog: SendArticleDialog) -> None:
    dialog.address_field.setEditText(" ")
    dialog.accept_button.click()
    assert dialog.problem_label.text() == "Say where it is to go."
    dialog.address_field.setEditText("mona@example.com")
    dialog.text_field.clear()
    dialog.accept_button.click()
    assert dialog.problem_label.text() == "There is nothing to send yet."


def test_it_stands_in_every_look(dialog: SendArticleDialog, qapp: QApplication) -> None:
    assert not faults_in_every_look(qapp, dialog, sizes=[(620, 560)], percents=(100, 150))
