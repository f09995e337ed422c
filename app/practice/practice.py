"""Prepares simulated calls, one after the other, each with a voice of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from app import times
from app.errors import Unavailable
from app.practice import calls, company
from app.practice.calls import SimulatedCall
from app.speech import Speech


@dataclass(frozen=True, slots=True)
class PreparedCall:
    """A call that is ready to be made, and the customer's words as a sound file; no path without a voice."""

    call: SimulatedCall
    sound: Path | None


class Practice:
    """The day's calls in their order, over and over. Making a voice takes time: use a background thread."""

    def __init__(self, sounds: Path) -> None:
        self._sounds = sounds
        self._sounds.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._speech = Speech()
        self._calls: Iterator[SimulatedCall] = cycle(calls.of(company.made(times.now())))

    def next_call(self) -> PreparedCall:
        """Prepare the next call."""
        call = next(self._calls)
        try:
            return PreparedCall(call, self._voice(call))
        except Unavailable:
            return PreparedCall(call, None)  # no voice on this computer: the customer stays silent

    def close(self) -> None:
        """End the speech process."""
        self._speech.close()

    def _voice(self, call: SimulatedCall) -> Path:
        raise NotImplementedError
