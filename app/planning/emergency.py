"""Emergency numbers: they are always dialled, whatever else is forbidden."""

import phonenumbers

from app.arabic import western

# Dialled by habit in a country or another, and free everywhere a mobile network hears them.
_EVERYWHERE = frozenset({"112", "911", "999", "000", "110", "08"})


def is_emergency(number: str, region: str) -> bool:
    """Say whether somebody calls for help."""
    digits = "".join(character for character in western(number) if character.isdecimal())
    if not digits or len(digits) > 6:
        return False
    if digits in _EVERYWHERE:
        return True
    try:
        return bool(phonenumbers.is_emergency_number(digits, region.upper()))
    except phonenumbers.NumberParseException:
        return False
