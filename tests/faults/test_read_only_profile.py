"""Nothing can be written to the profile, whatever is in it."""

from pathlib import Path
from uuid import UUID

import pytest

from app.folders import Folders
from app.journal.journal import Journal
from app.models.database import Database
from app.settings import Settings, save
from tests.faults import confined


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A profile in which somebody has worked."""
    folders = Folders.under(tmp_path / "profile")
    folders.prepare()
    save(Settings({"ui.language": "en"}), folders.config / "settings.json")
    journal = Journal.open(folders.data / "journal.sqlite")
    journal.put("wrap_up", UUID(int=1), "of yesterday")
    journal.close()
    Database.open(f"sqlite:///{folders.data / 'hatif.sqlite'}").close()
    return folders


STARTS = """
import sys
from pathlib import Path
from app import logs, settings
from app.errors import Unavailable
from app.folders import Folders
from app.journal.journal import Journal
from app.models.database import Database
from uuid import UUID

folders = Folders.under(Path(sys.argv[1]))
folders.prepare()
running = logs.begin(folders.logs, "desk")
loaded = settings.load(folders.config / "settings.json")
journal = Journal.open(folders.data / "journal.sqlite")
journal.put("wrap_up", UUID(int=2), "of today")
journal.keep_draft("call", "note", "typed")
print(loaded.settings.language, journal.trouble, [item.payload for item in journal.waiting()])
for work in (
    lambda: settings.save(loaded.settings, folders.config / "settings.json"),
    lambda: Database.open(f"sqlite:///{folders.data / 'hatif.sqlite'}").close(),
):
    try:
        work()
    except Unavailable as error:
        print(error)
print(running.file)
"""


def test_everything_starts_and_says_what_it_cannot_do(folders: Folders, tmp_path: Path) -> None:
    """Records of yesterday can be sent, those of today are held in memory."""
    answer = confined.without_writing(tmp_path / "profile", STARTS, str(tmp_path / "profile"))
    lines = answer.splitlines()
    assert lines[0] == "en read_only ['of yesterday', 'of today']"
    assert lines[1] == "the settings could not be saved: Permission denied"
    assert "hatif.sqlite cannot be opened for writing" in lines[2]
    assert lines[3] == "None"


def changes_nothing(folder: Path) -> bool:
    """Start in a read-only profile, and say whether each file in it is as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    confined.without_writing(folder, STARTS, str(folder))
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("folders")
def test_nothing_in_the_profile_is_changed_or_lost(tmp_path: Path) -> None:
    """A second start finds what the first one found."""
    assert all(changes_nothing(tmp_path / "profile") for _ in range(2))


@pytest.mark.slow
@pytest.mark.usefixtures("folders")
def test_twenty_starts_change_nothing_in_the_profile(tmp_path: Path) -> None:
    """The last is as good as the first."""
    assert all(changes_nothing(tmp_path / "profile") for _ in range(20))
