"""Two who look alike are shown side by side; merged, turned round or told apart, and merges can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.rows.duplicates import FieldChoice, LikeReason, MergePreview, MergeRow, Pair, Person
from app.ui.dialogs.merge_customers import MergeDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look


def person(name: str) -> Person:
    """Return somebody of this name."""
    return Person(
        customer_id=new_key(),
        name="منى",
        name_latin=name,
        number="+966501234567",
        email="mona@example.com",
        city="الرياض",
        account="SA-1",
        created_at=times.now(),
    )


OLD, NEW = person("Mona Haddad"), person("Mona Hadad")
PAIR = Pair(OLD, NEW, (LikeReason.EMAIL, LikeReason.NUMBER))
PREVIEW = MergePreview(
    (FieldChoice("name_latin", "Mona Haddad", "Mona Hadad"), FieldChoice("needs", "", "Slowly")),
    (("numbers", 1), ("interactions", 3)),
)


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> MergeDialog:
    """The duplicates, open with a pair."""
    dialog = MergeDialog(english)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin()
    assert dialog.empty.title.text() == "Looking for duplicates…"
    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        dialog.show_pairs([PAIR])
    assert wanted.args == [OLD.customer_id, NEW.customer_id]
    dialog.show_preview(OLD.customer_id, PREVIEW)
    return dialog


def test_a_merge_takes_what_is_ticked_and_what_was_missing(dialog: MergeDialog, qtbot: QtBot) -> None:
    name, needs = dialog.taken_boxes
    assert (name.isChecked(), needs.isChecked(), needs.isEnabled()) == (False, True, False)
    assert dialog.moving_label.text().startswith("4 rows move")
    name.setChecked(True)
    with qtbot.waitSignal(dialog.merge_wanted) as wanted:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [OLD.customer_id, NEW.customer_id, ("name_latin", "needs")]


def test_the_other_one_can_be_kept_and_both_told_apart(dialog: MergeDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        qtbot.mouseClick(dialog.turn_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [NEW.customer_id, OLD.customer_id]
    dialog.show_preview(OLD.customer_id, PREVIEW)  # of before: nobody waits for it any more
    with qtbot.assertNotEmitted(dialog.merge_wanted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.apart_wanted) as apart:
        qtbot.mouseClick(dialog.apart_button, Qt.MouseButton.LeftButton)
    assert apart.args == [NEW.customer_id, OLD.customer_id]
    dialog.show_pairs([])
    assert dialog.empty.title.text() == "No duplicates found"
    assert dialog.pair is None


def test_a_merge_can_be_undone(dialog: MergeDialog, qtbot: QtBot, qapp: QApplication) -> None:
    row = MergeRow(new_key(), OLD.customer_id, "منى", "منى علي", times.now(), "سارة", is_undone=False)
    dialog.show_merges([row])
    dialog.tell("Merged.")
    button = dialog.findChild(QPushButton, f"undo_{row.merge_id.hex[-8:]}")
    assert button is not None
    with qtbot.waitSignal(dialog.undo_wanted) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [row.merge_id]
    dialog.retranslate_ui()
    dialog.show_preview(OLD.customer_id, PREVIEW)
    assert faults_in_every_look(qapp, dialog, sizes=[(820, 520)], percents=(100,)) == []
