"""Icons to look at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.icon_label import IconLabel
from tests.ui.languages import theme


def test_an_icon_can_change(qtbot: QtBot) -> None:
    """Its name, and its colour or not."""
    icon = IconLabel("wifi-off", "warn")
    qtbot.addWidget(icon)
    before = icon.grab().toImage()
    icon.set_icon("database")
    assert (icon.name, icon.role) == ("database", "warn")
    assert icon.grab().toImage() != before
    icon.set_icon("database", "ok")
    assert icon.role == "ok"


def test_an_icon_grows_with_the_text_and_turns_with_the_direction(qtbot: QtBot, qapp: QApplication) -> None:
    """Where it points somewhere."""
    icon = IconLabel("chevron-right", size=20)
    qtbot.addWidget(icon)
    before = icon.grab().toImage()
    icon.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert icon.grab().toImage() != before
    with theme(qapp, "light", 150):
        assert icon.size().toTuple() == (30, 30)
