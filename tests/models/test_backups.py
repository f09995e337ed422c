"""Copies are made once a day, kept for a week, and found again."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app import times
from app.models import backups
from app.models.database import Database
from tests.models import builders


@pytest.fixture
def path(tmp_path: Path, file_template: Path) -> Path:
    """Return an empty database."""
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    return path


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Hold the clock still."""
    monkeypatch.setattr(times, "now", lambda: moment)


def test_a_copy_is_due_once_a_day(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, builders.NOON)
    assert backups.back_up_if_due(path) is not None
    at(monkeypatch, builders.NOON + timedelta(hours=23))
    assert backups.back_up_if_due(path) is None
    at(monkeypatch, builders.NOON + timedelta(hours=24))
    assert backups.back_up_if_due(path) is not None


def test_the_newest_seven_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(9):
        at(monkeypatch, builders.NOON + timedelta(days=day))
        backups.back_up(path)
    moments = [backups.moment_of(copy, path) for copy in backups.copies(path)]
    assert moments == [builders.NOON + timedelta(days=day) for day in (8, 7, 6, 5, 4, 3, 2)]


def test_only_copies_of_this_database_are_its_copies(path: Path) -> None:
    copy = backups.back_up(path)
    other = path.with_name("hatif-demo.sqlite")
    shutil.copy(path, other)
    backups.back_up(other)
    (backups.folder_of(path) / "hatif-notes.sqlite").touch()
    assert backups.copies(path) == [copy]


def test_a_copy_opens_like_the_database_itself(path: Path) -> None:
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.full_customer(session)
    copy = backups.back_up(path)
    database.close()
    restored = Database.open(f"sqlite:///{copy}")
    with restored.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM customers").scalar() == 1
    restored.close()
