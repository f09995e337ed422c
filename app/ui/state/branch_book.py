"""Which reasons and outcomes the agent keeps as favourites, and which were used last."""

from app.settings import Settings

MOST_USED = 12


class BranchBook:
    """Kept with the person's settings, by the branches' keys: they are the same in every database."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def favourites(self) -> tuple[str, ...]:
        """Return the favourites, in the order in which they were made."""
        return tuple(self._settings.branch_favourites.split())

    @property
    def last_used(self) -> tuple[str, ...]:
        """Return those used last, the newest first."""
        return tuple(self._settings.branches_used.split())

    def use(self, key: str) -> None:
        """Note that a branch was chosen."""
        others = (each for each in self.last_used if each != key)
        self._settings.branches_used = " ".join((key, *others)[:MOST_USED])

    def toggle(self, key: str) -> None:
        """Make a favourite of a branch, or let it go."""
        kept = self.favourites
        others = tuple(each for each in kept if each != key)
        favourites = " ".join(others if key in kept else (*kept, key))
        self._settings.keep(Settings.branch_favourites, favourites)
