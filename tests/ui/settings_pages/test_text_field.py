"""Typing a setting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.isolates import stripped
from app.ui.settings_pages.reading import read_extension
from app.ui.settings_pages.text_field import TextField
from tests.ui.languages import language


@pytest.fixture
def settings() -> Settings:
    """Settings with an extension."""
    return Settings({"telephony.user": "1001"})


@pytest.fixture
def field(qtbot: QtBot, settings: Settings) -> TextField:
    """A field for it."""
    field = TextField(settings, Settings.sip_user, read_extension, is_left_to_right=True)
    qtbot.addWidget(field)
    field.show()
    return field


def _line(field: TextField) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def _type(qtbot: QtBot, field: TextField, text: str) -> None:
    _line(field).selectAll()
    qtbot.keyClicks(_line(field), text)
    qtbot.keyClick(_line(field), Qt.Key.Key_Return)


def test_what_was_typed_is_stored_at_the_end(qtbot: QtBot, field: TextField, settings: Settings) -> None:
    """Not letter by letter: half an address is none."""
    _line(field).selectAll()
    with qtbot.assertNotEmitted(field.stored):
        qtbot.keyClicks(_line(field), "1002")
    with qtbot.waitSignal(field.stored):
        qtbot.keyClick(_line(field), Qt.Key.Key_Return)
    assert settings.sip_user == "1002"


def test_a_fault_is_said_and_goes_as_soon_as_it_is_mended(
    qtbot: QtBot, field: TextField, settings: Settings
) -> None:
    """Nothing is stored meanwhile, and what was typed stays to be mended."""
    _type(qtbot, field, "10 01")
    assert settings.sip_user == "1001"
    assert _line(field).text() == "10 01"
    assert stripped(field.problem_label.text()) == "Type letters and digits without blanks, such as 1001."
    _line(field).clear()
    qtbot.keyClicks(_line(field), "1003")
    assert field.problem_label.text() == ""
    qtbot.keyClick(_line(field), Qt.Key.Key_Return)
    assert settings.sip_user == "1003"


def test_a_language_switch_words_the_fault_again_and_leaves_the_typing(
    qtbot: QtBot, qapp: QApplication, field: TextField
) -> None:
    """Nothing typed is lost."""
    _type(qtbot, field, "10 01")
    with language(qapp, "ar"):
        qtbot.waitUntil(lambda: field.problem_label.text().startswith("اكتب"))
        assert _line(field).text() == "10 01"


def test_what_somebody_types_is_not_overwritten(qtbot: QtBot, field: TextField, settings: Settings) -> None:
    """A change from elsewhere waits."""
    qtbot.keyClicks(_line(field), "5")
    settings.sip_user = "2000"
    field.show_value()
    assert _line(field).text() == "10015"


def test_addresses_read_from_left_to_right_in_arabic_too(qapp: QApplication, field: TextField) -> None:
    """In a mirrored window."""
    with language(qapp, "ar"):
        assert _line(field).layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert field.layoutDirection() == Qt.LayoutDirection.RightToLeft
