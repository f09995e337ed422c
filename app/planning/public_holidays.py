"""Public holidays of countries, by the `holidays` library; those that hang on the moon are estimates."""

from datetime import date
from functools import lru_cache

from app.late import late


@lru_cache(maxsize=8192)
def holiday_name(country: str, day: date) -> str:
    """Return the English name of a country's public holiday; "" on any other day."""
    calendar = _calendar(country)
    return "" if calendar is None else str(calendar.get(day, ""))


@lru_cache(maxsize=64)
def _calendar(country: str) -> "dict[date, str] | None":
    try:
        found: dict[date, str] = late("holidays", "country_holidays")(country)
    except NotImplementedError:  # what the library raises for a country it does not know
        return None
    return found
