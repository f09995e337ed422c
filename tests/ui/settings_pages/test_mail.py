"""Secrets are handed on and forgotten; what is typed wrongly is said."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages.mail import MailPage
from tests.adapters.shop import EXAMPLE


@pytest.fixture
def page(qtbot: QtBot) -> MailPage:
    """The page, shown."""
    page = MailPage(Settings())
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.usefixtures("english")
def test_a_secret_is_handed_on_by_its_name(page: MailPage, qtbot: QtBot) -> None:
    for name, line in (("mail", page.mail_line), ("orders", page.orders_line)):
        line.setText("s3cret")
        with qtbot.waitSignal(page.password_given) as given:
            line.editingFinished.emit()
        assert given.args == [name, "s3cret"]
        assert line.text() == ""
    page.show_password_kept("mail", is_kept=False)
    assert "did not take it" in page.mail_hint.text()
    page.show_password_kept("orders", is_kept=True)
    assert page.orders_hint.text() == "Saved in the system's keyring."


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("key", "typed", "why"),
    [
        ("mail.server", "mail server", "mail.example.com"),
        ("mail.sender", "care", "care@example.com"),
        ("orders.mapping", "/nowhere.toml", "path of a file"),
        ("orders.mapping", __file__, "cannot be used"),
    ],
)
def test_what_cannot_be_used_is_said(page: MailPage, key: str, typed: str, why: str) -> None:
    field = page.field(key)
    assert isinstance(field.editor, QLineEdit)
    field.editor.setText(typed)
    field.editor.editingFinished.emit()
    assert why in field.problem_label.text()


def test_a_mapping_file_that_is_right_is_taken(page: MailPage) -> None:
    field = page.field("orders.mapping")
    assert isinstance(field.editor, QLineEdit)
    field.editor.setText(str(EXAMPLE))
    field.editor.editingFinished.emit()
    assert field.problem_label.text() == ""
