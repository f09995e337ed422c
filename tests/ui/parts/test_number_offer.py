"""It is settled with one press whose number this is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.number_offer import NumberOffer
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def offer(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> NumberOffer:
    """The offer for a call from a number nobody knew."""
    offer = NumberOffer(actions, english)
    qtbot.addWidget(offer)
    page = people.talk(calls)
    people.identify(page, Identification((), people.card()))
    offer.show_page(page)
    return offer


def test_it_is_his_or_somebody_calls_for_him(
    offer: NumberOffer, actions: Actions, calls: Calls, qtbot: QtBot
) -> None:
    """The key says so too."""
    assert stripped(offer.label.text()) == "Abdulrahman Al-Shammari is not known by this number."
    assert "Shift+F4" in offer.attach_button.toolTip()
    with qtbot.waitSignal(actions.attach_number.triggered):
        qtbot.mouseClick(offer.attach_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(offer.third_party_told) as told:
        qtbot.mouseClick(offer.third_party_button, Qt.MouseButton.LeftButton)
    assert told.args == ["call-1"]
    page = calls.pages[0]
    page.calls_for = True
    offer.show_page(page)
    assert offer.isHidden()
    offer.show_page(None)
    assert offer.isHidden()


def test_what_was_attached_can_be_taken_back(offer: NumberOffer, calls: Calls, qtbot: QtBot) -> None:
    page = calls.pages[0]
    page.attached_number = page.picture.caller.number
    offer.show_page(page)
    assert stripped(offer.label.text()).endswith("is known by this number from now on.")
    assert offer.attach_button.isHidden()
    with qtbot.waitSignal(offer.undo_requested) as undone:
        qtbot.mouseClick(offer.undo_button, Qt.MouseButton.LeftButton)
    assert undone.args == ["call-1"]


def test_nothing_is_cut_off(offer: NumberOffer, qapp: QApplication) -> None:
    """In the width of the customer's column."""
    assert faults_in_every_look(qapp, offer, sizes=[(268, 160)], percents=(100, 130)) == []
