"""The page of the workplace."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages.workplace import WorkplacePage


def test_a_database_of_an_unknown_kind_is_not_stored(qtbot: QtBot) -> None:
    """The desk would not start with it."""
    settings = Settings()
    page = WorkplacePage(settings)
    qtbot.addWidget(page)
    line = page.field("database.url").editor
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "mysql://db/hatif")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert settings.database_url == ""
    assert page.field("database.url").problem_label.text()
    assert page.title() == "Workplace"
