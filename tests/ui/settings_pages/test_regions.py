"""Countries."""

from PySide6.QtWidgets import QApplication

from app import numbers
from app.settings import Settings
from app.ui.settings_pages import regions
from tests.ui.languages import language


def test_every_country_has_a_name_in_both_languages(qapp: QApplication) -> None:
    """A code would tell an agent nothing."""
    for code in ("ar", "en"):
        with language(qapp, code):
            names = {regions.name(each) for each in regions.CODES}
            assert len(names) == len(regions.CODES)
            assert not names & set(regions.CODES)


def test_the_default_is_among_them_and_numbers_know_it() -> None:
    """Saudi Arabia."""
    assert Settings.region.default in regions.CODES
    assert numbers.read("0501234567", Settings.region.default).e164 == "+966501234567"


def test_another_country_is_shown_by_its_code(qapp: QApplication) -> None:
    """An administrator may have set it in the file."""
    assert regions.name("JP") == "JP"
