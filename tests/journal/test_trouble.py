"""What an error of SQLite or of the system means for the journal."""

import errno
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.journal import trouble
from app.journal.trouble import Trouble


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    """Told from SQLite's real answer, not from a made-up code."""
    (tmp_path / "file").write_bytes(b"no database at all" * 100)
    with closing(dbapi2.connect(tmp_path / "file")) as connection, pytest.raises(dbapi2.Error) as caught:
        connection.execute("SELECT * FROM sqlite_schema")
    assert trouble.of(caught.value) is Trouble.DAMAGED


def test_a_file_held_by_another_is_locked(tmp_path: Path) -> None:
    """Another program in the middle of writing."""
    with (
        closing(dbapi2.connect(tmp_path / "file")) as other,
        closing(dbapi2.connect(tmp_path / "file")) as mine,
    ):
        other.execute("BEGIN EXCLUSIVE")
        mine.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(dbapi2.Error) as caught:
            mine.execute("BEGIN EXCLUSIVE")
    assert trouble.of(caught.value) is Trouble.LOCKED


def test_a_full_database_is_a_full_disk() -> None:
    """SQLite says the same when its own limit is reached."""
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(dbapi2.Error) as caught:
            connection.execute("CREATE TABLE something (content)")
    assert trouble.of(caught.value) is Trouble.DISK_FULL


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.EIO, Trouble.DISK_ERROR),
    ],
)
def test_the_systems_errors_have_their_meaning(number: int, expected: Trouble) -> None:
    """They come from making folders and renaming files."""
    assert trouble.of(OSError(number, "any text")) is expected


def test_only_damage_is_taken_for_damage() -> None:
    """A locked file must never be set aside."""
    damaged = dbapi2.DatabaseError("malformed")
    damaged.sqlite_errorcode = 11
    trouble.raise_unless_damaged(damaged)
    locked = dbapi2.OperationalError("locked")
    locked.sqlite_errorcode = 5
    with pytest.raises(dbapi2.OperationalError):
        trouble.raise_unless_damaged(locked)
