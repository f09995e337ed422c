"""One bit of the journal is turned over by the disk, a hundred times."""

from pathlib import Path
from uuid import UUID

import pytest

from app.journal.journal import Journal
from tests.faults import damage, turns

CALLS = 40


def older(number: int) -> str:
    """The note of a call as it was first kept; its digits are too far apart to be a card."""
    return f"He promised to call back at {number} " * (number % 30 + 1)


def newer(number: int) -> str:
    """And as it was kept after that."""
    return older(number) + "to call back"


def waiting(number: int) -> str:
    """What waits for the database; with fewer words between its digits they could be a card's."""
    return f"what waits of a call {number} " * 50


def journal_of_a_desk_that_was_killed(folder: Path, to: Path, key: str) -> Path:
    """Fill a journal and copy its files while it is open, as they are after kill -9."""
    journal = Journal.open(folder / "journal.sqlite", key=key)
    for number in range(CALLS):
        journal.keep_draft(f"call-{number}", "note", older(number))
        journal.keep_draft(f"call-{number}", "note", newer(number))
        journal.put("wrap_up", UUID(int=number), waiting(number))
    damage.copied(folder, to)
    journal.close()
    return to


def test_whatever_bit_is_turned_over_every_record_and_every_note_is_there(tmp_path: Path) -> None:
    """A note may be the one of a second before; the bad file is kept bit by bit."""
    (tmp_path / "living").mkdir()
    whole = journal_of_a_desk_that_was_killed(tmp_path / "living", tmp_path / "whole", "")
    for seed in range(100):
        folder = damage.copied(whole, tmp_path / str(seed))
        damage.flip_one_bit(folder, seed)
        before = (folder / "journal.sqlite").read_bytes()
        journal = Journal.open(folder / "journal.sqlite")
        assert journal.is_on_disk
        assert [(item.key.int, item.payload) for item in journal.waiting()] == [
            (number, waiting(number)) for number in range(CALLS)
        ], seed
        for number in range(CALLS):
            assert journal.drafts(f"call-{number}")["note"] in (older(number), newer(number)), seed
        journal.close()
        was_set_aside = list(folder.glob("*.damaged-*")) + list(folder.glob("*.unread-*"))
        assert not was_set_aside or before in damage.contents(folder)


def test_of_an_encrypted_journal_what_is_read_is_right(tmp_path: Path) -> None:
    """A damaged page of it is lost whole; nothing made-up is read, and the bad file is kept."""
    key = "5c" * 32
    (tmp_path / "living").mkdir()
    whole = journal_of_a_desk_that_was_killed(tmp_path / "living", tmp_path / "whole", key)
    complete = 0
    for seed in range(50):
        folder = damage.copied(whole, tmp_path / str(seed))
        damage.flip_one_bit(folder, seed)
        before = (folder / "journal.sqlite").read_bytes()
        journal = Journal.open(folder / "journal.sqlite", key=key)
        assert journal.is_on_disk
        for item in journal.waiting():
            assert item.payload == waiting(item.key.int)
        for call in journal.open_calls():
            number = int(call.removeprefix("call-"))
            assert journal.drafts(call)["note"] in (older(number), newer(number))
        complete += len(journal.waiting()) == len(journal.open_calls()) == CALLS
        journal.close()
        was_set_aside = list(folder.glob("*.damaged-*")) + list(folder.glob("*.unread-*"))
        assert not was_set_aside or before in damage.contents(folder)
    assert complete >= 45


@pytest.mark.parametrize("kept_percent", turns.some_of(range(0, 100, 5)))
def test_a_file_that_was_cut_off_is_kept_and_the_desk_starts(tmp_path: Path, kept_percent: int) -> None:
    """A disk that was full, or a copy that was not finished."""
    (tmp_path / "living").mkdir()
    folder = journal_of_a_desk_that_was_killed(tmp_path / "living", tmp_path / "cut", "")
    path = folder / "journal.sqlite"
    path.with_name("journal.sqlite-wal").unlink()
    content = path.read_bytes()
    cut = content[: len(content) * kept_percent // 100]
    path.write_bytes(cut)
    journal = Journal.open(path)
    assert journal.is_on_disk
    journal.keep_draft("new", "note", "typed after it")
    assert journal.drafts("new") == {"note": "typed after it"}
    journal.close()
    assert not cut or cut in damage.contents(folder)
