"""The figures as a whole."""

from app.measures.catalogue import BY_KEY, MEASURES
from app.measures.measure import Unit
from app.measures.parts import NOTHING


def test_every_figure_has_its_own_key_and_its_words_in_both_languages() -> None:
    """Arabic ones are Arabic."""
    assert len(BY_KEY) == len(MEASURES)
    for measure in MEASURES:
        for words in (measure.name, measure.short, measure.formula, measure.source):
            assert any("\u0600" <= letter <= "\u06ff" for letter in words.ar), measure.key
            assert words.en.isprintable()
            assert words.en, measure.key
        assert bool(measure.exclusions.ar) == bool(measure.exclusions.en), measure.key


def test_of_nothing_only_numbers_are_nought() -> None:
    """A share, a mean and a time of nothing are not there."""
    for measure in MEASURES:
        assert measure.of(NOTHING).value == (0 if measure.unit is Unit.COUNT else None), measure.key
