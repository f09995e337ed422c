"""Puts events in order: those of the last seconds may come twice and in any order, to the same effect."""

from bisect import insort
from collections.abc import Callable
from datetime import datetime, timedelta

from app.bridge.events import Everything, PbxEvent
from app.bridge.picture import Picture
from app.bridge.reducer import after

WINDOW = timedelta(seconds=3)


def _place(event: PbxEvent) -> tuple[datetime, str, str]:
    return event.at, type(event).__name__, repr(event)


class Window:
    """The picture, and the events that made it lately."""

    def __init__(self, picture: Picture) -> None:
        self._before = picture  # as it was before the events that are kept
        self._recent: list[PbxEvent] = []
        self.picture = picture
        self.late = 0  # events that came later than the window is long

    def take(self, event: PbxEvent) -> Picture:
        """Take an event and return the picture; one that was taken already changes nothing."""
        if self._recent and event.at < self._recent[-1].at - WINDOW:
            self.late += 1
            if not isinstance(event, Everything):
                return self.picture
            self._before, self._recent = self.picture, []  # the PBX's clock was set back
        if event in self._recent:
            return self.picture
        is_newest = not self._recent or _place(event) > _place(self._recent[-1])
        insort(self._recent, event, key=_place)
        if is_newest:
            self.picture = after(self.picture, event)
            self._let_go(event.at - WINDOW)
        else:
            self.picture = self._made_anew()
        return self.picture

    def change(self, how: Callable[[Picture], Picture]) -> None:
        """Change the picture beside all events: let go of what is kept elsewhere by now."""
        self._before, self.picture = how(self._before), how(self.picture)

    def _let_go(self, horizon: datetime) -> None:
        old = 0
        while old < len(self._recent) and self._recent[old].at < horizon:
            self._before = after(self._before, self._recent[old])
            old += 1
        del self._recent[:old]

    def _made_anew(self) -> Picture:
        picture = self._before
        for event in self._recent:
            picture = after(picture, event)
        return picture
