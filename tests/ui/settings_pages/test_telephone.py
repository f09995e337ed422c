"""The page of the account at the PBX."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.isolates import stripped
from app.ui.settings_pages.telephone import TelephonePage


@pytest.fixture
def page(qtbot: QtBot) -> TelephonePage:
    """The page, shown."""
    page = TelephonePage(Settings())
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_password_is_handed_on_and_forgotten(qtbot: QtBot, page: TelephonePage) -> None:
    """It is never shown, never stored in the settings, and not asked for again by leaving the line."""
    assert page.password_line.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(page.password_line, "correct horse")
    with qtbot.waitSignal(page.password_given) as given:
        qtbot.keyClick(page.password_line, Qt.Key.Key_Return)
    assert given.args == ["correct horse"]
    assert page.password_line.text() == ""
    with qtbot.assertNotEmitted(page.password_given):
        qtbot.keyClick(page.password_line, Qt.Key.Key_Return)


def test_the_page_says_where_the_password_is(page: TelephonePage) -> None:
    """Truly: a keyring may refuse it."""
    page.show_password_kept(is_kept=True)
    assert "Saved" in page.password_hint.text()
    page.show_password_kept(is_kept=False)
    assert "until Hatif is closed" in page.password_hint.text()
    assert page.password_hint.tone == "warn"


def test_with_several_accounts_one_says_whose_password_it_is(qtbot: QtBot, page: TelephonePage) -> None:
    """The first one's is asked for without a choice."""
    assert not page.account_choice.isVisible()
    page._settings.registrar, page._settings.sip_user = "pbx.example.com", "1001"  # noqa: SLF001  as typed
    field = page.field(Settings.further_accounts.key)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "nobody")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "1002@pbx.example.com" in field.problem_label.text()
    line.clear()
    qtbot.keyClicks(line, "2001@two.example;transport=tcp")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.account_choice.isVisible()
    assert [stripped(page.account_choice.itemText(place)) for place in range(2)] == [
        "1001@pbx.example.com",
        "2001@two.example",
    ]
    page.account_choice.setCurrentIndex(1)
    qtbot.keyClicks(page.password_line, "second word")
    with qtbot.waitSignal(page.further_password_given) as given:
        qtbot.keyClick(page.password_line, Qt.Key.Key_Return)
    assert given.args == ["2001@two.example", "second word"]
