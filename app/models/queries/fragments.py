"""What somebody types of a number before it is whole: how the numbers it may become begin and end."""

import re

import phonenumbers

from app.arabic import unmarked, western

FEWEST_DIGITS = 3  # fewer say nothing about a telephone number
_NUMBER_LIKE = re.compile(r"\+?[\d\s()./-]+")


def digits_of(text: str) -> str:
    """Return the digits of something that looks like a part of a number; nothing of anything else."""
    plain = western(unmarked(text)).strip()
    digits = re.sub(r"\D", "", plain)
    return digits if _NUMBER_LIKE.fullmatch(plain) and len(digits) >= FEWEST_DIGITS else ""


def beginnings(text: str, region: str) -> tuple[str, ...]:
    """Return how stored numbers begin that this may be the beginning of."""
    digits = digits_of(text)
    if not digits:
        return ()
    if western(text).strip().startswith("+"):
        return (f"+{digits}",)
    country = phonenumbers.country_code_for_region(region)
    trunk = phonenumbers.ndd_prefix_for_region(region, True) or ""
    found = [f"+{country}{digits}", digits]
    if trunk and digits.startswith(trunk):
        found.append(f"+{country}{digits.removeprefix(trunk)}")
    found.append(f"+{digits.removeprefix('00')}")
    return tuple(dict.fromkeys(found))
