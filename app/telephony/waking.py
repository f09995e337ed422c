"""Notices that this process did not run for a while: the computer slept, or somebody stopped the process."""

NOTICED_SECONDS = 5.0  # no turn of the engine's loop takes as long, however busy the computer is


class Waking:
    """Compares the moments it is asked at; they are of a clock that goes on in sleep."""

    def __init__(self, at: float) -> None:
        self._asked_at = at

    def slept_seconds(self, at: float) -> float:
        """Return how long nothing ran since it was asked last; 0 when it was asked in time."""
        gap, self._asked_at = at - self._asked_at, at
        return gap if gap >= NOTICED_SECONDS else 0.0
