"""How many messages wait in the voicemail box, from the body of a NOTIFY (RFC 3842)."""

import re
from dataclasses import dataclass

_COUNTS = re.compile(r"^voice-message\s*:\s*(\d{1,6})\s*/\s*(\d{1,6})", re.IGNORECASE | re.MULTILINE)
_WAITING = re.compile(r"^messages-waiting\s*:\s*(yes|no)\b", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Messages that were not heard yet, and those that were."""

    new: int
    old: int


def read_waiting(notify: str) -> Waiting | None:
    """Read the counts; a box that says only "yes" holds one message. None when the message tells nothing."""
    body = notify.replace("\r\n", "\n").partition("\n\n")[2]
    if counts := _COUNTS.search(body):
        return Waiting(int(counts.group(1)), int(counts.group(2)))
    if waiting := _WAITING.search(body):
        return Waiting(1 if waiting.group(1).lower() == "yes" else 0, 0)
    return None
