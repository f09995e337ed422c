"""The settings of language and look are followed, whoever changes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.ui.look_flow import LookFlow
from app.ui.theme.look import look
from tests.ui import languages


@pytest.fixture
def settings(qapp: QApplication) -> Iterator[Settings]:
    """Settings whose changes are followed."""
    settings = Settings({"ui.language": "en"})
    with languages.language(qapp, "en") as language, languages.theme(qapp, "light") as theme:
        flow = LookFlow(settings, language, theme)
        settings.stored["flow"] = flow  # keeps it as long as the settings
        yield settings
        del settings.stored["flow"]
        settings.listeners.clear()


def _flow(settings: Settings) -> LookFlow:
    flow = settings.stored["flow"]
    assert isinstance(flow, LookFlow)
    return flow


def test_a_new_language_is_spoken_at_once(qapp: QApplication, settings: Settings) -> None:
    """With its direction and digits."""
    settings.language = "ar"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().zeroDigit() == "٠"
    settings.arabic_digits = False
    assert QLocale().zeroDigit() == "0"


def test_a_new_theme_and_text_size_are_worn_at_once(settings: Settings) -> None:
    """Each without the other."""
    settings.theme = "contrast"
    assert (look().tokens.name, look().text_percent) == ("contrast", 100)
    settings.text_percent = 125
    assert (look().tokens.name, look().text_percent) == ("contrast", 125)


def test_the_switches_go_back_and_forth(settings: Settings) -> None:
    """They are settings like any other, so they are still so tomorrow."""
    flow = _flow(settings)
    flow.switch_language()
    assert settings.language == "ar"
    flow.switch_language()
    assert settings.language == "en"
    flow.switch_theme()
    assert settings.theme == look().tokens.name == "dark"
    flow.switch_theme()
    assert settings.theme == look().tokens.name == "light"


def test_other_settings_change_nothing_one_sees(settings: Settings) -> None:
    """No needless work while a call is on."""
    before = look()
    settings.ring_seconds = 30
    assert look() is before
