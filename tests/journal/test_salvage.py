"""Reading from sound and damaged files without changing them."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.journal.journal import Journal
from app.journal.salvage import connect, salvage
from app.journal.tables import OUTBOXES


def filled(path: Path, *, calls: int = 200) -> None:
    """Make a journal whose drafts cover many pages."""
    journal = Journal.open(path)
    for number in range(calls):
        journal.keep_draft(f"call-{number:04}", "note", f"text {number} " * 40)
    journal.close()


def test_a_sound_file_is_read_whole(tmp_path: Path) -> None:
    """Every row, and the word that this is all."""
    filled(tmp_path / "journal.sqlite", calls=20)
    found = salvage(tmp_path / "journal.sqlite", "")
    assert (found.is_whole, len(found.rows)) == (True, 20)


def test_only_what_lay_on_a_damaged_page_is_missing(tmp_path: Path) -> None:
    """What lies behind the damage is read from the other end."""
    path = tmp_path / "journal.sqlite"
    filled(path)
    content = bytearray(path.read_bytes())
    page = content.index(b"call-0100") // 4096
    content[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    found = salvage(path, "")
    assert not found.is_whole
    assert 180 <= len(found.rows) < 200
    assert path.read_bytes() == bytes(content)


def test_a_damaged_letter_is_noticed_although_sqlite_does_not(tmp_path: Path) -> None:
    """One changed letter leaves the database well formed."""
    path = tmp_path / "journal.sqlite"
    filled(path, calls=20)
    path.write_bytes(path.read_bytes().replace(b"text 7 text", b"text 8 text", 1))
    with closing(connect(path, "", "mode=ro")) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    found = salvage(path, "")
    assert (found.is_whole, len(found.rows)) == (False, 19)


def test_a_foreign_database_is_readable_and_holds_nothing_of_ours(tmp_path: Path) -> None:
    """Even one with a table that happens to have the same name."""
    path = tmp_path / "foreign.sqlite"
    with closing(dbapi2.connect(path)) as connection:
        connection.execute(f"CREATE TABLE outbox_0 ({OUTBOXES[0].columns})")
        connection.execute("INSERT INTO outbox_0 VALUES ('a', 1, 'b', 'c', 0, 5)")
        connection.commit()
    found = salvage(path, "")
    assert (found.rows, found.is_whole, found.is_readable) == ((), False, True)


def test_an_encrypted_file_is_unreadable_without_its_key(tmp_path: Path) -> None:
    """With the key it is read whole."""
    path = tmp_path / "journal.sqlite"
    journal = Journal.open(path, key="0c" * 32)
    journal.keep_draft("call", "note", "text")
    journal.close()
    assert not salvage(path, "").is_readable
    assert not salvage(path, "0d" * 32).is_readable
    assert salvage(path, "0c" * 32).is_whole


def test_a_file_held_by_another_program_is_not_taken_for_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be set aside otherwise."""
    monkeypatch.setattr("app.journal.salvage.BUSY_SECONDS", 0)
    path = tmp_path / "foreign.sqlite"
    with closing(dbapi2.connect(path)) as other:
        other.execute("CREATE TABLE something (content)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(dbapi2.OperationalError, match="locked"):
            salvage(path, "")


def test_a_key_that_is_none_is_refused(tmp_path: Path) -> None:
    """It becomes part of a PRAGMA, so nothing but digits may pass."""
    with pytest.raises(ValueError, match="hex"):
        connect(tmp_path / "journal.sqlite", "'; DROP TABLE outbox; --", "mode=rwc")
