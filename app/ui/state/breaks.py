"""The breaks an agent may take, and how long each may last."""

import re
from dataclasses import dataclass

_ONE = re.compile(r"\s*([^\s:,][^:,]{0,39}?)\s*(?::\s*(\d{1,3}))?\s*")


@dataclass(frozen=True, slots=True)
class BreakReason:
    """Why an agent is away; 0 minutes mean that nobody counts them."""

    key: str  # "rest", "prayer", "meal", "personal", or the workplace's own word
    minutes: int = 0


def read_breaks(text: str) -> tuple[BreakReason, ...]:
    """Read "rest:15, meal:45"; ValueError when it is not that. Without any, a break has no reason."""
    found = []
    for part in filter(str.strip, text.replace("،", ",").split(",")):
        read = _ONE.fullmatch(part)
        if read is None:
            raise ValueError("a break is a word and its minutes")
        found.append(BreakReason(read[1], int(read[2] or 0)))
    return tuple(found)


def known_breaks(text: str) -> tuple[BreakReason, ...]:
    """Read breaks as they are stored; what cannot be read offers none."""
    try:
        return read_breaks(text)
    except ValueError:
        return ()
