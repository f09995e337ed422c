"""The editor says what is wrong beside the field, and hands over only what was changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.records import (
    Cell,
    CustomerRecord,
    Difference,
    EmailLine,
    NumberLine,
    PrivateLine,
    RecordEdit,
)
from app.private_values import PrivateKind
from app.ui.dialogs.customer_editor import CustomerEditorDialog
from app.ui.language import Language
from tests.ui import people
from tests.ui.parts.test_editor_history import edit
from tests.ui.structure import faults_in_every_look

MONA = CustomerRecord(
    customer_id=new_key(),
    name="منى",
    name_latin="Mona",
    numbers=(NumberLine(id=new_key(), text="0501234567", is_main=True),),
    emails=(EmailLine(id=new_key(), address="mona@example.com"),),
    private=(PrivateLine(kind="iban", masked="•••• 7519", waiting="•••• 1234"),),
)
CALL = new_key()


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> CustomerEditorDialog:
    """The editor, open with Mona, in a call."""
    dialog = CustomerEditorDialog(english, "SA")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin(MONA, call_id=CALL)
    return dialog


def save(dialog: CustomerEditorDialog, qtbot: QtBot) -> RecordEdit:
    """Press Save, and return what it hands over."""
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    found = wanted.args[0]
    assert isinstance(found, RecordEdit)
    return found


def test_only_what_was_changed_is_saved(dialog: CustomerEditorDialog, qtbot: QtBot) -> None:
    assert not dialog.is_dirty
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    assert dialog.is_dirty
    found = save(dialog, qtbot)
    assert [(change.cell.field, change.after) for change in found.differences] == [("segment", "gold")]
    assert (found.call_id, found.customer_id) == (CALL, MONA.customer_id)
    assert not dialog.accept_button.isEnabled()  # until the answer is there


def test_without_a_change_it_just_closes(dialog: CustomerEditorDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.save_wanted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def test_what_is_wrong_comes_to_the_front_and_stays_typed(dialog: CustomerEditorDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.emails.widgets[0].focusProxy(), "@")
    with qtbot.assertNotEmitted(dialog.save_wanted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.tabs.currentIndex() == 1
    assert dialog.record().emails[0].address == "mona@example.com@"
    assert "red sentences" in dialog.tip.text()


def test_somebody_elses_change_is_told_and_can_be_overruled(
    dialog: CustomerEditorDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    found = save(dialog, qtbot)
    dialog.show_conflict(found, (replace(found.differences[0], after="silver"),))
    assert "Segment" in dialog.tip.text()
    assert "silver" in dialog.tip.text()
    assert dialog.details.segment_field.text() == "gold"
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        qtbot.mouseClick(dialog.overrule_button, Qt.MouseButton.LeftButton)
    assert wanted.args[0] == replace(found, overrules=True)


def test_undo_waits_until_what_is_typed_is_saved(dialog: CustomerEditorDialog, qtbot: QtBot) -> None:
    row = edit(Difference(Cell("customer", None, "segment"), "", "gold"))
    dialog.show_history([row])
    with qtbot.waitSignal(dialog.undo_wanted) as wanted:
        dialog.history.undo_wanted.emit(row.edit_id)
    assert wanted.args == [MONA.customer_id, row.edit_id]
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    with qtbot.assertNotEmitted(dialog.undo_wanted):
        dialog.history.undo_wanted.emit(row.edit_id)
    assert "first" in dialog.tip.text()


def test_papers_are_asked_for_with_whose_they_are(dialog: CustomerEditorDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.reveal_wanted) as wanted:
        dialog.papers.reveal_wanted.emit("iban", "why")
    assert wanted.args == [MONA.customer_id, "iban", "why"]
    with qtbot.waitSignal(dialog.private_given) as given:
        dialog.papers.given.emit("passport", "A1234567", "")
    assert given.args[0] == MONA.customer_id
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    dialog.show_private(replace(MONA, private=()))
    assert dialog.record().segment == "gold"
    assert dialog.papers.lines[PrivateKind.IBAN].reveal_button.isHidden()


def test_somebody_new_has_neither_papers_nor_history(dialog: CustomerEditorDialog, qtbot: QtBot) -> None:
    dialog.begin(CustomerRecord(customer_id=new_key()), is_new=True)
    assert not dialog.tabs.isTabVisible(4)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.details.name_field.property("wrong") == "true"
    qtbot.keyClicks(dialog.details.latin_field, "Emma")
    with qtbot.waitSignal(dialog.add_wanted) as wanted:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert wanted.args[0].name_latin == "Emma"


def test_nothing_is_cut_off(dialog: CustomerEditorDialog, qapp: QApplication) -> None:
    dialog.show_found([people.found_row()])
    for place in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(place)
        found = faults_in_every_look(qapp, dialog, sizes=[(640, 480)], percents=(100,))
        assert found == [], place


def test_what_was_kept_and_could_not_be_saved_is_shown_beside_what_holds_now(
    dialog: CustomerEditorDialog, qtbot: QtBot, qapp: QApplication
) -> None:
    """What somebody else has changed otherwise stays; mine can be saved, or let go."""
    segment = Cell("customer", None, "segment")
    edit = RecordEdit(
        edit_id=new_key(),
        customer_id=MONA.customer_id,
        differences=(Difference(segment, "", "gold"),),
        call_id=CALL,
    )
    dialog.begin_again(replace(MONA, segment="silver", needs="Slowly, please"), edit)
    assert "silver" in dialog.tip.text()
    assert dialog.is_dirty
    assert faults_in_every_look(qapp, dialog, sizes=[(640, 480)], percents=(100,)) == []
    mine = save(dialog, qtbot)
    assert mine.differences == (Difference(segment, "silver", "gold"),)
    with qtbot.waitSignal(dialog.let_go_wanted) as let_go:
        qtbot.mouseClick(dialog.let_go_button, Qt.MouseButton.LeftButton)
    assert let_go.args == [edit.edit_id]
    assert dialog.isHidden()
    assert dialog.mends is None
    dialog.begin_again(MONA, edit)
    assert "could not be saved" in dialog.tip.text()
    assert dialog.overrule_button.isHidden()


def test_what_is_hidden_from_a_role_is_named_among_the_papers(
    dialog: CustomerEditorDialog, qtbot: QtBot, qapp: QApplication
) -> None:
    """There it is told to whoever says why; it is no line that could be changed."""
    masks = (PrivateLine(kind="address", masked="••••"), PrivateLine(kind="email", masked="••••"))
    dialog.begin(replace(MONA, emails=(), private=masks))
    assert dialog.emails.isHidden()
    assert dialog.addresses.isHidden()
    assert not dialog.numbers.isHidden()
    dialog.tabs.setCurrentIndex(2)
    line = dialog.papers.lines["email"]
    assert line.isVisible()
    assert line.change_button.isHidden()
    qtbot.mouseClick(line.reveal_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(line.reason_field, "to send the invoice")
    with qtbot.waitSignal(dialog.reveal_wanted) as wanted:
        qtbot.mouseClick(line.go_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [MONA.customer_id, "email", "to send the invoice"]
    line.show_value("mona@example.com\nm@example.com")
    assert "mona@example.com" in line.value_label.text()
    assert faults_in_every_look(qapp, dialog, sizes=[(640, 480)], percents=(100,)) == []
    dialog.show_record(MONA)
    assert not dialog.emails.isHidden()
    assert line.isHidden()
