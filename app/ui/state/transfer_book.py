"""Whom calls were put through to lately, and who is kept as a favourite."""

import json
from dataclasses import dataclass

from app.settings import Settings

MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Target:
    """A number, extension or SIP address, and what it is called where that is known."""

    number: str
    name: str = ""


class TransferBook:
    """Kept with the person's settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def favourites(self) -> tuple[Target, ...]:
        """Return the favourites, the newest last."""
        return _read(self._settings.transfer_favourites)

    @property
    def recent(self) -> tuple[Target, ...]:
        """Return those used last, the newest first."""
        return _read(self._settings.transfer_recent)

    def use(self, target: Target) -> None:
        """Note that a call was put through there."""
        others = (each for each in self.recent if each.number != target.number)
        self._settings.transfer_recent = _written((target, *others)[:MOST_RECENT])

    def is_favourite(self, number: str) -> bool:
        """Say whether a number is kept."""
        return any(each.number == number for each in self.favourites)

    def keep(self, target: Target, *, is_favourite: bool) -> None:
        """Keep a favourite, or let it go."""
        others = tuple(each for each in self.favourites if each.number != target.number)
        favourites = _written((*others, target) if is_favourite else others)
        self._settings.keep(Settings.transfer_favourites, favourites)


def _read(text: str) -> tuple[Target, ...]:
    """Read what was stored; whatever cannot be read is left out."""
    try:
        return tuple(Target(str(number), str(name)) for number, name in json.loads(text or "[]"))
    except (TypeError, ValueError):
        return ()


def _written(targets: tuple[Target, ...]) -> str:
    return json.dumps([[target.number, target.name] for target in targets], ensure_ascii=False)
