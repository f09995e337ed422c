"""A voice is chosen by its name."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.settings_pages.voice_field import VoiceField


def test_a_voice_that_is_not_known_yet_stays_chosen(qtbot: QtBot, english: Language) -> None:
    """It is shown by its id until the computer has said what it is called."""
    field = VoiceField(Settings({"speech.voice_ar": "voice-7"}), Settings.arabic_voice, "ar")
    qtbot.addWidget(field)
    assert isinstance(field.editor, QComboBox)
    assert stripped(field.editor.currentText()) == "voice-7"
    field.show_voices((("voice-7", "Salma", ("ar-sa",)), ("voice-8", "Ava", ("en",))))
    assert stripped(field.editor.currentText()) == "Salma"
    assert stripped(field.editor.itemText(0)) == "Chosen by the computer"
    assert field.editor.count() == 2
