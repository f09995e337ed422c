"""Notices that no sound comes from the other side any more, as when a cable is pulled.

A telephone that sends nothing while nobody speaks is no reason to tell anything: only a stream that came
without a pause until a moment ago is missed.
"""

SILENT_SECONDS = 2.0
STEADY_SECONDS = 3.0
LONGEST_PAUSE_SECONDS = 0.6  # looked at twice a second, a stream of twenty milliseconds never pauses as long


class SilenceWatch:
    """Follows one call's count of received packets, look by look."""

    def __init__(self) -> None:
        self._received = 0
        self._came_at: float | None = None  # when the count was seen to grow last
        self._steady_from: float | None = None
        self._is_silent = False

    def look(self, received: int, *, at: float, is_expected: bool) -> bool | None:
        """Return True when it has fallen silent, False when it is heard again, None when there is no news."""
        has_come, self._received = received != self._received, received
        if not is_expected:  # on hold nobody need send anything
            self._came_at = self._steady_from = None
            return self._news(is_silent=False)
        if has_come:
            is_paused = self._came_at is None or at - self._came_at > LONGEST_PAUSE_SECONDS
            if is_paused or self._steady_from is None:
                self._steady_from = at
            self._came_at = at
            return self._news(is_silent=False)
        if self._came_at is None or self._steady_from is None:
            return None
        was_steady = self._came_at - self._steady_from >= STEADY_SECONDS
        is_silent = was_steady and at - self._came_at >= SILENT_SECONDS
        return self._news(is_silent=True) if is_silent else None

    def _news(self, *, is_silent: bool) -> bool | None:
        was_silent, self._is_silent = self._is_silent, is_silent
        return None if is_silent is was_silent else is_silent
