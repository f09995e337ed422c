"""The moments people promise most."""

from datetime import UTC, datetime

from app.planning.quick_moments import in_an_hour, next_week, this_afternoon, tomorrow

NOW = datetime(2026, 11, 22, 9, 30, 40, tzinfo=UTC)  # a Sunday, half past twelve in Riyadh


def test_they_are_read_from_the_customers_clock() -> None:
    assert in_an_hour(NOW) == datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    assert this_afternoon(NOW, "Asia/Riyadh") == datetime(2026, 11, 22, 13, tzinfo=UTC)
    assert this_afternoon(datetime(2026, 11, 22, 13, tzinfo=UTC), "Asia/Riyadh") is None
    assert tomorrow(NOW, "Europe/London") == datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_the_week_begins_after_the_countrys_weekend() -> None:
    assert next_week(NOW, "Asia/Riyadh") == datetime(2026, 11, 29, 7, tzinfo=UTC)  # Sunday
    assert next_week(NOW, "Asia/Dubai") == datetime(2026, 11, 23, 6, tzinfo=UTC)  # Monday
