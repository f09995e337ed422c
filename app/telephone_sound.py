"""Sound files as a telephone line takes them: 16-bit, mono, 8 or 16 kHz."""

import math
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

from app.errors import BadInput

WIDEBAND_HZ = 16_000
_FULL_SCALE = 32_767


def to_telephone(source: Path, target: Path, *, rate_hz: int = WIDEBAND_HZ) -> None:
    """Write a 16-bit WAV file again, mono and at another rate; raises BadInput when it is not such a file."""
    samples, source_hz = _read(source)
    if source_hz > rate_hz:
        samples = _softened(samples, source_hz, rate_hz)
    _write(target, _resampled(samples, source_hz, rate_hz), rate_hz)


def loudness(path: Path) -> float:
    """Return how loud a file is on average (root mean square): 0 is silence, 1 the loudest possible."""
    samples, _ = _read(path)
    if not samples:
        return 0.0
    return math.sqrt(sum(sample * sample for sample in samples) / len(samples)) / _FULL_SCALE


def seconds(path: Path) -> float:
    """Return how long a file plays."""
    samples, rate_hz = _read(path)
    return len(samples) / rate_hz


def _read(path: Path) -> tuple["array[int]", int]:
    try:
        with wave.open(str(path), "rb") as file:
            channels, width, rate_hz = file.getnchannels(), file.getsampwidth(), file.getframerate()
            content = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise BadInput(f"{path.name} is not a WAV file: {error}") from error
    if width != 2:
        raise BadInput(f"{path.name} has {8 * width} bits a sample, not 16")
    samples = array("h", content[: len(content) // (2 * channels) * 2 * channels])
    if sys.byteorder == "big":
        samples.byteswap()
    if channels > 1:
        parts = [samples[channel::channels] for channel in range(channels)]
        samples = array("h", (sum(together) // channels for together in zip(*parts, strict=True)))
    return samples, rate_hz


def _softened(samples: "array[int]", source_hz: int, target_hz: int) -> "array[int]":
    """Take away what the lower rate cannot carry, by a moving average: it would come back as hiss."""
    width = max(round(source_hz / target_hz), 2)
    sums = [0]
    for sample in samples:
        sums.append(sums[-1] + sample)
    return array("h", ((after - before) // width for before, after in zip(sums, sums[width:], strict=False)))


def _resampled(samples: "array[int]", source_hz: int, target_hz: int) -> "array[int]":
    """Walk along the straight lines between the samples."""
    steps = [(before, after - before) for before, after in pairwise(samples)]
    length = len(steps) * target_hz // source_hz
    resampled = array("h", bytes(2 * length))
    for number in range(length):
        place, part = divmod(number * source_hz, target_hz)
        before, rise = steps[place]
        resampled[number] = before + rise * part // target_hz
    return resampled


def _write(path: Path, samples: "array[int]", rate_hz: int) -> None:
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(samples.tobytes())
