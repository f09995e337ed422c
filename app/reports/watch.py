"""How far a long question has come, and whether anybody still wants its answer."""

from collections.abc import Callable
from threading import Event

from app.errors import Cancelled


class Watch:
    """Handed to the work; told from its thread, cancelled from another."""

    def __init__(self, told: Callable[[int, int], None] | None = None) -> None:
        self.told = told
        self._cancelled = Event()

    def cancel(self) -> None:
        """Have the work stop at its next step."""
        self._cancelled.set()

    def step(self, done: int, all_: int) -> None:
        """Tell how far it is; Cancelled when nobody wants it any more."""
        if self._cancelled.is_set():
            raise Cancelled("The report was cancelled.")
        if self.told is not None:
            self.told(done, all_)
