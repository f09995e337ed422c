"""How the rows of the record of deeds hang together."""

import hashlib
from collections.abc import Mapping
from datetime import UTC
from typing import Any

BEGINNING = bytes(32)  # what the first row follows


def hash_of(previous: bytes, deed: Mapping[str, Any]) -> bytes:
    """Return the hash of a row that follows one with the hash `previous`; servers do the same in SQL."""
    moment = deed["at"].astimezone(UTC).isoformat(timespec="microseconds")
    parts = (
        *(deed["number"], moment, deed["actor"], deed["action"], deed["subject_kind"]),
        *(deed["subject_id"] or "", deed["detail"]),
    )
    return hashlib.sha256(previous + "\x1f".join(map(str, parts)).encode()).digest()
