"""The desk's file is copied once a day."""

from pathlib import Path

from app.desk_copies import DeskCopies
from app.desk_memory import open_memory
from app.file_keys import FileKeys
from app.folders import Folders
from app.models import backups
from app.settings import Settings


def test_a_copy_is_made_once_a_day_and_none_of_what_is_not_there(tmp_path: Path) -> None:
    folders, settings = Folders.under(tmp_path), Settings({"agent.login": "sara"})
    copies = DeskCopies(folders, settings, FileKeys(folders, settings))
    assert copies.copy_if_due() is None
    open_memory(folders, settings).close()
    made = copies.copy_if_due()
    assert made is not None
    assert copies.copy_if_due() is None
    assert backups.copies(folders.data / "hatif.sqlite") == [made]


def test_a_server_is_not_ours_to_copy(tmp_path: Path) -> None:
    folders, settings = Folders.under(tmp_path), Settings({"database.url": "postgresql://server/hatif"})
    assert DeskCopies(folders, settings, FileKeys(folders, settings)).copy_if_due() is None
