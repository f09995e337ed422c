"""From a signed repository to an installed program and back, with packages that are really installed."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app import times
from app.errors import BadInput, Unavailable
from app.updates import state
from app.updates.packages import Packages
from app.updates.places import UpdatePlaces
from app.updates.release import Ring
from app.updates.updating import Outcome, Told, Updating
from app.updates.version import Version
from app.updates.wishes import Wishes
from tests.updates.conftest import Computer
from tools.update_repository import Signing

NOW = times.now()


@dataclass
class Office:
    """A computer with 0.1.0, and the repository its workplace names."""

    computer: Computer
    signing: Signing
    places: UpdatePlaces
    wishes: Wishes
    is_in_call: bool = False

    def offer(self, version: str, *, works: bool = True, breaks_off: bool = False) -> None:
        """Offer a version to everybody."""
        package = self.computer.build(version, works=works, breaks_off=breaks_off)
        self.signing.add(package, Version.read(version), Ring.BROAD, "here", NOW)

    def updating(self, packages: Packages | None = None) -> Updating:
        """Begin as the timer does, from what is on disk."""
        return Updating(
            self.wishes,
            self.places,
            packages or self.computer.packages,
            works=self.computer.works,
            is_in_call=lambda: self.is_in_call,
            system="here",
        )

    def look(self) -> Told:
        """Look once."""
        return self.updating().look(times.now())

    @property
    def installed(self) -> str:
        """What dpkg says."""
        return str(self.computer.packages.installed())


@pytest.fixture
def office(computer: Computer, signing: Signing, root: bytes, tmp_path: Path) -> Office:
    """An office in which everybody gets an update at once."""
    places = UpdatePlaces(tmp_path / "root.json", tmp_path / "memory")
    places.root.write_bytes(root)
    wishes = Wishes(str(signing.metadata.parent), Ring.BROAD, timedelta(0), None, "")
    made = Office(computer, signing, places, wishes)
    made.offer("0.1.0")
    assert computer.packages.install(tmp_path / "hatif_0.1.0_all.deb")
    return made


def test_what_is_due_is_installed_and_tried(office: Office) -> None:
    """Nothing, then the next version, then nothing again; everybody can read what was said."""
    assert office.look() == Told(Outcome.NOTHING, "version 0.1.0 is the newest for this ring")
    office.offer("0.2.0")
    assert (
        office.updating().look(times.now(), only_look=True).sentence
        == "version 0.2.0 is due; 0.1.0 is installed"
    )
    assert office.installed == "0.1.0"
    assert office.look() == Told(Outcome.INSTALLED, "version 0.2.0 is installed")
    assert office.installed == "0.2.0"
    assert office.look().outcome is Outcome.NOTHING
    assert state.read(office.places.state).said == "version 0.2.0 is the newest for this ring"


def test_never_during_a_call(office: Office) -> None:
    """It is fetched meanwhile, and comes when the call has ended."""
    office.offer("0.2.0")
    office.is_in_call = True
    assert office.look() == Told(Outcome.WAITS, "version 0.2.0 waits until nobody is in a call")
    assert office.installed == "0.1.0"
    assert (office.places.memory / "packages/hatif_0.2.0_all.deb").exists()
    office.is_in_call = False
    assert office.look().outcome is Outcome.INSTALLED


def test_a_version_that_does_not_work_is_taken_back(office: Office) -> None:
    """And not tried again; the one that mends it is."""
    office.offer("0.2.0", works=False)
    assert office.look() == Told(Outcome.WENT_BACK, "version 0.2.0 does not work; 0.1.0 is installed again")
    assert (office.installed, office.computer.works()) == ("0.1.0", True)
    assert office.look().outcome is Outcome.NOTHING
    office.offer("0.3.0")
    assert office.look().outcome is Outcome.INSTALLED


def test_an_installation_that_breaks_off_leaves_what_was_there(office: Office) -> None:
    """The package's own scripts may refuse."""
    office.offer("0.2.0", breaks_off=True)
    assert office.look() == Told(Outcome.WENT_BACK, "version 0.2.0 could not be installed; 0.1.0 stays")
    assert office.computer.works()


def test_without_a_package_of_the_old_version_there_is_no_way_back(office: Office) -> None:
    """It is said, so that somebody comes."""
    office.offer("0.2.0", works=False)
    office.signing.withdraw(Version(0, 1, 0), NOW)
    told = office.look()
    assert told.outcome is Outcome.FAILED
    assert "no package of 0.1.0" in told.sentence


def test_an_administrator_goes_back_by_hand(office: Office) -> None:
    """What was left is not installed again by itself."""
    with pytest.raises(BadInput, match="no version to go back to"):
        office.updating().back()
    office.offer("0.2.0")
    office.look()
    office.is_in_call = True
    assert office.updating().back().outcome is Outcome.WAITS
    assert office.installed == "0.2.0"
    office.is_in_call = False
    assert office.updating().back().outcome is Outcome.WENT_BACK
    assert office.installed == "0.1.0"
    assert office.look().outcome is Outcome.NOTHING


def test_deferral_and_minimum_are_kept(office: Office) -> None:
    """The sentence says until when; below the minimum it comes at once."""
    office.offer("0.2.0")
    office.wishes = replace(office.wishes, deferral=timedelta(days=3))
    told = office.look()
    assert (told.outcome, office.installed) == (Outcome.NOTHING, "0.1.0")
    assert f"{NOW + timedelta(days=3):%Y-%m-%d}" in told.sentence
    office.wishes = replace(office.wishes, minimum=Version(0, 2, 0))
    assert office.look().outcome is Outcome.INSTALLED


def test_a_computer_cut_off_in_the_middle_is_looked_after(office: Office) -> None:
    """Power fails before the package was installed, again, or after it: the next look finds out which."""
    office.offer("0.2.0")
    packages = office.computer.packages
    cut = state.State(trying="0.2.0", since=NOW.isoformat(), before="0.1.0", way_back="hatif_0.1.0_all.deb")
    state.write(cut, office.places.state)
    assert office.look() == Told(Outcome.INSTALLED, "version 0.2.0 is installed")
    state.write(cut, office.places.state)
    assert office.look().outcome is Outcome.NOTHING
    assert state.read(office.places.state).trying == ""
    assert packages.go_back(office.computer.folder.parent / "hatif_0.1.0_all.deb")
    state.write(replace(cut, cut_off="0.2.0"), office.places.state)
    assert office.look() == Told(Outcome.WENT_BACK, "version 0.2.0 could not be installed; 0.1.0 stays")
    assert office.look().outcome is Outcome.NOTHING


def test_an_installer_that_goes_on_alone_is_given_time(office: Office) -> None:
    """As on Windows, where this very program is replaced; the next look tries what came of it."""
    packages = replace(office.computer.packages, waits=False)
    office.offer("0.2.0", works=False)
    assert office.updating(packages).look(times.now()).outcome is Outcome.STARTED
    assert office.updating(packages).look(times.now()).outcome is Outcome.WENT_BACK
    office.offer("0.3.0", breaks_off=True)
    assert office.updating(packages).look(times.now()).outcome is Outcome.STARTED
    assert office.updating(packages).look(times.now()).outcome is Outcome.STARTED
    later = times.now() + timedelta(hours=1)
    assert office.updating(packages).look(later).outcome is Outcome.WENT_BACK


def test_without_trust_or_package_nothing_is_done(office: Office, computer: Computer, tmp_path: Path) -> None:
    """A sentence says what is missing."""
    office.places.root.unlink()
    with pytest.raises(Unavailable, match="whom to trust"):
        office.look()
    (tmp_path / "computer/var/lib/dpkg/status").write_text("")
    with pytest.raises(BadInput, match="not installed from a package"):
        office.look()
