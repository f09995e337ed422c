"""A file that cannot be used is named in one sentence and left exactly as it is."""

import shutil
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.models import sqlite_file
from app.models.database import Database
from tests.models import builders

KEY, OTHER_KEY = "ab" * 32, "cd" * 32


@pytest.fixture
def path(tmp_path: Path, file_template: Path) -> Path:
    """Return a sound database with a customer in it."""
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.full_customer(session)
    database.close()
    return path


def refusal(path: Path, key: str = "") -> str:
    """Return what is said about a file; it has not changed by a single byte."""
    before = path.read_bytes()
    with pytest.raises(Unavailable) as caught:
        Database.open(f"sqlite:///{path}", key=key)
    assert path.read_bytes() == before
    return str(caught.value)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear customer, " * 500)
    assert refusal(path).startswith("letter.txt is not a database of Hatif")


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite_file.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url)")
    assert refusal(path) == "other.sqlite is the database of another program; choose another file."


def test_a_database_of_a_newer_version_is_refused(path: Path) -> None:
    with closing(sqlite_file.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "was written by a newer Hatif" in refusal(path)


@pytest.mark.parametrize("place", [0.3, 0.5, 0.7])
def test_a_damaged_database_is_refused(path: Path, place: float) -> None:
    content = bytearray(path.read_bytes())
    page = int(len(content) * place) // 4096 * 4096
    content[page : page + 4096] = bytes(range(256)) * 16
    path.write_bytes(content)
    assert "is damaged and was left as it is" in refusal(path)


def test_a_cut_database_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 40 * 4096])
    assert "is damaged and was left as it is" in refusal(path)


def test_a_database_that_another_program_holds_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.1)  # or the test takes five seconds
    with closing(sqlite_file.connect(path)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM alembic_version")
        with pytest.raises(Unavailable, match="is in use by another program"):
            Database.open(f"sqlite:///{path}")


def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be used"):
        Database.open(f"sqlite:///{tmp_path}")


def test_an_encrypted_database_opens_with_its_key_only(tmp_path: Path) -> None:
    path = tmp_path / "secret.sqlite"
    database = Database.open(f"sqlite:///{path}", key=KEY)
    with database.writing() as session:
        builders.customer(session, name_latin="Unmistakable")
    database.close()
    Database.open(f"sqlite:///{path}", key=KEY).close()
    assert b"Unmistakable" not in path.read_bytes()
    for wrong in ("", OTHER_KEY):
        assert "encrypted with another key" in refusal(path, wrong)


def test_a_key_of_the_wrong_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="64 hexadecimal digits"):
        Database.open(f"sqlite:///{tmp_path / 'x.sqlite'}", key="x'; DROP TABLE customers")


def test_only_its_owner_may_read_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "hatif.sqlite"
    Database.open(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("key", ["", KEY])
def test_a_backup_beside_a_writer_is_whole(tmp_path: Path, key: str) -> None:
    path, copy = tmp_path / "hatif.sqlite", tmp_path / "backups" / "copy.sqlite"
    database = Database.open(f"sqlite:///{path}", key=key)
    with database.writing() as session:
        builders.full_customer(session)
        sqlite_file.back_up(path, copy, key)  # sees what was there before this transaction
    database.close()
    restored = Database.open(f"sqlite:///{copy}", key=key)
    with restored.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM customers").scalar() == 0
    restored.close()


def test_every_commit_is_on_the_disk_before_it_is_acknowledged(path: Path) -> None:
    with closing(sqlite_file.connect(path)) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


CUT_OFF = """
import os, sys
from pathlib import Path
from app.models import sqlite_file
connection = sqlite_file.connect(Path(sys.argv[1]))
connection.execute("PRAGMA journal_mode=DELETE")
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE more (text)")
for _ in range(300):
    connection.execute("INSERT INTO more VALUES (?)", ("x" * 3000,))
os._exit(1)
"""


def test_what_was_cut_off_half_done_is_taken_back_first(path: Path) -> None:
    """A power cut in the middle of a change of mode leaves such a journal, and it must keep nobody out."""
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0
    sqlite_file.look_over(path)
    with closing(sqlite_file.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchone() is None
