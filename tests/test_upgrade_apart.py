"""An upgrade runs in a process of its own, and says how far it is and why it cannot."""

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app import times, upgrade_apart
from app.errors import Unavailable
from app.models import backups, engines, sqlite_file, upgrade
from app.models.database import Database
from app.models.migrations import REVISIONS
from tests.models import builders
from tests.models.conftest import file_template  # noqa: F401  used by name

KEY = "ab" * 32


def as_of_old(path: Path) -> None:
    """Make the file what the first Hatif would have written, with somebody in it."""
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.full_customer(session)
    database.close()
    with engines.for_file_upgrade(path).begin() as connection:
        upgrade.run(connection, REVISIONS[0])


def test_a_new_file_with_a_key_gets_its_tables(tmp_path: Path) -> None:
    path, told = tmp_path / "hatif.sqlite", []
    sqlite_file.prepare(path)
    upgrade_apart.upgrade_file(path, KEY, lambda done, total: told.append((done, total)))
    assert upgrade.is_current(path, KEY)
    assert told == [(place + 1, len(REVISIONS)) for place in range(len(REVISIONS))]
    upgrade_apart.upgrade_file(path, KEY, lambda done, total: told.append((done, total)))
    assert len(told) == len(REVISIONS)


def test_why_it_cannot_be_is_said_in_its_words(tmp_path: Path, file_template: Path) -> None:  # noqa: F811
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    as_of_old(path)
    with closing(sqlite_file.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("UPDATE numbers SET customer_id = zeroblob(16)")
    with pytest.raises(Unavailable, match="holds rows that belong to nothing"):
        upgrade_apart.upgrade_file(path)
    with closing(sqlite_file.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISIONS[0],)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_at_any_moment_it_is_the_old_or_the_new(tmp_path: Path, file_template: Path) -> None:  # noqa: F811
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    as_of_old(path)
    old, ends, seconds = path.read_bytes(), set(), 60.0
    for moment in range(30):
        for file in tmp_path.glob("hatif.sqlite-*"):
            file.unlink()
        path.write_bytes(old)
        begun = times.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "app", "db", "upgrade", "--database", f"sqlite:///{path}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(seconds * (moment / 60 + 0.5))  # the first half of the time is spent on imports
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if moment == 0:  # the first is let through, to learn how long it takes
            seconds = times.monotonic() - begun
        sqlite_file.look_over(path)
        with closing(sqlite_file.connect(path)) as connection:
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            assert connection.execute("SELECT count(*) FROM customers").fetchone() == (1,)
        ends.add(revision)
        for copy in backups.copies(path):
            copy.unlink()
    assert ends == {REVISIONS[0], REVISIONS[-1]}
