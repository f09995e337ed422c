"""Reading a SIP message's text: its first line and its headers, as far as the engine needs them."""

import re
from dataclasses import dataclass

LONGEST_MESSAGE = 65_536  # characters; a header beyond is not looked for

_TAG = re.compile(r";\s*tag\s*=\s*([^;\s,]+)", re.IGNORECASE)
COMPACT_NAMES = {"f": "from", "t": "to", "i": "call-id", "m": "contact", "v": "via", "s": "subject"}


@dataclass(frozen=True, slots=True)
class SipText:
    """A message's first line and headers; names are in small letters, folded lines are joined."""

    first_line: str
    headers: tuple[tuple[str, str], ...]

    def first(self, name: str) -> str:
        """Return the first header of this name, or an empty text."""
        return next((value for key, value in self.headers if key == name.lower()), "")

    def every(self, name: str) -> list[str]:
        """Return all headers of this name, in their order."""
        return [value for key, value in self.headers if key == name.lower()]


def tag_of(header: str) -> str:
    """Return the tag of a From or To header, or an empty text."""
    found = _TAG.search(header.rpartition(">")[2] if ">" in header else header)
    return found.group(1) if found else ""


def read_sip(message: str) -> SipText:
    """Read the head of a SIP message; lines that are no headers are passed over."""
    head = message[:LONGEST_MESSAGE].replace("\r\n", "\n").split("\n\n", 1)[0]
    first_line, *lines = head.split("\n")
    headers: list[tuple[str, str]] = []
    for line in lines:
        if line[:1] in (" ", "\t") and headers:  # RFC 3261, 7.3.1: a folded line goes on with the one before
            name, value = headers[-1]
            headers[-1] = (name, f"{value} {line.strip()}")
            continue
        name, colon, value = line.partition(":")
        if colon:
            key = name.strip().lower()
            headers.append((COMPACT_NAMES.get(key, key), value.strip()))
    return SipText(first_line.strip(), tuple(headers))
