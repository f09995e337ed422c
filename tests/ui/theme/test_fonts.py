"""The bundled font."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from app.ui.theme import fonts
from app.ui.theme.look import FAMILY, font


@pytest.fixture(autouse=True)
def _loaded(qapp: QApplication) -> None:
    fonts.load()


def test_one_family_has_both_scripts(qapp: QApplication) -> None:
    """So that a line with both looks like one line."""
    raw = QRawFont.fromFont(font(13))
    assert raw.familyName() == FAMILY
    assert all(raw.supportsCharacter(ord(letter)) for letter in "Aaعشيّ٠٩٪…–·›")


def test_its_weights_are_real(qapp: QApplication) -> None:
    """Not thickened by the painter."""
    weights = [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold]
    assert [QFontInfo(font(13, weight)).weight() for weight in weights] == [int(each) for each in weights]
    widths = [QFontMetrics(font(40, weight)).horizontalAdvance("Hatif") for weight in weights]
    assert widths == sorted(set(widths))


def test_loading_twice_is_harmless(qapp: QApplication) -> None:
    """The second time there is nothing to do."""
    fonts.load()
    assert QFontInfo(font(13)).family() == FAMILY
