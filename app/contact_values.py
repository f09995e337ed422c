"""How somebody is reached: what can be wrong with a number, an e-mail address or a postal address."""

import re
from collections.abc import Mapping
from enum import StrEnum

from app.arabic import unmarked, western
from app.numbers import NumberKind, read

LONGEST_TEXT = 200  # characters
_EMAIL = re.compile(r"[^@\s,;<>()\"]{1,64}@(?:[^@\s,;<>.]+\.)+[^@\s,;<>.\d]{2,}")
_ANY_POSTCODE = re.compile(r"[A-Z0-9][A-Z0-9 -]{1,9}")
_POSTCODES: Mapping[str, re.Pattern[str]] = {
    "SA": re.compile(r"\d{5}(?:-?\d{4})?"),
    "EG": re.compile(r"\d{5}(?:\d{2})?"),
    "KW": re.compile(r"\d{5}"),
    "OM": re.compile(r"\d{3}"),
    "JO": re.compile(r"\d{5}"),
    "BH": re.compile(r"\d{3,4}"),
    "AE": re.compile(r"\d{1,6}"),  # there are none; people give their post box
    "QA": re.compile(r"\d{1,6}"),
}


class Fault(StrEnum):
    """What is wrong."""

    NO_NUMBER = "no_number"
    BAD_NUMBER = "bad_number"
    BAD_EMAIL = "bad_email"
    BAD_POSTCODE = "bad_postcode"
    NO_PLACE = "no_place"  # an address with neither a street nor a city
    TOO_LONG = "too_long"


def number_fault(text: str, region: str) -> Fault | None:
    """Say what is wrong with a telephone number."""
    reading = read(text, region)
    if reading.kind is NumberKind.ANONYMOUS:
        return Fault.NO_NUMBER
    return Fault.BAD_NUMBER if reading.kind is NumberKind.MALFORMED else None


def email_fault(text: str) -> Fault | None:
    """Say what is wrong with an e-mail address."""
    plain = unmarked(text).strip()
    if len(plain) > LONGEST_TEXT:
        return Fault.TOO_LONG
    return None if _EMAIL.fullmatch(plain) and ".." not in plain else Fault.BAD_EMAIL


def address_fault(*, lines: str, city: str, postcode: str, country: str) -> Fault | None:
    """Say what is wrong with a postal address."""
    if not (lines.strip() or city.strip()):
        return Fault.NO_PLACE
    code = western(unmarked(postcode)).strip().upper()
    pattern = _POSTCODES.get(country.upper(), _ANY_POSTCODE)
    return Fault.BAD_POSTCODE if code and not pattern.fullmatch(code) else None
