"""The many ways in which people write down one telephone number."""

from app.numbers import read, shown
from app.practice.chance import Chance

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_INTERNATIONAL, _NATIONAL = "ZZ", "SA"  # ZZ is nobody's home, so every number is foreign there


def spellings(e164: str, region: str) -> tuple[str, ...]:
    """Return the spellings of a number; national ones only where `region` is its home."""
    international = shown(e164, _INTERNATIONAL)
    abroad = (e164, international, "00" + e164[1:], e164[1:], international.replace(" ", "-"))
    national = shown(e164, region)
    if national == international or read(national, region).e164 != e164:
        return abroad
    bare = national.replace(" ", "")
    return (
        bare,
        national,
        national.replace(" ", "-"),
        bare.translate(_ARABIC),
        national.translate(_ARABIC),
        *abroad,
    )


def spelled(chance: Chance, e164: str, region: str) -> str:
    """Return one of the spellings, the plain ones more often."""
    choices = spellings(e164, region)
    return chance.weighted(choices, [max(1, 6 - place) for place in range(len(choices))])
