"""Typing a number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.isolates import stripped
from app.ui.settings_pages.number_field import NumberField
from tests.ui.languages import language


def test_a_number_is_shown_and_taken_in_the_digits_of_the_language(qtbot: QtBot, qapp: QApplication) -> None:
    """Stored as a number; the range stands beside it."""
    settings = Settings()
    with language(qapp, "ar"):
        field = NumberField(settings, Settings.ring_seconds)
        qtbot.addWidget(field)
        line = field.editor
        assert isinstance(line, QLineEdit)
        assert line.text() == "٢٠"
        assert stripped(field.hint_label.text()) == "من ٧ إلى ٥٩."
        assert line.alignment() & Qt.AlignmentFlag.AlignRight
        line.selectAll()
        qtbot.keyClicks(line, "30")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert settings.ring_seconds == 30
        assert line.text() == "٣٠"


def test_a_number_out_of_range_is_not_stored(qtbot: QtBot) -> None:
    """The sentence names the range."""
    settings = Settings()
    field = NumberField(settings, Settings.ring_seconds)
    qtbot.addWidget(field)
    line = field.editor
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "99")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert settings.ring_seconds == 20
    assert stripped(field.problem_label.text()) == "Type a number from 7 to 59."


def test_a_number_that_needs_a_restart_says_both(qtbot: QtBot) -> None:
    """Its range and when it counts."""
    field = NumberField(Settings(), Settings.sip_port)
    qtbot.addWidget(field)
    assert stripped(field.hint_label.text()) == "From 0 to 65535. Takes effect at the next start."
