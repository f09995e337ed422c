"""How long each class of what is kept stays: "calls: 730, views: 365"; what is not named stays for ever."""

import re

from app.arabic import western
from app.errors import BadInput

CLASSES = (
    "calls",
    "contacts",
    "notes",
    "recordings",
    "follow_ups",
    "cases",
    "wishes",
    "views",
    "history",
    "queue_calls",
    "merges",
)
LONGEST_DAYS = 36_500
_ONE = re.compile(r"\s*([a-z_]+)\s*[:=]\s*(\d{1,5})\s*")


def read(text: str) -> dict[str, int]:
    """Return the days of each class; BadInput says what cannot be used."""
    found: dict[str, int] = {}
    for part in filter(str.strip, western(text).lower().replace("،", ",").split(",")):
        one = _ONE.fullmatch(part)
        if one is None or one[1] not in CLASSES or int(one[2]) > LONGEST_DAYS:
            raise BadInput(f"write it as calls: 730, views: 365; the classes are {', '.join(CLASSES)}")
        found[one[1]] = int(one[2])
    return found
