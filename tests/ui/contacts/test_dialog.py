"""A contact by hand says what is missing, keeps what is typed, and stands in every look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.contacts.dialog import ContactDialog
from app.ui.language import Language
from app.ui.state.landings import Landings
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> Iterator[ContactDialog]:
    """The dialog, open for a customer."""
    dialog = ContactDialog(english, Landings())
    qtbot.addWidget(dialog)
    dialog.begin(people.card())
    yield dialog
    dialog.hide()


def test_an_outcome_is_asked_for_beside_its_field(dialog: ContactDialog) -> None:
    asked: list[object] = []
    dialog.record_requested.connect(asked.append)
    dialog.day_field.setDate(dialog.day_field.date().addDays(2))
    dialog.accept_button.click()
    assert asked == []
    texts = {row.field.objectName(): row.problem_label.text() for row in dialog._rows}  # noqa: SLF001  what is said
    assert texts["outcome_picker"] == "Choose an outcome."
    assert texts["time_field"] == "This moment is still to come."


def test_what_is_written_about_one_stays_while_another_is_opened(dialog: ContactDialog) -> None:
    dialog.note_field.setPlainText("Took a router")
    dialog.begin(people.card(customer_id=new_key()))
    assert dialog.note_field.toPlainText() == "Took a router"
    assert dialog.contact().customer_id == people.card().customer_id
    dialog.finish()
    other = people.card(customer_id=new_key())
    dialog.begin(other)
    assert dialog.note_field.toPlainText() == ""
    assert dialog.contact().customer_id == other.customer_id


def test_one_kind_and_one_way_are_always_chosen(dialog: ContactDialog) -> None:
    dialog.kinds.buttons["chat"].click()
    dialog.ways.buttons["outbound"].click()
    contact = dialog.contact()
    assert (contact.kind, contact.direction) == ("chat", "outbound")
    dialog.kinds.buttons["chat"].click()
    assert dialog.contact().kind == "visit"


def test_it_stands_in_every_look(dialog: ContactDialog, qapp: QApplication) -> None:
    assert not faults_in_every_look(qapp, dialog, sizes=[(620, 585)], percents=(100,))
