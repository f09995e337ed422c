"""What a scenario says of itself: how often it injected its fault, what was lost, how long recovery took."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from app import times
from tests.faults.repeating import TURN


@dataclass(frozen=True, slots=True)
class Fault:
    """The book of one run of one scenario; what it holds goes into the test's report."""

    _properties: list[tuple[str, object]]
    turn: int = 0  # which time it is, where the same scenario is run again and again

    def injected(self, times_: int) -> None:
        """Say that the fault was injected so often in this run; without this word it was once."""
        self._properties.append(("injected", times_))

    def lost(self, count: int) -> None:
        """Say how much was lost of what must not be lost."""
        self._properties.append(("lost", count))

    def recovered(self, seconds: float) -> None:
        """Say how long it took once until all was well again."""
        self._properties.append(("recovery_seconds", round(seconds, 4)))

    @contextmanager
    def recovery(self) -> Iterator[None]:
        """Take the time until all is well again; what fails in between has not recovered."""
        began = times.monotonic()
        yield
        self.recovered(times.monotonic() - began)


@pytest.fixture
def fault(request: pytest.FixtureRequest) -> Fault:
    """Return the book of this run."""
    call = getattr(request.node, "callspec", None)
    return Fault(request.node.user_properties, call.params.get(TURN, 0) if call else 0)
