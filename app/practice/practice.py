"""Hands out simulated calls, one after the other, each with a voice of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from app.practice import call_list
from app.practice.calls import SimulatedCall
from app.practice.customer_voice import file_of


@dataclass(frozen=True, slots=True)
class PreparedCall:
    """A call that is ready to be made, and where the customer's words are, or soon will be."""

    call: SimulatedCall
    sound: Path


class Practice:
    """The day's calls in their order, over and over."""

    def __init__(self, calls: Path, voices: Path) -> None:
        self._voices = voices
        self._calls: Iterator[SimulatedCall] = cycle(call_list.read(calls))

    def next_call(self) -> PreparedCall:
        """Return the next call."""
        call = next(self._calls)
        return PreparedCall(call, file_of(call, self._voices))
