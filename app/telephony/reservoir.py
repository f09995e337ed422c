"""Sound between two clocks that never quite agree: what is too much is dropped, what lacks is silence."""

import threading


class Reservoir:
    """Bytes of sound, put in by one thread and taken out by another."""

    def __init__(self, most_bytes: int, *, ready_bytes: int = 0) -> None:
        self._most_bytes = most_bytes
        self._ready_bytes = ready_bytes  # after running dry, this much gathers before sound goes on
        self._is_filling = True
        self._held = bytearray()
        self._lock = threading.Lock()

    def put(self, sound: bytes | bytearray) -> None:
        """Add sound; the oldest makes room, whole samples at a time."""
        with self._lock:
            self._held += sound
            too_much = len(self._held) - self._most_bytes
            if too_much > 0:
                del self._held[: too_much + too_much % 2]

    def take(self, count: int) -> bytes:
        """Return exactly so many bytes, filled up with silence."""
        with self._lock:
            if self._is_filling and len(self._held) < max(self._ready_bytes, count):
                return bytes(count)
            self._is_filling = len(self._held) < count
            taken = bytes(self._held[:count])
            del self._held[:count]
        return taken + bytes(count - len(taken))

    def clear(self) -> None:
        """Forget what is held."""
        with self._lock:
            self._held.clear()
            self._is_filling = True
