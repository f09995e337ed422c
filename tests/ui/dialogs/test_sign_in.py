"""Sign in: what is wrong stands beside its field, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.rows.troubles import Trouble
from app.ui.dialogs.sign_in import SignInDialog
from app.ui.language import Language
from app.ui.parts import server_words
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> SignInDialog:
    """The dialog for a server, open."""
    dialog = SignInDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin("sara", "db.company.test/hatif")
    return dialog


def test_the_name_is_there_and_the_password_is_typed_unseen(dialog: SignInDialog, qtbot: QtBot) -> None:
    assert dialog.login_field.text() == "sara"
    assert dialog.password_field.hasFocus()
    assert dialog.password_field.echoMode() is QLineEdit.EchoMode.Password
    assert "db.company.test/hatif" in dialog.place_label.text()
    qtbot.keyClicks(dialog.password_field, "a long password")
    dialog.remember_box.setChecked(True)
    with qtbot.waitSignal(dialog.offered) as offered:
        qtbot.keyClick(dialog.password_field, Qt.Key.Key_Return)
    assert offered.args == ["sara", "a long password", True]
    assert not dialog.accept_button.isEnabled()  # it is being tried
    dialog.end()
    assert dialog.password_field.text() == ""
    assert not dialog.isVisible()


def test_what_is_missing_is_said_beside_its_field(dialog: SignInDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.offered):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert dialog.password_row.problem_label.text() == "Type your password."
        dialog.login_field.clear()
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.login_row.problem_label.text() == "Type the name you sign in with."


@pytest.mark.parametrize(
    ("trouble", "where"),
    [
        (Trouble.WRONG_PASSWORD, "password_row"),
        (Trouble.DISABLED, "login_row"),
        (Trouble.NO_ACCESS, "login_row"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_until_it_is_mended(
    dialog: SignInDialog, qtbot: QtBot, trouble: Trouble, where: str
) -> None:
    dialog.password_field.setText("a wrong password")
    dialog.show_trouble(trouble)
    row = getattr(dialog, where)
    assert row.problem_label.text() == server_words.sentence(trouble)
    assert row.field.hasFocus()
    assert dialog.password_field.text() == "a wrong password"
    qtbot.keyClicks(row.field, "x")
    assert row.problem_label.text() == ""


def test_a_server_that_is_away_is_said_below_the_fields(dialog: SignInDialog) -> None:
    dialog.show_trouble(Trouble.AWAY)
    assert dialog.trouble_label.text() == "The server cannot be reached. Check the network."
    assert dialog.accept_button.isEnabled()


def test_after_too_many_wrong_passwords_the_seconds_are_counted(dialog: SignInDialog, qtbot: QtBot) -> None:
    dialog.show_trouble(Trouble.THROTTLED, 2)
    assert dialog.trouble_label.text() == "Too many wrong passwords: 2 seconds to wait."
    assert not dialog.accept_button.isEnabled()
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=5000)
    assert dialog.trouble_label.text() == ""


def test_a_profile_of_ones_own_is_nowhere_else(qtbot: QtBot, english: Language) -> None:
    dialog = SignInDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin("", "")
    assert not dialog.remember_box.isVisible()
    assert not dialog.place_label.isVisible()
    assert dialog.login_field.hasFocus()
    dialog.end()


def test_it_looks_right_in_every_language_and_size(dialog: SignInDialog, qapp: QApplication) -> None:
    for trouble in (Trouble.WRONG_PASSWORD, Trouble.NO_ACCESS, Trouble.NOT_BOUND):
        dialog.show_trouble(trouble)
        assert faults_in_every_look(qapp, dialog, sizes=[(640, 480)]) == [], trouble
