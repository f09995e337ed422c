"""A readable database becomes an encrypted one, wholly or not at all."""

import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.errors import Damaged
from app.models import backups, encryption, sqlite_file
from app.models.customer import Customer
from app.models.database import Database
from app.models.queries import search
from tests.models import builders

KEY = "ab" * 32
ENCRYPT = """
import sys
from pathlib import Path
from app.models import encryption
print("begun", flush=True)
encryption.encrypt(Path(sys.argv[1]), sys.argv[2])
"""


@pytest.fixture
def path(tmp_path: Path, file_template: Path) -> Path:
    """Return a readable database with somebody in it, and a copy of it."""
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.full_customer(session)
    database.close()
    backups.back_up(path)
    return path


def customers(path: Path, key: str) -> int:
    """Return how many customers a file has; they are found by name too."""
    database = Database.open(f"sqlite:///{path}", key=key)
    with database.reading() as session:
        count = session.scalar(select(func.count()).select_from(Customer)) or 0
        assert len(search.customers(session, "abd sham", region="SA")) == count
    database.close()
    return count


def test_everything_is_there_and_nothing_is_readable(path: Path) -> None:
    """Nor in the copies, nor in files that were left behind."""
    assert encryption.encrypt(path, KEY)
    assert customers(path, KEY) == 1
    (copy,) = backups.copies(path)
    assert customers(copy, KEY) == 1
    for file in path.parent.rglob("*"):
        assert file.is_dir() or (
            b"SQLite format" not in file.read_bytes() and b"Sham" not in file.read_bytes()
        )
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_somebody_has_open_is_left_as_it_is(path: Path) -> None:
    """His writes would be lost with the file he has."""
    with closing(sqlite_file.connect(path)) as other:
        other.execute("SELECT count(*) FROM customers").fetchone()
        assert not encryption.encrypt(path, KEY)
        other.execute("DELETE FROM search_words")
    assert customers(path, "") == 1
    assert encryption.encrypt(path, KEY)


def test_a_damaged_file_is_left_as_it_is(path: Path) -> None:
    """Setting it aside is another's work."""
    content = bytearray(path.read_bytes())
    content[20 * 4096 : 21 * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(Damaged):
        encryption.encrypt(path, KEY)
    assert path.read_bytes() == bytes(content)


def test_a_damaged_copy_stays_for_whoever_wants_to_look(path: Path) -> None:
    """And hinders nothing."""
    (copy,) = backups.copies(path)
    content = bytearray(copy.read_bytes())
    content[20 * 4096 : 21 * 4096] = b"\xff" * 4096
    copy.write_bytes(content)
    assert encryption.encrypt(path, KEY)
    assert copy.read_bytes() == bytes(content)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_at_any_moment_it_is_the_one_or_the_other(path: Path) -> None:
    """Forty moments, spread over the time it takes."""
    command = [
        sys.executable,
        "-c",
        ENCRYPT,
    ]
    spare, ends, seconds = path.read_bytes(), set(), 0.0
    for moment in range(-1, 40):
        for companion in path.parent.glob("hatif.sqlite-*"):
            companion.unlink()
        path.write_bytes(spare)
        process = subprocess.Popen([*command, str(path), KEY], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        begun = time.perf_counter()
        if moment < 0:  # the first is let through, to learn how long it takes
            process.wait()
            seconds = time.perf_counter() - begun
        while time.perf_counter() < begun + seconds * moment / 35:
            pass
        process.kill()
        process.communicate()
        is_readable = sqlite_file.is_readable(path)
        ends.add(is_readable)
        assert customers(path, "" if is_readable else KEY) == 1
    assert ends == {True, False}
