"""How the journal's file is begun, and what becomes of a bad one."""

from contextlib import closing
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from app.journal import opening
from app.journal.journal import Journal


def texts_in(path: Path, key: str = "") -> dict[str, str]:
    """Open the journal at `path` and return the note of each call."""
    journal = Journal.open(path, key=key)
    notes = {call: journal.drafts(call)["note"] for call in journal.open_calls()}
    assert journal.is_on_disk
    journal.close()
    return notes


def filled(path: Path, key: str = "") -> None:
    """Make a journal with one draft and one waiting item."""
    journal = Journal.open(path, key=key)
    journal.keep_draft("call", "note", "the note")
    journal.put("wrap_up", UUID(int=1), "payload")
    journal.close()


def test_the_file_is_in_wal_mode_and_safe_against_a_power_cut(tmp_path: Path) -> None:
    """The number 2 stands for synchronous = FULL."""
    with closing(opening.opened(tmp_path / "journal.sqlite", "")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_the_folder_is_made_when_it_is_missing(tmp_path: Path) -> None:
    """A first start needs no preparation."""
    opening.opened(tmp_path / "profile" / "data" / "journal.sqlite", "").close()
    assert (tmp_path / "profile" / "data").stat().st_mode & 0o777 == 0o700


def test_a_file_that_is_no_database_is_set_aside_byte_for_byte(tmp_path: Path) -> None:
    """And a fresh one is begun in its place."""
    path = tmp_path / "journal.sqlite"
    path.write_bytes(b"a letter to my mother\n" * 50)
    assert texts_in(path) == {}
    (aside,) = tmp_path.glob("journal.sqlite.unread-*")
    assert aside.read_bytes() == b"a letter to my mother\n" * 50


def test_somebody_elses_database_is_set_aside_unchanged(tmp_path: Path) -> None:
    """A file picked by mistake is never written into."""
    path = tmp_path / "journal.sqlite"
    with closing(dbapi2.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name)")
        connection.commit()
    content = path.read_bytes()
    assert texts_in(path) == {}
    (aside,) = tmp_path.glob("journal.sqlite.damaged-*")
    assert aside.read_bytes() == content


def test_what_can_be_read_from_a_damaged_file_is_in_the_fresh_one(tmp_path: Path) -> None:
    """One letter of one row is damaged; the others are taken over."""
    path = tmp_path / "journal.sqlite"
    filled(path)
    damaged = path.read_bytes().replace(b"payload", b"paYload")
    path.write_bytes(damaged)
    assert texts_in(path) == {"call": "the note"}
    (aside,) = tmp_path.glob("journal.sqlite.damaged-*")
    assert aside.read_bytes() == damaged


def test_the_older_generation_stands_in_for_a_damaged_newest(tmp_path: Path) -> None:
    """Two generations are kept for just this."""
    path = tmp_path / "journal.sqlite"
    journal = Journal.open(path)
    journal.keep_draft("call", "note", "He promised")
    journal.keep_draft("call", "note", "He promised to pay")
    journal.close()
    path.write_bytes(path.read_bytes().replace(b"to pay", b"to\x00pay"))
    assert texts_in(path) == {"call": "He promised"}


def test_a_journal_whose_key_was_out_of_reach_is_read_once_the_key_is_back(tmp_path: Path) -> None:
    """The keyring was locked for one morning; nothing of the day before is lost."""
    path = tmp_path / "journal.sqlite"
    filled(path, key="aa" * 32)
    assert texts_in(path) == {}
    path.unlink()
    assert texts_in(path, key="aa" * 32) == {"call": "the note"}
    assert not list(tmp_path.glob("*.unread-*"))
    assert len(list(tmp_path.glob("*.read-*"))) == 1


def test_a_start_that_was_killed_before_its_last_step_is_finished(tmp_path: Path) -> None:
    """The fresh file was complete and only had to be moved."""
    filled(tmp_path / "journal.sqlite.new")
    assert texts_in(tmp_path / "journal.sqlite") == {"call": "the note"}


def test_half_a_fresh_file_is_thrown_away(tmp_path: Path) -> None:
    """A start killed in the middle of making it."""
    (tmp_path / "journal.sqlite.new").write_bytes(b"SQLite format 3\x00half")
    assert texts_in(tmp_path / "journal.sqlite") == {}
    assert not (tmp_path / "journal.sqlite.new").exists()


def test_a_write_ahead_log_without_its_file_is_not_mixed_into_a_new_one(tmp_path: Path) -> None:
    """Somebody deleted the journal and left the log."""
    path = tmp_path / "journal.sqlite"
    journal = Journal.open(path)
    journal.keep_draft("call", "note", "in the log only")
    path.unlink()
    assert texts_in(path) == {}
    journal.close()


def test_a_readable_journal_is_encrypted_when_there_is_a_key(tmp_path: Path) -> None:
    """What was written before stays, and can be read with the key only."""
    path, key = tmp_path / "journal.sqlite", "cd" * 32
    filled(path)
    assert texts_in(path, key) == {"call": "the note"}
    for file in tmp_path.rglob("*"):
        assert b"the note" not in file.read_bytes()


def test_what_was_written_while_the_keyring_was_locked_is_not_lost(tmp_path: Path) -> None:
    """The encrypted journal was set aside then, and a readable one begun."""
    path, key = tmp_path / "journal.sqlite", "cd" * 32
    filled(path, key)
    journal = Journal.open(path, key="")
    journal.keep_draft("later", "note", "typed meanwhile")
    journal.close()
    assert texts_in(path, key) == {"call": "the note", "later": "typed meanwhile"}
