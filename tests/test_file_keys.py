"""Which key a file is opened with, with a real keyring and without any."""

from pathlib import Path

import pytest

from app.errors import NoKey
from app.file_keys import FileKeys, is_encrypted
from app.folders import Folders
from app.key_trouble import KeyTrouble
from app.models import sqlite_file
from app.settings import Settings
from tests import keyring_session

KEY = "ab" * 32


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a profile nobody has used."""
    return Folders.under(tmp_path)


def made(path: Path, key: str) -> Path:
    """Make a file with or without a key."""
    sqlite_file.prepare(path)
    connection = sqlite_file.connect(path, key)
    connection.execute("CREATE TABLE things (name)")
    connection.close()
    return path


def test_without_a_keyring_the_work_goes_on_and_it_is_known(folders: Folders) -> None:
    keys = FileKeys(folders, Settings())
    assert not keys.leaves_readable
    assert keys.key_for(folders.data / "hatif.sqlite") == ""
    assert keys.leaves_readable


def test_without_a_keyring_nothing_is_opened_where_encryption_is_required(folders: Folders) -> None:
    keys = FileKeys(folders, Settings({"database.encryption": "required"}))
    for asked in (keys.key_for, keys.key_for_journal):
        with pytest.raises(NoKey, match="must be encrypted") as caught:
            asked(folders.data / "hatif.sqlite")
        assert caught.value.trouble == KeyTrouble.REQUIRED


def test_an_encrypted_file_without_a_keyring_is_locked_but_the_journal_opens(folders: Folders) -> None:
    path = made(folders.data / "hatif.sqlite", KEY)
    keys = FileKeys(folders, Settings({"database.encryption": "off"}))
    with pytest.raises(NoKey) as caught:
        keys.key_for(path)
    assert caught.value.trouble == KeyTrouble.LOCKED
    assert keys.key_for_journal(made(folders.data / "journal.sqlite", KEY)) == ""


def test_where_it_is_off_the_keyring_is_not_asked(folders: Folders) -> None:
    keys = FileKeys(folders, Settings({"database.encryption": "off"}))
    assert keys.key_for(folders.data / "hatif.sqlite") == ""
    assert not keys.leaves_readable
    assert not (folders.data / "key.lock").exists()


def test_encrypted_files_are_told_from_readable_ones_and_from_letters(tmp_path: Path) -> None:
    assert is_encrypted(made(tmp_path / "closed.sqlite", KEY))
    assert not is_encrypted(made(tmp_path / "open.sqlite", ""))
    assert not is_encrypted(tmp_path / "nothing.sqlite")
    (tmp_path / "letter").write_text("Dear customer")
    assert not is_encrypted(tmp_path / "letter")
    damaged = bytearray((tmp_path / "open.sqlite").read_bytes())
    damaged[:16] = bytes(16)
    damaged[68:72] = b"HTIF"
    (tmp_path / "open.sqlite").write_bytes(damaged)
    assert not is_encrypted(tmp_path / "open.sqlite")


IN_SESSION = """
from pathlib import Path
from threading import Thread
from app.credentials import DATABASE_KEY, Credentials
from app.errors import NoKey
from app.file_keys import FileKeys
from app.folders import Folders
from app.settings import Settings
from tests.test_file_keys import made

folders = Folders.of_user()
keys = FileKeys(folders, Settings())
path, journal, found = folders.data / "hatif.sqlite", folders.data / "journal.sqlite", []
lanes = [Thread(target=lambda file=file: found.append(keys.key_for(file))) for file in (path, journal)]
for lane in lanes:
    lane.start()
for lane in lanes:
    lane.join()
assert len(found[0]) == 64 and found[0] == found[1], "one key for both"
assert FileKeys(folders, Settings()).key_for(path) == found[0], "for good"
assert not keys.leaves_readable
elsewhere = folders.data.parent / "shared.sqlite"
assert keys.key_for(elsewhere) == "", "others may share it"
assert FileKeys(folders, Settings({"database.encryption": "off"})).key_for(path) == ""
made(path, found[0])
Credentials(folders.mark).forget(DATABASE_KEY)
try:
    FileKeys(folders, Settings()).key_for(path)
except NoKey as error:
    print(error.trouble, Credentials(folders.mark).password(DATABASE_KEY))
"""


def test_a_keyring_gives_one_key_for_all_files_and_a_lost_one_is_not_replaced(tmp_path: Path) -> None:
    """A second key would open nothing, and hide that the first is missing."""
    assert keyring_session.output(tmp_path, IN_SESSION, keyring=True) == "lost None\n"


TWO_PROCESSES = """
import subprocess, sys
ASK = '''
from app.file_keys import FileKeys
from app.folders import Folders
from app.settings import Settings
folders = Folders.of_user()
print(FileKeys(folders, Settings()).key_for(folders.data / "hatif.sqlite"))
'''
asking = [subprocess.Popen([sys.executable, "-c", ASK], stdout=subprocess.PIPE) for _ in range(4)]
print(len({process.communicate()[0] for process in asking}))
"""


def test_processes_that_start_at_once_get_the_same_key(tmp_path: Path) -> None:
    """Each would make one otherwise, and the last would lock out the others' files."""
    assert keyring_session.output(tmp_path, TWO_PROCESSES, keyring=True) == "1\n"
