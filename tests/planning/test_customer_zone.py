"""Where customers may be."""

from datetime import UTC, datetime

from app.planning.customer_zone import country_of_number, whereabouts, zones_of

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)


def test_a_number_tells_the_country_and_its_zone() -> None:
    found = whereabouts(number="0501234567", region="SA")
    assert (found.country, found.zones) == ("SA", ("Asia/Riyadh",))


def test_a_country_of_many_zones_keeps_them_all() -> None:
    found = whereabouts(number="+12025550123", region="SA")
    assert found.country == "US"
    assert {"America/New_York", "America/Los_Angeles"} <= set(found.zones)


def test_an_address_narrows_and_a_city_names_the_zone() -> None:
    found = whereabouts(number="+12025550123", region="SA", country="US", city="Los Angeles")
    assert found.zones == ("America/Los_Angeles",)
    assert not found.differs_at(NOW)


def test_a_number_from_elsewhere_is_warned_of() -> None:
    found = whereabouts(number="+442079460000", region="SA", country="SA", city="Riyadh")
    assert found.zones == ("Asia/Riyadh",)
    assert found.differs_at(NOW)
    assert found.all_zones == ("Asia/Riyadh", "Europe/London")


def test_the_same_clock_elsewhere_is_no_difference() -> None:
    found = whereabouts(number="+96522212345", region="SA", country="SA")
    assert not found.differs_at(NOW)


def test_what_the_customer_said_goes_first() -> None:
    found = whereabouts(number="0501234567", region="SA", said="Europe/Paris")
    assert found.zones == ("Europe/Paris",)
    assert found.differs_at(NOW)


def test_nothing_known_is_home() -> None:
    assert whereabouts(number="", region="SA").zones == ("Asia/Riyadh",)
    assert country_of_number("204", "SA") == ""
    assert zones_of("XX") == ()
