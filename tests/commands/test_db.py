"""The commands about the database, as whoever runs Hatif types them."""

import argparse
from pathlib import Path

import pytest
from sqlalchemy import select, text

from app.commands import db
from app.models import backups
from app.models.customer import Customer
from app.models.database import Database
from app.models.migrations import HEAD
from tests import keyring_session
from tests.models import builders


def hatif_db(*words: str) -> int:
    """Run `hatif db …`."""
    parser = argparse.ArgumentParser()
    db.add_arguments(parser)
    return db.run(parser.parse_args(words))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a database with a customer in it."""
    path = tmp_path / "hatif.sqlite"
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.full_customer(session)
    database.close()
    return path


def test_upgrade_makes_a_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_db("upgrade", "--profile", str(tmp_path)) == db.DONE
    assert f"version {HEAD}" in capsys.readouterr().out
    assert (tmp_path / "data" / "hatif.sqlite").exists()


def test_check_says_that_all_is_well(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_db("check", "--database", f"sqlite:///{path}") == db.DONE
    assert capsys.readouterr().out.startswith("Sound. 1 deeds on record")


def test_check_names_a_changed_deed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        session.execute(text("DROP TRIGGER audit_entries_stay_as_they_are"))
        session.execute(text("UPDATE audit_entries SET actor = 'nobody'"))
    database.close()
    assert hatif_db("check", "--database", f"sqlite:///{path}") == db.BROKEN
    assert "row 1 does not fit" in capsys.readouterr().out


def test_a_copy_is_made_listed_and_restored(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{path}"
    assert hatif_db("backup", "--database", url) == db.DONE
    (copy,) = backups.copies(path)
    assert hatif_db("backups", "--database", url) == db.DONE
    assert capsys.readouterr().out.splitlines() == [str(copy), str(copy)]
    before = path.read_bytes()
    assert hatif_db("restore", "--database", url) == db.DONE
    (aside,) = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == before
    assert path.read_bytes() == copy.read_bytes()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["check", "--database", "nonsense"], "a database is named"),
        (["init", "--database", "sqlite:///x"], "only a server"),
        (["backup", "--database", "postgresql://nobody@127.0.0.1:1/x"], "use pg_dump"),
        (["restore", "--profile"], "there is no database"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    words: list[str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*words, str(tmp_path)] if words[-1] == "--profile" else words
    assert hatif_db(*words) == db.UNUSABLE
    assert expected in capsys.readouterr().err


def test_there_must_be_a_copy_to_restore(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_db("restore", "--database", f"sqlite:///{path}") == db.UNUSABLE
    assert "there is no copy" in capsys.readouterr().err


def test_a_customer_is_forgotten_and_the_copies_are_named(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{path}"
    copy = backups.back_up(path)
    database = Database.open(url)
    with database.reading() as session:
        (key,) = session.scalars(select(Customer.id))
    database.close()
    assert hatif_db("erase", str(key), "--database", url) == db.DONE
    assert capsys.readouterr().out.splitlines()[1:] == [str(copy)]
    assert hatif_db("erase", str(key), "--database", url) == db.UNUSABLE


WITH_KEYRING = """
import io, sys
from app.commands import db
from app.credentials import DATABASE_KEY, Credentials
from app.file_keys import is_encrypted
from app.folders import Folders
from app.models import backups
from tests.commands.test_db import hatif_db

folders = Folders.of_user()
path = folders.data / "hatif.sqlite"
assert hatif_db("upgrade") == db.DONE and is_encrypted(path)
assert hatif_db("backup") == hatif_db("check") == hatif_db("restore") == db.DONE
assert all(map(is_encrypted, backups.copies(path)))
key = Credentials(folders.mark).password(DATABASE_KEY)
assert hatif_db("show-key") == db.DONE
Credentials(folders.mark).forget(DATABASE_KEY)
assert hatif_db("check") == db.UNUSABLE
sys.stdin = io.StringIO("ab" * 32)
assert hatif_db("keep-key") == db.UNUSABLE, "it opens nothing"
sys.stdin = io.StringIO(key)
assert hatif_db("keep-key") == hatif_db("check") == db.DONE
sys.stdin = io.StringIO(key)
assert hatif_db("check", "--key-on-input", "--database", f"sqlite:///{path}") == db.DONE
print(key, file=sys.stderr)
"""


def test_the_desks_own_file_is_encrypted_and_its_key_can_be_kept_elsewhere(tmp_path: Path) -> None:
    """A lost keyring would take every customer along."""
    said = keyring_session.output(tmp_path, WITH_KEYRING, keyring=True).splitlines()
    assert [line for line in said if len(line) == 64]
    assert said[-1].startswith("Sound.")


def test_a_readable_file_has_no_key_to_show(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_db("show-key", "--database", f"sqlite:///{path}") == db.UNUSABLE
    assert "not encrypted" in capsys.readouterr().err
