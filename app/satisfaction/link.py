"""A link by which one customer answers about one call: signed, for some days, and not to be guessed."""

import base64
import binascii
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from uuid import UUID

from app.errors import BadInput

PATH = "/s/"
_KEY, _MOMENT, _LANGUAGE, _SEAL = 16, 4, 2, 16  # bytes
_LENGTH = _KEY + _MOMENT + _LANGUAGE + _SEAL


@dataclass(frozen=True, slots=True)
class Asked:
    """Which call a link asks about, until when, and in which language."""

    call_id: UUID
    expires_at: datetime  # to the second
    language: str  # two letters


def made(secret: bytes, base: str, asked: Asked) -> str:
    """Return the link; `base` is where the customers' page is reached from outside."""
    told = asked.call_id.bytes + int(asked.expires_at.timestamp()).to_bytes(_MOMENT, "big")
    told += asked.language.encode("ascii")
    token = base64.urlsafe_b64encode(told + _seal(secret, told)).decode().rstrip("=")
    return f"{base.rstrip('/')}{PATH}{token}"


def read(secret: bytes, token: str) -> Asked:
    """Read what a link asks; BadInput when it is not one of ours. Whether it is too late is not said here."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError) as error:
        raise BadInput("this link is not complete") from error
    told, seal = raw[:-_SEAL], raw[-_SEAL:]
    if len(raw) != _LENGTH or not hmac.compare_digest(seal, _seal(secret, told)):
        raise BadInput("this link is not complete")
    expires = int.from_bytes(told[_KEY : _KEY + _MOMENT], "big")
    language = told[-_LANGUAGE:].decode("ascii", "replace")
    return Asked(UUID(bytes=told[:_KEY]), datetime.fromtimestamp(expires, UTC), language)


def _seal(secret: bytes, told: bytes) -> bytes:
    return blake2b(told, key=secret, digest_size=_SEAL).digest()
