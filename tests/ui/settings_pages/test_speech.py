"""The page of speech."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.language import Language
from app.ui.settings_pages.speech import SpeechPage


def test_nothing_is_spoken_until_somebody_wants_it(qtbot: QtBot, english: Language) -> None:
    """Both switches are off; a voice is the computer's own."""
    page = SpeechPage(Settings())
    qtbot.addWidget(page)
    page.show_values()
    values = [field.value for field in page.fields]
    assert values[:2] == [False, False]
    assert values[3:] == ["", ""]


def test_each_language_is_offered_its_own_voices(qtbot: QtBot, english: Language) -> None:
    """And what is chosen is stored."""
    settings = Settings()
    page = SpeechPage(settings)
    qtbot.addWidget(page)
    page.show_voices((("one", "Salma", ("ar",)), ("two", "Ava", ("en-us", "en"))))
    box = page.field("speech.voice_en").editor
    assert isinstance(box, QComboBox)
    assert [box.itemData(place) for place in range(box.count())] == ["", "two"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert settings.english_voice == "two"
