"""A new password is typed twice and unseen; what is wrong stands beside its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.rows.troubles import Trouble
from app.ui.dialogs.own_password import OwnPasswordDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

NEW = "a long password"


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> OwnPasswordDialog:
    """The dialog of somebody who has a password, open."""
    dialog = OwnPasswordDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin(has_one=True, shortest=8, may_be_none=True)
    return dialog


def test_both_passwords_are_handed_over_once_and_forgotten(dialog: OwnPasswordDialog, qtbot: QtBot) -> None:
    assert {row.field.property("echoMode") for row in dialog.rows} == {QLineEdit.EchoMode.Password}
    dialog.present_field.setText("the old password")
    dialog.new_field.setText(NEW)
    dialog.again_field.setText(NEW)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["the old password", NEW]
    assert not dialog.accept_button.isEnabled()
    dialog.end()
    assert not dialog.isVisible()
    assert [dialog.present_field.text(), dialog.new_field.text(), dialog.again_field.text()] == ["", "", ""]


def test_too_short_and_not_the_same_are_said_beside_the_field(
    dialog: OwnPasswordDialog, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.new_field.setText("short")
        dialog.accept_button.click()
        assert dialog.rows[1].problem_label.text() == "This is too short. Choose a longer one."
        dialog.new_field.setText(NEW)
        dialog.again_field.setText(NEW + "x")
        dialog.accept_button.click()
    assert dialog.rows[2].problem_label.text().startswith("The two are not the same.")
    qtbot.keyClicks(dialog.again_field, "y")
    assert dialog.rows[2].problem_label.text() == ""


def test_none_at_all_is_a_choice_only_where_it_may_be(dialog: OwnPasswordDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept_button.click()
    assert chosen.args == ["", ""]
    dialog.begin(has_one=False, shortest=10, may_be_none=False)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept_button.click()
    assert not dialog.present_field.isVisible()


def test_a_wrong_password_of_now_stays_to_be_mended(dialog: OwnPasswordDialog) -> None:
    dialog.present_field.setText("wrong")
    dialog.show_trouble(Trouble.WRONG_PASSWORD)
    assert dialog.rows[0].problem_label.text() == "This is not your password of now."
    assert dialog.present_field.text() == "wrong"
    dialog.show_trouble(Trouble.AWAY)
    assert dialog.trouble_label.text() == "The server cannot be reached. Check the network."


def test_it_looks_right_in_every_language_and_size(dialog: OwnPasswordDialog, qapp: QApplication) -> None:
    dialog.show_trouble(Trouble.WRONG_PASSWORD)
    assert faults_in_every_look(qapp, dialog, sizes=[(660, 480)]) == []
