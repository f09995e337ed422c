"""A recurrence in words."""

from datetime import date

from PySide6.QtWidgets import QApplication

from app.planning.recurrence import OnHoliday, Recurrence, Unit
from app.ui.isolates import stripped
from app.ui.parts.recurrence_words import in_words, repeated
from tests.ui import languages


def test_it_reads_well_in_both_languages(qapp: QApplication) -> None:
    rule = Recurrence(2, Unit.WEEKS, frozenset({6, 2}), until=date(2026, 12, 31))
    daily = Recurrence(1, Unit.DAYS, on_holiday=OnHoliday.SKIP)
    with languages.language(qapp, "en") as english:
        words = stripped(in_words(english, rule))
        assert words.startswith("every 2 weeks · Wednesday and Sunday")
        assert words.endswith("until 31 Dec 2026")
        assert stripped(in_words(english, daily)) == "every day · not on days off · until it is done"
    with languages.language(qapp, "ar") as arabic:
        assert stripped(in_words(arabic, rule)).startswith("كل أسبوعين · الأربعاء")
        assert repeated(arabic, daily.as_text()).startswith("كل يوم")
        assert repeated(arabic, "nonsense") == ""
