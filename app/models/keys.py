"""Keys made on the desk: UUIDs of version 7 (RFC 9562), which sort by the moment they were made."""

import secrets
import threading
import time
from uuid import UUID

_RANDOM_BITS = 62
_COUNTER_BITS = 12


class KeyMaker:
    """Makes keys that only ever grow within one process, even when the clock is set back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tick = 0  # milliseconds since 1970, then twelve bits that count within the millisecond

    def make(self) -> UUID:
        """Return a key greater than every one made before."""
        now = time.time_ns()
        milliseconds, rest = divmod(now, 1_000_000)
        tick = (milliseconds << _COUNTER_BITS) | (rest << _COUNTER_BITS) // 1_000_000
        with self._lock:
            self._tick = tick = max(tick, self._tick + 1)
        return _key(tick >> _COUNTER_BITS, tick & ((1 << _COUNTER_BITS) - 1), secrets.randbits(_RANDOM_BITS))


def _key(milliseconds: int, counter: int, random: int) -> UUID:
    # RFC 9562 section 5.7 with method 3 of section 6.2: fractions of a millisecond in rand_a
    return UUID(int=(milliseconds << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | random)


_maker = KeyMaker()


def new_key() -> UUID:
    """Return a fresh key."""
    return _maker.make()
