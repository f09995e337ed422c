"""Choices and faults in words."""

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import Setting, Settings
from app.ui.isolates import stripped
from app.ui.settings_pages import words
from app.ui.settings_pages.reading import Fault
from tests.ui.languages import language


@pytest.mark.parametrize("setting", [each for each in Setting.declared.values() if each.choices])
def test_every_choice_has_a_word(qapp: QApplication, setting: Setting[str]) -> None:
    """In both languages, another than its value."""
    for code in ("ar", "en"):
        with language(qapp, code):
            assert all(words.choice(setting.key, value) != value for value in setting.choices)


def test_languages_are_called_as_they_call_themselves(qapp: QApplication) -> None:
    """So that one who reads no Arabic finds English."""
    with language(qapp, "ar"):
        assert words.choice("ui.language", "en") == "English"
        assert stripped(words.choice("ui.text_percent", 125)) == "١٢٥٪"


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault])
def test_every_fault_says_what_would_do(qapp: QApplication, fault: Fault) -> None:
    """With examples or the range in their places."""
    for code in ("ar", "en"):
        with language(qapp, code):
            sentence = words.fault(fault, Settings.ring_seconds)
            assert sentence
            assert "%" not in sentence


def test_a_range_is_said_in_local_digits(qapp: QApplication) -> None:
    """And nothing is said when nothing is wrong."""
    with language(qapp, "ar"):
        assert stripped(words.fault(Fault.OUT_OF_RANGE, Settings.ring_seconds)) == "اكتب رقمًا من ٧ إلى ٥٩."
        assert words.fault(Fault.NONE, Settings.ring_seconds) == ""
        assert words.title(Settings.language) == "اللغة"
