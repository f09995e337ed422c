"""What the journal keeps, and what it does when the disk refuses."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app import times
from app.journal import journal as journal_module
from app.journal import tables
from app.journal.journal import Journal
from app.journal.tables import Change
from app.journal.trouble import Trouble
from tests.secrets_made_up import completed

FIRST, SECOND, THIRD = UUID(int=1), UUID(int=2), UUID(int=3)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A fresh journal on disk."""
    journal = Journal.open(tmp_path / "journal.sqlite")
    yield journal
    journal.close()


def reopened(journal: Journal, tmp_path: Path) -> Journal:
    """Close the journal and open its file again, as the next start does."""
    journal.close()
    return Journal.open(tmp_path / "journal.sqlite")


def test_the_newest_text_of_each_part_is_there_after_a_restart(journal: Journal, tmp_path: Path) -> None:
    """Notes and script answers are parts of one call."""
    journal.keep_draft("call", "note", "وعدنا")
    journal.keep_draft("call", "note", "وعدنا العميل")
    journal.keep_draft("call", "script", "[]")
    again = reopened(journal, tmp_path)
    assert again.drafts("call") == {"note": "وعدنا العميل", "script": "[]"}
    again.close()


def test_the_newest_text_counts_although_the_clock_was_set_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which generation is newer does not hang on the clock alone."""
    journal.keep_draft("call", "note", "first")
    monkeypatch.setattr(times, "now", lambda: datetime(2020, 1, 1, tzinfo=UTC))
    journal.keep_draft("call", "note", "second")
    journal.keep_draft("call", "note", "third")
    assert journal.drafts("call") == {"note": "third"}


def test_open_calls_are_those_with_drafts_and_a_finished_one_is_not(journal: Journal) -> None:
    """The one typed into last stands at the end."""
    journal.keep_draft("a", "note", "1")
    journal.keep_draft("b", "note", "2")
    journal.keep_draft("a", "note", "3")
    assert journal.open_calls() == ["b", "a"]
    journal.finish("a")
    assert journal.open_calls() == ["b"]
    assert journal.drafts("a") == {}


def test_the_outbox_keeps_its_order_and_putting_twice_changes_nothing(
    journal: Journal, tmp_path: Path
) -> None:
    """Whatever lies between."""
    journal.put("wrap_up", SECOND, "two")
    journal.put("wrap_up", FIRST, "one")
    journal.put("wrap_up", SECOND, "two")
    again = reopened(journal, tmp_path)
    assert [(item.key, item.payload) for item in again.waiting()] == [(SECOND, "two"), (FIRST, "one")]
    again.close()


def test_a_call_goes_from_the_drafts_to_the_outbox_in_one_step(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash in the middle leaves the drafts and no record; there is no moment without either."""
    journal.keep_draft("call", "note", "text")
    applied: list[Change] = []
    apply = tables.apply

    def die_at_second(connection: object, change: Change) -> None:
        applied.append(change)
        if len(applied) == 2:
            raise KeyboardInterrupt
        apply(connection, change)

    monkeypatch.setattr(tables, "apply", die_at_second)
    with pytest.raises(KeyboardInterrupt):
        journal.put("wrap_up", FIRST, "record", finishes="call")
    monkeypatch.setattr(tables, "apply", apply)
    assert (journal.drafts("call"), journal.waiting()) == ({"note": "text"}, [])
    journal.put("wrap_up", FIRST, "record", finishes="call")
    assert (journal.drafts("call"), len(journal.waiting())) == ({}, 1)


def test_a_newer_payload_under_the_same_key_is_not_lost(journal: Journal) -> None:
    """A wrap-up put incomplete may be completed while the first is on its way; both are sent, in order."""
    journal.put("wrap_up", FIRST, "incomplete")
    journal.put("wrap_up", FIRST, "complete")
    assert [item.payload for item in journal.waiting()] == ["incomplete", "complete"]
    journal.failed(FIRST)
    assert [item.tries for item in journal.waiting()] == [1, 0]
    journal.sent(FIRST)
    assert [item.payload for item in journal.waiting()] == ["complete"]
    journal.sent(FIRST)
    assert journal.waiting() == []


def test_the_outbox_keeps_its_order_although_the_clock_was_set_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call must not be saved before the customer it belongs to."""
    journal.put("customer", SECOND, "")
    monkeypatch.setattr(times, "now", lambda: datetime(2020, 1, 1, tzinfo=UTC))
    journal.put("wrap_up", FIRST, "")
    assert [item.key for item in journal.waiting()] == [SECOND, FIRST]


def test_what_was_sent_is_gone_and_what_failed_is_counted(journal: Journal) -> None:
    """Nothing that failed ever leaves the outbox."""
    journal.put("wrap_up", FIRST, "one")
    journal.put("wrap_up", SECOND, "two")
    journal.sent(FIRST)
    journal.failed(SECOND)
    journal.failed(SECOND)
    assert [(item.key, item.tries) for item in journal.waiting()] == [(SECOND, 2)]


def test_only_the_callers_seen_last_are_remembered(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is bounded; a caller seen again counts as new."""
    monkeypatch.setattr(journal_module, "MOST_CALLERS", 20)
    for number in range(30):
        journal.remember_caller(f"+96650000{number:04}", f"card {number}")
        journal.remember_caller("+966500000000", "the regular")
    assert journal.caller("+966500000000") == "the regular"
    assert journal.caller("+966500000029") == "card 29"
    assert journal.caller("+966500000001") is None


def test_a_card_too_long_for_the_cache_is_left_out(journal: Journal) -> None:
    """One customer with an endless history must not fill the file."""
    journal.remember_caller("+966500000000", "x" * 200_000)
    assert journal.caller("+966500000000") is None


def test_whoever_is_to_be_forgotten_is_mentioned_nowhere_any_more(journal: Journal) -> None:
    journal.keep_draft("one", "call", '{"customer_id": "the-key"}')
    journal.keep_draft("one", "note", "He said")
    journal.keep_draft("two", "note", "Somebody else")
    journal.put("wrap_up", FIRST, '{"customer_id": "the-key"}')
    journal.remember_caller("+966501234567", "{}")
    assert journal.forget_mentions(["the-key", "+966501234567"]) == 5  # what waits lies in two places
    assert journal.open_calls() == ["two"]
    assert journal.waiting() == []
    assert journal.caller("+966501234567") is None
    assert journal.forget_mentions(["the-key"]) == 0


def test_any_text_can_be_kept(journal: Journal) -> None:
    """Broken surrogates come with a paste; a NUL comes from a terminal."""
    journal.keep_draft("call", "note", "a\x00b\ud83d\u202e'; DROP TABLE draft_0; --")
    assert journal.drafts("call") == {"note": "a\x00b?\u202e'; DROP TABLE draft_0; --"}


def test_no_card_number_is_kept_whichever_dialog_it_came_from(journal: Journal, tmp_path: Path) -> None:
    """Neither what is typed nor what waits for the database; keys and telephone numbers stay."""
    card = completed("453201511283036")
    journal.keep_draft("call", "note", f"Pays with {card}")
    journal.put("case", FIRST, f'{{"row": {{"id": "{FIRST}", "number": "+966500001234", "text": "{card}"}}}}')
    journal.remember_caller("+966500001234", f'{{"needs": "{card}"}}')
    assert journal.drafts("call")["note"].startswith("Pays with 453201")
    (waiting,) = journal.waiting()
    assert str(FIRST) in waiting.payload
    assert "+966500001234" in waiting.payload
    journal.close()
    assert [file.name for file in tmp_path.iterdir() if card.encode() in file.read_bytes()] == []


def test_the_file_is_for_its_owner_alone(journal: Journal, tmp_path: Path) -> None:
    """Its write-ahead log too."""
    journal.keep_draft("call", "note", "private")
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert set(modes.values()) == {0o600}, modes


def test_an_encrypted_journal_holds_no_readable_text(tmp_path: Path) -> None:
    """Not in the file and not in its write-ahead log."""
    journal = Journal.open(tmp_path / "journal.sqlite", key="1f" * 32)
    journal.keep_draft("call", "note", "canary in the coal mine")
    assert all(b"canary" not in path.read_bytes() for path in tmp_path.iterdir())
    journal.close()
    again = Journal.open(tmp_path / "journal.sqlite", key="1f" * 32)
    assert again.drafts("call") == {"note": "canary in the coal mine"}
    again.close()


def test_where_there_can_be_no_file_the_journal_works_in_memory_and_says_so(tmp_path: Path) -> None:
    """Typing goes on; the window can tell the agent why it is not safe."""
    (tmp_path / "file").write_text("in the way")
    journal = Journal.open(tmp_path / "file" / "journal.sqlite")
    journal.keep_draft("call", "note", "text")
    journal.put("wrap_up", FIRST, "one")
    assert (journal.is_on_disk, journal.trouble) == (False, Trouble.READ_ONLY)
    assert journal.drafts("call") == {"note": "text"}
    assert [item.key for item in journal.waiting()] == [FIRST]
    journal.close()


def test_what_was_kept_in_memory_goes_to_disk_once_the_disk_takes_it(tmp_path: Path) -> None:
    """At the latest when the journal is closed."""
    obstacle = tmp_path / "folder"
    obstacle.write_text("in the way")
    journal = Journal.open(obstacle / "journal.sqlite")
    journal.keep_draft("call", "note", "text")
    journal.put("wrap_up", FIRST, "one")
    journal.put("wrap_up", SECOND, "two")
    journal.sent(FIRST)
    obstacle.unlink()
    journal.close()
    again = Journal.open(obstacle / "journal.sqlite")
    assert again.is_on_disk
    assert again.drafts("call") == {"note": "text"}
    assert [item.key for item in again.waiting()] == [SECOND]
    again.close()


class TestPeopleWhoShareAComputer:
    """Two agents, one after the other, on one account of the computer's system."""

    def test_each_sees_and_sends_his_own_alone(self, tmp_path: Path) -> None:
        """The first one's is there again when he comes back."""
        path = tmp_path / "journal.sqlite"
        sara = Journal.open(path, owner="sara")
        sara.keep_draft("call", "note", "hers")
        sara.put("wrap_up", FIRST, "hers")
        sara.remember_caller("+966501111111", "a card")
        sara.close()
        omar = Journal.open(path, owner="omar")
        omar.belong_to("omar")
        assert (omar.open_calls(), omar.drafts("call"), omar.waiting()) == ([], {}, [])
        assert omar.caller("+966501111111") is None
        assert omar.of_others() == 1
        omar.keep_draft("call", "note", "his")
        omar.put("wrap_up", SECOND, "his")
        omar.finish("call")
        omar.sent(FIRST)
        omar.failed(FIRST)
        omar.belong_to("sara")
        assert omar.drafts("call") == {"note": "hers"}
        assert [(item.key, item.payload, item.tries, item.owner) for item in omar.waiting()] == [
            (FIRST, "hers", 0, "sara")
        ]
        omar.close()

    def test_what_was_typed_before_it_was_known_who_works_here_is_his(self, tmp_path: Path) -> None:
        """The server was away when he came, and the last one's name stood in the settings."""
        path = tmp_path / "journal.sqlite"
        sara = Journal.open(path, owner="sara")
        sara.keep_draft("old", "note", "hers")
        sara.close()
        desk = Journal.open(path, owner="sara")
        desk.keep_draft("call", "note", "h")
        desk.keep_draft("call", "note", "his")
        desk.put("wrap_up", SECOND, "his", finishes="other")
        desk.belong_to("omar")
        assert desk.open_calls() == ["call"]
        assert desk.drafts("call") == {"note": "his"}
        assert [item.owner for item in desk.waiting()] == ["omar"]
        desk.sent(SECOND)
        desk.finish("call")
        desk.belong_to("sara")
        assert desk.open_calls() == ["old"]
        assert (desk.waiting(), desk.of_others()) == ([], 0)
        desk.close()

    def test_a_journal_of_earlier_days_is_the_first_ones(self, journal: Journal, tmp_path: Path) -> None:
        """Then nobody was named in it."""
        journal.keep_draft("call", "note", "typed")
        journal.put("wrap_up", FIRST, "done")
        journal.close()
        sara = Journal.open(tmp_path / "journal.sqlite", owner="sara")
        assert sara.drafts("call") == {"note": "typed"}
        sara.close()
        omar = Journal.open(tmp_path / "journal.sqlite", owner="omar")
        assert omar.open_calls() == []
        assert omar.forget_mentions(["sara"]) == 0  # whose a row is, is no mention of a customer
        assert omar.forget_mentions(["typed", "done"]) == 3
        omar.close()

    def test_whoever_looks_after_the_computer_sees_everybodys(self, tmp_path: Path) -> None:
        """The doctor, and who looks for what is left of a customer."""
        path = tmp_path / "journal.sqlite"
        for owner, key in (("sara", FIRST), ("omar", SECOND)):
            own = Journal.open(path, owner=owner)
            own.keep_draft(owner, "note", owner)
            own.put("wrap_up", key, owner)
            own.close()
        everybodys = Journal.open(path)
        assert everybodys.open_calls() == ["sara", "omar"]
        assert everybodys.drafts("omar") == {"note": "omar"}
        assert everybodys.of_others() == 0
        for item in everybodys.waiting():
            everybodys.sent(item.key)
        assert everybodys.waiting() == []
        everybodys.close()
