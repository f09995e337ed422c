"""Which of this computer's addresses others see, and whether that is still the one of a moment ago."""

import contextlib
import socket
from collections.abc import Callable
from enum import StrEnum

LOOK_EVERY_SECONDS = 2.0
DISCARD_PORT = 9  # nothing is sent there: the system only says which way it would go


class Change(StrEnum):
    """What happened to the way to the PBX."""

    NONE = ""
    MOVED = "moved"  # another address
    BACK = "back"  # the same one, after there was none


def address_towards(host: str) -> str:
    """Return the own address that packets to a host leave from; empty when there is no way to it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as trial, contextlib.suppress(OSError):
        trial.connect((host, DISCARD_PORT))
        return str(trial.getsockname()[0])
    return ""


class OwnAddress:
    """Looks every two seconds."""

    def __init__(self, look: Callable[[str], str] = address_towards) -> None:
        self._look = look
        self._looked_at = float("-inf")
        self._host = ""
        self._known = ""
        self._is_gone = False

    def changed(self, host: str, *, at: float) -> Change:
        """Say, once, what happened to the way to a host; without a host nothing does."""
        if not host or at - self._looked_at < LOOK_EVERY_SECONDS:
            return Change.NONE
        self._looked_at = at
        address = self._look(host)
        if host != self._host:
            self._host, self._known, self._is_gone = host, address, not address
            return Change.NONE
        if not address:
            self._is_gone = True
            return Change.NONE
        was_gone, before = self._is_gone, self._known
        self._is_gone, self._known = False, address
        if before and address != before:
            return Change.MOVED
        return Change.BACK if was_gone else Change.NONE
