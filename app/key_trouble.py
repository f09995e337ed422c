"""Why a file's key cannot be had."""

from enum import StrEnum


class KeyTrouble(StrEnum):
    """Why a file cannot be opened."""

    LOCKED = "locked"  # it is encrypted, and the keyring does not give its key now
    LOST = "lost"  # it is encrypted, and the keyring has no key
    REQUIRED = "required"  # it must be encrypted, and there is no keyring
