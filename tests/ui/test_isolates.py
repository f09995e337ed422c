"""Isolates and local digits."""

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.ui import isolates
from app.ui.isolates import first_strong, local_digits, ltr, stripped
from tests.ui.languages import digits_of


def test_marks_are_put_in_for_showing_and_taken_out_for_everything_else() -> None:
    """What is dialled or stored never carries a mark."""
    number = "+966 50 123 4567"
    assert ltr(number) == "\u2066+966 50 123 4567\u2069"
    assert first_strong("سارة") == "\u2068سارة\u2069"
    assert stripped(ltr(number)) == number
    assert stripped("\u200f\u202bسارة\u202c\u061c") == "سارة"


def test_nothing_stays_nothing() -> None:
    """An empty text is still empty, so that `if text` means what it says."""
    assert ltr("") == first_strong("") == ""


@pytest.mark.parametrize(("country", "shown"), [("ar_SA", "٨١٪"), ("ar_AE", "81%"), ("en_GB", "81%")])
def test_digits_are_those_of_the_language_in_use(qtbot: QtBot, country: str, shown: str) -> None:
    """Arabic is written with either kind."""
    with digits_of(QLocale(country)):
        assert local_digits("81%") == shown


def test_a_tip_obeys_no_tags() -> None:
    """Qt looks for them by itself; what holds none is given as it is."""
    assert isolates.as_tip("Mona & Sons") == "Mona & Sons"
    assert isolates.as_tip("<b>Mona</b>\n& Sons") == ("<span>&lt;b&gt;Mona&lt;/b&gt;<br>&amp; Sons</span>")
