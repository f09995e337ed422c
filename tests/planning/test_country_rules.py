"""The data about countries."""

from app.planning import country_rules
from app.planning.country_rules import Basis, DayKind
from app.ui.settings_pages.regions import CODES


def test_every_country_that_can_be_chosen_has_rules_with_sources() -> None:
    assert set(CODES) <= set(country_rules.known_countries())
    for code in CODES:
        assert country_rules.rules_of(code).sources
        assert country_rules.rules_of(code).calling[Basis.COLD] is None


def test_an_unknown_country_is_treated_with_care() -> None:
    rules = country_rules.rules_of("XX")
    consented = rules.calling[Basis.CONSENTED]
    assert consented is not None
    assert consented.on(DayKind.HOLIDAY, in_ramadan=False) == ()


def test_ramadan_opens_no_day_that_is_closed() -> None:
    consented = country_rules.rules_of("SA").calling[Basis.CONSENTED]
    assert consented is not None
    assert consented.on(DayKind.HOLIDAY, in_ramadan=True) == ()
    assert len(consented.on(DayKind.WORKDAY, in_ramadan=True)) == 2


def test_the_data_has_a_version() -> None:
    assert country_rules.version() >= "2026-11-22"
