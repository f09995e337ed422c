"""The lexicon."""

from app.arabic import folded
from app.planning import moment_lexicon as words


def test_every_entry_is_spelt_as_it_is_compared() -> None:
    tables = (words.WEEKDAYS, words.MONTHS, words.DAYS, words.UNITS, words.PAIRS, words.HOURS, words.PARTS)
    for table in tables:
        for entry in table:
            assert folded(entry) == entry


def test_both_languages_have_every_day_and_month() -> None:
    for table, count in ((words.WEEKDAYS, 7), (words.MONTHS, 12), (words.HIJRI_MONTHS, 12)):
        for is_arabic in (True, False):
            assert len({value for word, value in table.items() if (word[0] > "z") is is_arabic}) == count
