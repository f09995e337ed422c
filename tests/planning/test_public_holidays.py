"""Public holidays."""

from datetime import date

from app.planning.public_holidays import holiday_name


def test_a_countrys_holiday_has_its_name() -> None:
    assert "National Day" in holiday_name("SA", date(2026, 9, 23))
    assert holiday_name("SA", date(2026, 9, 22)) == ""


def test_a_country_the_library_does_not_know_has_none() -> None:
    assert holiday_name("XX", date(2026, 1, 1)) == ""
