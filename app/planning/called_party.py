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
    has_agreed: bool = False,
    is_do_not_call: bool = False,
) -> tuple[CalledParty, Whereabouts]:
    """Return whom a call would reach, and where he may be; without a basis he asked for it.

    A plan may say that he agreed to offers; without an agreement on record (`has_agreed`) the call is cold.
    """
    place = whereabouts(number=number, region=region, said=said, country=country, city=city)
    zones = place.all_zones if not said else place.zones
    reason = Basis(basis or Basis.REQUESTED)
    if reason is Basis.CONSENTED and not has_agreed:
        reason = Basis.COLD
    return CalledParty(place.country, zones, reason, is_do_not_call=is_do_not_call), place
