"""The torture messages of RFC 4475, as they go over the wire."""

import re
from pathlib import Path

FOLDER = Path(__file__).with_name("data") / "rfc4475"
_BYTE = re.compile(rb"\\x([0-9A-F]{2})")


def messages() -> dict[str, bytes]:
    """Return every message by the RFC's name of it; their files write odd bytes as hexadecimal."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.txt"))}


def _read(path: Path) -> bytes:
    text = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return _BYTE.sub(lambda found: bytes([int(found.group(1), 16)]), text)
