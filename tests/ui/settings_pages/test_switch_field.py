"""On or off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages.switch_field import SwitchField


def test_a_switch_carries_its_title_and_stores(qtbot: QtBot) -> None:
    """Space turns it."""
    settings = Settings()
    field = SwitchField(settings, Settings.arabic_digits)
    qtbot.addWidget(field)
    box = field.editor
    assert isinstance(box, QCheckBox)
    assert box.isChecked()
    assert box.text() == "Arabic-Indic digits in Arabic"
    assert not field.has_title_beside
    with qtbot.waitSignal(field.stored):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert settings.arabic_digits is False
    settings.arabic_digits = True
    with qtbot.assertNotEmitted(field.stored):
        field.show_value()
    assert box.isChecked()
