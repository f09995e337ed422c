"""In which zones a customer may be: from his number, his address, or what he said himself.

`phonenumbers` has a table of zones, but it costs a quarter of a second and 100 MiB. A number's country is
enough where a country has one zone; where it has several, all are kept, and a call must be allowed in all.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import phonenumbers

from app.arabic import folded
from app.numbers import read


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a customer may be, and where that comes from."""

    country: str  # "" when nothing is known
    zones: tuple[str, ...]
    other_zones: tuple[str, ...] = ()  # where another source of ours says he is

    def differs_at(self, moment: datetime) -> bool:
        """Whether the sources show different clocks at a moment: the agent is warned."""
        return bool(self.other_zones) and not (
            _offsets(self.zones, moment) & _offsets(self.other_zones, moment)
        )

    @property
    def all_zones(self) -> tuple[str, ...]:
        """Return every zone he may be in, his likeliest first."""
        return tuple(dict.fromkeys((*self.zones, *self.other_zones)))


def whereabouts(
    *, number: str, region: str, said: str = "", country: str = "", city: str = ""
) -> Whereabouts:
    """Say where a customer may be; what he said himself goes before his address, that before his number."""
    by_number = country_of_number(number, region)
    number_zones = zones_of(by_number)
    address_zones = zones_of(country, city)
    if said:
        others = () if said in (*address_zones, *number_zones) else (*address_zones, *number_zones)
        return Whereabouts(country or by_number or region, (said,), others)
    if address_zones:
        others = () if set(address_zones) & set(number_zones) else number_zones
        return Whereabouts(country.upper(), address_zones, others)
    if number_zones:
        return Whereabouts(by_number, number_zones)
    return Whereabouts(region.upper(), zones_of(region) or ("UTC",))


def country_of_number(number: str, region: str) -> str:
    """Return the country a number belongs to; "" when it belongs to none, as satellite telephones do."""
    e164 = read(number, region).e164 if number else ""
    if not e164:
        return ""
    found = phonenumbers.region_code_for_number(phonenumbers.parse(e164))
    return found if found and len(found) == 2 and found.isalpha() else ""


def zones_of(country: str, city: str = "") -> tuple[str, ...]:
    """Return a country's zones; only the city's where a zone is named after it."""
    zones = _zones_by_country().get(country.upper(), ())
    if len(zones) > 1 and city:
        wanted = folded(city).strip().replace(" ", "_")
        named = tuple(zone for zone in zones if folded(zone.rpartition("/")[2]) == wanted)
        return named or zones
    return zones


def country_of_zone(zone: str) -> str:
    """Return the country a zone belongs to; "" for one that belongs to none."""
    return next((code for code, zones in _zones_by_country().items() if zone in zones), "")


@cache
def _zones_by_country() -> dict[str, tuple[str, ...]]:
    """Read which zones each country has; the table comes with the zones themselves."""
    found: dict[str, list[str]] = {}
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            found.setdefault(code, []).append(zone)
    return {code: tuple(zones) for code, zones in found.items()}


def _offsets(zones: tuple[str, ...], moment: datetime) -> set[object]:
    return {moment.astimezone(ZoneInfo(zone)).utcoffset() for zone in zones}
