"""Passwords and keys: in the system's keyring, or in memory for the session; never in a file."""

import importlib
import logging
import re
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

DATABASE_KEY = "database-key"

log = logging.getLogger(__name__)


class KeyringTrouble(StrEnum):
    """Why a secret is not in the system's keyring."""

    NONE = "none"
    NO_KEYRING = "no_keyring"  # this system has none, or none that is fit to hold a secret
    LOCKED = "locked"  # it is there, and the person did not unlock it
    FAILED = "failed"  # it took a secret and did not give it back, or broke


@dataclass(frozen=True, slots=True)
class Answer:
    """What a keyring has under a name."""

    secret: str | None = field(repr=False)
    trouble: KeyringTrouble


class Keyring(Protocol):
    """Something that keeps secrets, and tells what went wrong instead of raising."""

    def read(self, service: str, name: str) -> Answer:
        """Return the secret kept under a name."""

    def write(self, service: str, name: str, secret: str) -> KeyringTrouble:
        """Keep a secret under a name."""

    def delete(self, service: str, name: str) -> KeyringTrouble:
        """Forget the secret kept under a name."""


class Credentials:
    """The secrets of one profile.

    Every call may block, for as long as the system asks the person to unlock the keyring: call from a
    background thread, never from the window's. Nothing here raises on account of a keyring; `trouble` tells
    what the last call met, and what the keyring did not take is kept in memory until the program ends.
    """

    def __init__(self, profile: str = "") -> None:
        self._service = f"Hatif {profile}".strip()
        self._in_memory: dict[str, str] = {}
        self.trouble = KeyringTrouble.NONE

    @property
    def is_kept(self) -> bool:
        """Say whether everything given to `keep` will be there at the next start."""
        return not self._in_memory

    def password(self, name: str) -> str | None:
        """Return a secret, or None when there is none or it cannot be reached."""
        if name in self._in_memory:
            return self._in_memory[name]
        return self._read(name)

    def keep(self, name: str, secret: str) -> bool:
        """Keep a secret, and say whether it is in the keyring; else it is kept for this session."""
        self._in_memory[name] = secret
        for waiting in sorted(self._in_memory):  # also those of an hour in which the keyring was locked
            if self._write(waiting, self._in_memory[waiting]):
                del self._in_memory[waiting]
        return name not in self._in_memory

    def forget(self, name: str) -> bool:
        """Delete a secret, and say whether it is gone for certain."""
        self._in_memory.pop(name, None)
        return self._noted(_system_keyring().delete(self._service, name))

    def database_key(self, *, may_make: bool = True) -> str | None:
        """Return this profile's 256-bit key as 64 hexadecimal digits; it is made when first asked for.

        None when no keyring keeps it: a file encrypted with a key of this session could never be read again.
        None too when there is none and none may be made, for something is encrypted with one that was lost.
        """
        key = self._read(DATABASE_KEY)
        if self.trouble is not KeyringTrouble.NONE:
            return None
        if key is None and not may_make:
            return None
        if key is None:
            key = secrets.token_hex(32)
            return key if self._write(DATABASE_KEY, key) else None
        if re.fullmatch("[0-9a-f]{64}", key) is None:
            self._noted(KeyringTrouble.FAILED)  # not overwritten: somebody may still know what it was
            return None
        return key

    def _read(self, name: str) -> str | None:
        answer = _system_keyring().read(self._service, name)
        self._noted(answer.trouble)
        return answer.secret

    def _write(self, name: str, secret: str) -> bool:
        return self._noted(_system_keyring().write(self._service, name, secret))

    def _noted(self, trouble: KeyringTrouble) -> bool:
        """Note what a call met, and say whether it went well."""
        is_well = trouble is KeyringTrouble.NONE
        if not is_well and trouble is not self.trouble:
            log.warning("secrets are kept for this session only: %s", trouble)
        self.trouble = trouble
        return is_well


def _system_keyring() -> Keyring:
    """Fetch whoever asks the system only when somebody does."""
    keyring: Keyring = importlib.import_module("app.keyring_apart").KeyringApart()
    return keyring
