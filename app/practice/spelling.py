"""The many ways in which people write down one telephone number."""

from collections.abc import Callable

from app.numbers import shown
from app.practice.chance import Chance

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_NOWHERE = "ZZ"  # nobody's home, so every number is foreign there

_AT_HOME: tuple[Callable[[str], str], ...] = (
    lambda national: national.replace(" ", ""),
    lambda national: national,
    lambda national: national.replace(" ", "-"),
    lambda national: national.replace(" ", "").translate(_ARABIC),
    lambda national: national.translate(_ARABIC),
)
_ANYWHERE: tuple[Callable[[str], str], ...] = (
    lambda e164: e164,
    lambda e164: shown(e164, _NOWHERE),
    lambda e164: "00" + e164[1:],
    lambda e164: e164[1:],
    lambda e164: shown(e164, _NOWHERE).replace(" ", "-"),
)


def spellings(e164: str, region: str) -> tuple[str, ...]:
    """Return the spellings of a number; national ones only where `region` is its home."""
    national = shown(e164, region)
    at_home = () if national.startswith("+") else tuple(write(national) for write in _AT_HOME)
    return (*at_home, *(write(e164) for write in _ANYWHERE))


def spelled(chance: Chance, e164: str, region: str) -> str:
    """Return one of the spellings, the plain ones more often."""
    national = shown(e164, region)
    ways = _ANYWHERE if national.startswith("+") else (*_AT_HOME, *_ANYWHERE)
    place = chance.weighted(range(len(ways)), [max(1, 6 - place) for place in range(len(ways))])
    return ways[place](national if len(ways) > len(_ANYWHERE) and place < len(_AT_HOME) else e164)
