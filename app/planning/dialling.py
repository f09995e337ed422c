"""The answer to whether a number may be dialled now."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.planning.called_party import party_at
from app.planning.calling_windows import Refusal, verdict

LONGEST_FREE_DIGITS = 6  # emergency numbers, service codes and extensions: nobody is woken by them
_OF_HOURS = frozenset({Refusal.OUTSIDE_HOURS, Refusal.WEEKEND, Refusal.HOLIDAY, Refusal.RAMADAN})


@dataclass(frozen=True, slots=True)
class DialAnswer:
    """Whether a number may be dialled, and from when on if not."""

    refusal: Refusal | None
    opens_at: datetime | None = None
    zone: str = ""
    customer_id: UUID | None = None


def is_free(number: str) -> bool:
    """Say whether a number is dialled without any question: help, service codes, and the own house."""
    digits = sum(character.isdecimal() for character in number)
    return digits <= LONGEST_FREE_DIGITS or number.startswith(("*", "#")) or "@" in number


def answer(
    number: str,
    now: datetime,
    *,
    region: str,
    said: str = "",
    country: str = "",
    city: str = "",
    is_do_not_call: bool = False,
    basis: str = "",
    has_agreed: bool = False,
    is_promised_now: bool = False,
    customer_id: UUID | None = None,
) -> DialAnswer:
    """Say whether a number may be dialled; an hour that was promised to him is never the wrong one."""
    if is_free(number):
        return DialAnswer(None)
    party, _ = party_at(
        number=number,
        region=region,
        said=said,
        country=country,
        city=city,
        basis=basis,
        has_agreed=has_agreed,
        is_do_not_call=is_do_not_call,
    )
    found = verdict(party, now)
    if found.is_allowed or (is_promised_now and found.refusal in _OF_HOURS):
        return DialAnswer(None, customer_id=customer_id)
    return DialAnswer(found.refusal, found.opens_at, found.zone, customer_id)
