"""Ring and call-progress tones, made here: 16-bit mono samples, nothing to license."""

import array
import math
from dataclasses import dataclass

LOUDEST = 32_767
FADE_SECONDS = 0.008  # so that nothing clicks


@dataclass(frozen=True, slots=True)
class Beat:
    """A stretch of tone, or of silence when there are no frequencies."""

    seconds: float
    hertz: tuple[float, ...] = ()


RING = (
    Beat(0.4, (587.3, 880.0)),
    Beat(0.08),
    Beat(0.4, (659.3, 987.8)),
    Beat(2.12),
)
RINGBACK = (Beat(1.0, (425.0,)), Beat(4.0))  # ITU-T E.180, as in most of the Arab countries
BUSY = (Beat(0.5, (425.0,)), Beat(0.5))
CONGESTION = (Beat(0.25, (425.0,)), Beat(0.25))


def samples(beats: tuple[Beat, ...], *, rate: int, loudness: float = 0.25) -> bytes:
    """Return one round of a tone as 16-bit samples in the machine's byte order."""
    sound = array.array("h")
    for beat in beats:
        sound.extend(_beat(beat, rate, loudness))
    return sound.tobytes()


def _beat(beat: Beat, rate: int, loudness: float) -> list[int]:
    count = round(beat.seconds * rate)
    if not beat.hertz:
        return [0] * count
    turns = [2 * math.pi * hertz / rate for hertz in beat.hertz]
    scale = LOUDEST * min(max(loudness, 0.0), 1.0) / len(turns)
    fade = max(1, round(FADE_SECONDS * rate))
    return [
        round(
            scale
            * min(1.0, index / fade, (count - index) / fade)
            * sum(math.sin(turn * index) for turn in turns)
        )
        for index in range(count)
    ]
