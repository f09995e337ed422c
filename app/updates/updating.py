"""One look for an update: believe, choose, wait for calls, install, try, and go back when it does not work.

Everything is imported before anything is installed: afterwards the program's files are another version's.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.errors import BadInput, Unavailable
from app.updates import state
from app.updates.choosing import Choice, choose
from app.updates.packages import Packages
from app.updates.places import UpdatePlaces
from app.updates.release import Release, this_system
from app.updates.repository import Repository
from app.updates.state import State
from app.updates.version import Version
from app.updates.wishes import Wishes

PATIENCE = timedelta(minutes=30)


class Outcome(StrEnum):
    """What came of a look."""

    NOTHING = "nothing"  # up to date, or nothing is due
    WAITS = "waits"  # somebody is in a call
    STARTED = "started"  # the installer goes on alone; the next look tries what it made
    INSTALLED = "installed"
    WENT_BACK = "went back"
    FAILED = "failed"  # neither the new one nor the one before works


@dataclass(frozen=True, slots=True)
class Told:
    """What came of it, in one sentence."""

    outcome: Outcome
    sentence: str


class Updating:
    """Everything it touches is handed in."""

    def __init__(
        self,
        wishes: Wishes,
        places: UpdatePlaces,
        packages: Packages,
        *,
        works: Callable[[], bool],
        is_in_call: Callable[[], bool],
        system: str = "",
    ) -> None:
        self._wishes, self._places, self._packages = wishes, places, packages
        self._works, self._is_in_call = works, is_in_call
        self._system = system or this_system()
        self._state = state.read(places.state)

    def look(self, now: datetime, *, only_look: bool = False) -> Told:
        """Do whatever is due; raises Untrusted, Unavailable or BadInput when nothing can be decided."""
        installed = self._installed()
        if self._state.trying and not only_look:
            if self._is_being_installed(installed, now):
                return self._tell(Outcome.STARTED, f"version {self._state.trying} is being installed")
            if self._was_cut_off(installed):
                self._keep(replace(self._state.over(), cut_off=self._state.trying))
        if self._state.trying and not only_look:
            told = self._try(installed)
            if told.outcome is not Outcome.INSTALLED:
                return told
        repository = self._repository()
        releases = repository.releases()
        self._state = self._state.believed(now)
        choice = choose(
            releases,
            installed,
            self._wishes,
            system=self._system,
            refused=self._state.refused_versions,
            now=now,
        )
        if choice.release is None or only_look:
            return self._tell(Outcome.NOTHING, self._sentence_of(choice, installed))
        return self._install(repository, choice.release, installed, releases, now)

    def back(self) -> Told:
        """Go back to the version before by an administrator's word; what is left is not installed again."""
        installed = self._installed()
        name = self._state.way_back
        if not name:
            raise BadInput("there is no version to go back to: nothing was updated from here")
        if self._is_in_call():
            return self._tell(Outcome.WAITS, "going back waits until nobody is in a call")
        self._state = replace(self._state, trying=str(installed))
        return self._go_back(installed)

    def _install(
        self,
        repository: Repository,
        release: Release,
        installed: Version,
        releases: tuple[Release, ...],
        now: datetime,
    ) -> Told:
        package = repository.fetch(release.package)
        way_back = next(
            (each.package for each in releases if each.version == installed and each.system == self._system),
            "",
        )
        if way_back:
            repository.fetch(way_back)
        repository.keep_only({release.package, way_back})
        if self._is_in_call():
            return self._tell(Outcome.WAITS, f"version {release.version} waits until nobody is in a call")
        self._keep(
            replace(
                self._state,
                trying=str(release.version),
                since=now.isoformat(timespec="seconds"),
                before=str(installed),
                way_back=way_back,
            )
        )
        has_installed = self._packages.install(package)
        if not self._packages.waits:
            return self._tell(Outcome.STARTED, f"version {release.version} is being installed")
        if not has_installed:
            return self._go_back(self._installed())
        return self._try(self._installed())

    def _is_being_installed(self, installed: Version, now: datetime) -> bool:
        """Say whether an installer that goes on alone is still given time."""
        if self._packages.waits or str(installed) == self._state.trying or not self._state.since:
            return False
        return now - datetime.fromisoformat(self._state.since) < PATIENCE

    def _was_cut_off(self, installed: Version) -> bool:
        """Say whether power failed, or the like, before anything was installed: that may happen once."""
        found = self._state
        is_as_before = self._packages.waits and str(installed) == found.before
        return is_as_before and found.cut_off != found.trying

    def _try(self, installed: Version) -> Told:
        """See whether what was installed is there and works."""
        wanted = self._state.trying
        if str(installed) == wanted and self._works():
            self._state = replace(self._state, trying="")
            return self._tell(Outcome.INSTALLED, f"version {installed} is installed")
        return self._go_back(installed)

    def _go_back(self, installed: Version) -> Told:
        """Install the package before, whatever became of the new one, and never try the new one again."""
        failed, way_back, before = self._state.trying, self._state.way_back, self._state.before
        self._keep(self._state.refusing())
        if str(installed) == before and self._works():
            return self._tell(Outcome.WENT_BACK, f"version {failed} could not be installed; {before} stays")
        package = self._places.memory / "packages" / way_back
        if not way_back or not package.is_file():
            return self._tell(
                Outcome.FAILED, f"version {failed} does not work, and no package of {before} is kept"
            )
        done = self._packages.go_back(package)
        if not self._packages.waits:
            return self._tell(
                Outcome.WENT_BACK, f"version {failed} does not work; {before} is being installed"
            )
        if done and self._works():
            return self._tell(
                Outcome.WENT_BACK, f"version {failed} does not work; {before} is installed again"
            )
        return self._tell(Outcome.FAILED, f"version {failed} does not work, and neither does {before}")

    def _installed(self) -> Version:
        found = self._packages.installed()
        if found is None:
            raise BadInput("this Hatif was not installed from a package, so that no package can replace it")
        return found

    def _repository(self) -> Repository:
        try:
            root = self._places.root.read_bytes()
        except OSError as error:
            raise Unavailable(f"nothing says whom to trust: {self._places.root} is missing") from error
        wishes = self._wishes
        return Repository(wishes.repository, root, self._places.memory, wishes.authority)

    def _sentence_of(self, choice: Choice, installed: Version) -> str:
        if choice.release is not None:
            return f"version {choice.release.version} is due; {installed} is installed"
        if choice.waits_until is not None:
            return f"version {installed} stays; the next is due on {choice.waits_until:%Y-%m-%d %H:%M} UTC"
        return f"version {installed} is the newest for this ring"

    def _keep(self, fresh: State) -> None:
        self._state = fresh
        state.write(fresh, self._places.state)

    def _tell(self, outcome: Outcome, sentence: str) -> Told:
        self._keep(replace(self._state, said=sentence))
        return Told(outcome, sentence)
