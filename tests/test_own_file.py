"""The profile's own file is encrypted, mended and brought up to date before anybody works on it."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app import own_file
from app.errors import Damaged
from app.file_keys import FileKeys
from app.folders import Folders
from app.models import backups, engines, sqlite_file, upgrade
from app.models.customer import Customer
from app.models.database import Database
from app.models.migrations import REVISIONS
from app.own_file import OwnFile
from app.settings import Settings
from tests.models import builders
from tests.models.conftest import file_template  # noqa: F401  used by name

KEY = "ab" * 32


class Keyring(FileKeys):
    """Keys as a keyring with one would give them; there is none where tests run."""

    def _asked(self, _path: Path) -> str:
        return KEY


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a profile nobody has used."""
    return Folders.under(tmp_path)


@pytest.fixture
def path(folders: Folders, file_template: Path) -> Path:  # noqa: F811
    """Return the profile's file, readable, with a customer in it."""
    path = folders.data / "hatif.sqlite"
    path.parent.mkdir(parents=True)
    shutil.copy(file_template, path)
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.full_customer(session)
    database.close()
    return path


@pytest.fixture
def keys(folders: Folders) -> FileKeys:
    """Return keys from a keyring."""
    return Keyring(folders, Settings())


def customers(opened: OwnFile) -> int:
    """Return how many customers there are, and close the file."""
    with opened.database.reading() as session:
        count = session.scalar(select(func.count()).select_from(Customer)) or 0
    opened.database.close()
    return count


def spoil(path: Path) -> bytes:
    """Overwrite a page, and return the file as it is then."""
    content = bytearray(path.read_bytes())
    content[20 * 4096 : 21 * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    return bytes(content)


def test_a_new_file_is_encrypted_from_its_first_byte(folders: Folders, keys: FileKeys) -> None:
    told: list[tuple[int, int]] = []
    path = folders.data / "hatif.sqlite"
    opened = own_file.open_own(path, keys, lambda done, total: told.append((done, total)))
    assert (opened.key, opened.recovery, customers(opened)) == (KEY, None, 0)
    assert not sqlite_file.is_readable(path)
    assert told[-1] == (len(REVISIONS), len(REVISIONS))


def test_a_readable_file_is_encrypted_with_all_its_copies(path: Path, keys: FileKeys) -> None:
    backups.back_up(path)
    assert customers(own_file.open_own(path, keys)) == 1
    assert not any(sqlite_file.is_readable(file) for file in (path, *backups.copies(path)))
    assert customers(own_file.open_own(path, keys)) == 1


def test_while_another_program_has_it_open_it_stays_readable(
    path: Path, folders: Folders, keys: FileKeys
) -> None:
    other = own_file.open_own(path, FileKeys(folders, Settings()))
    opened = own_file.open_own(path, keys)
    assert (opened.key, customers(opened)) == ("", 1)
    assert customers(other) == 1
    assert own_file.open_own(path, keys).key == KEY


@pytest.fixture(params=["readable", "encrypted"])
def key(request: pytest.FixtureRequest, path: Path, keys: FileKeys) -> str:
    """Return what the file was encrypted with, if it was."""
    if request.param == "readable":
        return ""
    own_file.open_own(path, keys).database.close()
    return KEY


def test_a_damaged_file_is_set_aside_and_its_copy_takes_over(path: Path, key: str, keys: FileKeys) -> None:
    copy = backups.back_up(path, key)
    damaged = spoil(path)
    opened = own_file.open_own(path, keys)
    assert opened.recovery is not None
    assert opened.recovery.restored == copy
    assert opened.recovery.restored_at == backups.moment_of(copy, path)
    assert opened.recovery.set_aside.read_bytes() == damaged
    assert (opened.key, customers(opened)) == (KEY, 1)


def test_what_is_not_ours_is_left_alone(folders: Folders, keys: FileKeys) -> None:
    path = folders.data / "hatif.sqlite"
    path.parent.mkdir(parents=True)
    path.write_text("a letter to my mother")
    with pytest.raises(Damaged):
        own_file.open_own(path, keys)
    assert path.read_text() == "a letter to my mother"


@pytest.fixture
def old(path: Path) -> Path:
    """Return the file as the first Hatif would have written it."""
    with engines.for_file_upgrade(path).begin() as connection:
        upgrade.run(connection, REVISIONS[0])
    return path


def test_an_old_file_is_brought_up_to_date_and_says_how_far_it_is(old: Path, keys: FileKeys) -> None:
    told: list[tuple[int, int]] = []
    assert customers(own_file.open_own(old, keys, lambda done, total: told.append((done, total)))) == 1
    assert told == [(place, len(REVISIONS)) for place in range(2, len(REVISIONS) + 1)]
    assert upgrade.is_current(old, KEY)
