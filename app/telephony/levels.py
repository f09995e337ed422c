"""How loud sound is, on a scale for people: 0 is silence, 100 as loud as it can be."""

import array
import math

LOUDEST = 32_768
QUIETEST_DECIBELS = -60.0  # shown as nothing


def level_of(sound: bytes | bytearray) -> int:
    """Return how loud the loudest of these 16-bit samples is."""
    samples = array.array("h", bytes(sound[: len(sound) // 2 * 2]))
    peak = max(max(samples), -min(samples)) if samples else 0
    if peak <= 0:
        return 0
    decibels = 20 * math.log10(peak / LOUDEST)
    return round(100 * max(0.0, 1 - decibels / QUIETEST_DECIBELS))


class LevelMeter:
    """The loudest moment since it was last looked at; put by one thread, taken by another."""

    def __init__(self) -> None:
        self._loudest = 0

    def put(self, sound: bytes | bytearray) -> None:
        """Listen."""
        self._loudest = max(self._loudest, level_of(sound))

    def take(self) -> int:
        """Return the level, and begin anew."""
        loudest, self._loudest = self._loudest, 0
        return loudest
