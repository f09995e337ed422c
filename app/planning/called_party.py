"""Puts together whom a call would reach, from what is known of number, address and wishes."""

from app.planning.calling_windows import CalledParty
from app.planning.country_rules import Basis
from app.planning.customer_zone import Whereabouts, whereabouts


def party_at(
    *,
    number: str,
    region: str,
    said: str = "",
    country: str = "",
    city: str = "",
    basis: str = "",
    is_do_not_call: bool = False,
) -> tuple[CalledParty, Whereabouts]:
    """Return whom a call would reach, and where he may be; without a basis he asked for it."""
    place = whereabouts(number=number, region=region, said=said, country=country, city=city)
    zones = place.all_zones if not said else place.zones
    party = CalledParty(place.country, zones, Basis(basis or Basis.REQUESTED), is_do_not_call=is_do_not_call)
    return party, place
