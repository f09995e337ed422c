"""A damaged database never keeps anybody from working, and is never overwritten."""

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.errors import Damaged, Unavailable
from app.models import backups, recovery, sqlite_file
from app.models.customer import Customer
from app.models.database import Database
from tests.models import builders

KEY = "ab" * 32


@pytest.fixture(params=["", KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str:
    """Return the key of the database: none, or one."""
    key: str = request.param
    return key


@pytest.fixture
def path(tmp_path: Path, key: str) -> Path:
    """Return a database with a customer in it."""
    path = tmp_path / "hatif.sqlite"
    add_customer(path, key)
    return path


def add_customer(path: Path, key: str) -> None:
    """Take one more customer in."""
    database = Database.open(f"sqlite:///{path}", key=key)
    with database.writing() as session:
        builders.full_customer(session) if not customers(database) else builders.customer(session)
    database.close()


def customers(database: Database) -> int:
    """Return how many customers there are."""
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


def spoil(path: Path, place: int = 20 * 4096, length: int = 4096) -> bytes:
    """Overwrite a part of the file, and return all of it as it is then."""
    content = bytearray(path.read_bytes())
    content[place : place + length] = bytes(255 - byte for byte in content[place : place + length])
    path.write_bytes(content)
    return bytes(content)


def test_a_sound_database_is_simply_opened(path: Path, key: str) -> None:
    database, found = recovery.open_recovering(path, key=key)
    assert found is None
    assert customers(database) == 1
    database.close()


def test_the_last_copy_takes_over_and_the_damaged_file_is_kept_as_it_was(path: Path, key: str) -> None:
    copy = backups.back_up(path, key)
    add_customer(path, key)
    damaged = spoil(path)
    database, found = recovery.open_recovering(path, key=key)
    assert found is not None
    assert (found.restored, found.set_aside.read_bytes()) == (copy, damaged)
    assert customers(database) == 1
    database.close()


def test_a_damaged_copy_is_passed_over(path: Path, key: str) -> None:
    good = backups.back_up(path, key)
    spoil(backups.back_up(path, key))
    spoil(path)
    database, found = recovery.open_recovering(path, key=key)
    assert found is not None
    assert found.restored == good
    database.close()


def test_without_a_copy_it_begins_empty_and_says_so(tmp_path: Path, file_template: Path) -> None:
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    damaged = spoil(path)
    database, found = recovery.open_recovering(path)
    assert found is not None
    assert found.restored is None
    assert found.set_aside.read_bytes() == damaged
    assert customers(database) == 0
    database.close()


def test_what_was_never_ours_is_not_moved(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer, " * 500)
    with pytest.raises(Damaged, match="is not a database of Hatif"):
        recovery.open_recovering(letter)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_database_in_use_is_not_moved(path: Path, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    backups.back_up(path, key)
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.1)  # or the test takes five seconds
    with closing(sqlite_file.connect(path, key)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM alembic_version")
        with pytest.raises(Unavailable, match="in use") as caught:
            recovery.open_recovering(path, key=key)
    assert not isinstance(caught.value, Damaged)
    assert path.exists()


def test_one_wrong_byte_anywhere_never_keeps_anybody_from_working(
    path: Path, key: str, tmp_path: Path
) -> None:
    backups.back_up(path, key)
    sound, chance = path.read_bytes(), random.Random(4)  # noqa: S311  the same bytes each time
    for _ in range(100):
        path.write_bytes(sound)
        before = spoil(path, chance.randrange(len(sound)), 1)
        database, found = recovery.open_recovering(path, key=key)
        assert customers(database) <= 1
        database.close()
        if found is not None:
            assert found.set_aside.read_bytes() == before
    assert len(list(tmp_path.glob("*.damaged-*"))) > 10 or not key  # each page of an encrypted file is signed
