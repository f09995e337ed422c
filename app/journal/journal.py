"""What one desk must not lose, whichever database is used: drafts, the outbox, recently seen callers."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app import times
from app.journal.store import Store
from app.journal.tables import CALLERS, DRAFTS, OUTBOXES, Change, Row
from app.journal.trouble import Trouble

MOST_CALLERS = 1_000
LONGEST_CALLER = 100_000  # characters; a longer card is looked up again instead


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something the database has not taken yet."""

    key: UUID
    kind: str
    payload: str
    tries: int
    number: int = 0  # gives the order; two payloads under one key have different ones


class Journal:
    """One SQLite file, used from the one thread that opened it.

    When a writing method returns, the change is on disk. Where the disk refuses, the journal goes on in
    memory, says so by `is_on_disk` and `trouble`, and moves to disk by itself as soon as it can.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: Path, *, key: str = "") -> "Journal":
        """Open the file or begin it; with a key (64 hexadecimal digits) it is encrypted."""
        return cls(Store(path, key))

    @property
    def is_on_disk(self) -> bool:
        """Say whether what is kept would survive a crash."""
        return self._store.trouble is Trouble.NONE

    @property
    def trouble(self) -> Trouble:
        """Say why the journal is not on disk."""
        return self._store.trouble

    def keep_draft(self, call_id: str, part: str, text: str) -> None:
        """Keep what was typed; the text kept before it stays as the older generation."""
        newest = [
            max((row[2] for row in self._store.rows(table, call_id, part)), default=0) for table in DRAFTS
        ]
        older = newest.index(min(newest))
        number = max(_microseconds(), *(int(number) + 1 for number in newest))
        self._store.write([Change(DRAFTS[older], (call_id, part), (number, _storable(text)))])

    def drafts(self, call_id: str) -> dict[str, str]:
        """Return the newest sound text of each part of a call."""
        newest: dict[str, tuple[int, str]] = {}
        for table in DRAFTS:
            for _, part, number, text in self._store.rows(table, call_id):
                kept = (int(number), str(text))
                newest[str(part)] = max(kept, newest.get(str(part), kept))
        return {part: text for part, (_, text) in sorted(newest.items())}

    def open_calls(self) -> list[str]:
        """Return the calls that have drafts, the one typed into last at the end."""
        touched: dict[str, int] = {}
        for table in DRAFTS:
            for call_id, _, number, _ in self._store.rows(table):
                touched[str(call_id)] = max(int(number), touched.get(str(call_id), 0))
        return sorted(touched, key=touched.__getitem__)

    def finish(self, call_id: str) -> None:
        """Forget a call's drafts; its record is in the database or in the outbox."""
        self._store.write(self._without_drafts(call_id))

    def put(self, kind: str, key: UUID, payload: str, *, finishes: str = "") -> None:
        """Keep something for the database. Putting it again changes nothing; a newer payload goes after it.

        With `finishes` the drafts of that call go in the same step: a crash leaves the one or the other.
        """
        changes = self._without_drafts(finishes) if finishes else []
        row = (kind, _storable(payload))
        if row not in [(waiting.kind, waiting.payload) for waiting in self._in_outbox(key)[-1:]]:
            # The number gives the order; the clock may have been set back.
            number = max(_microseconds(), *(self._store.highest(table, "number") + 1 for table in OUTBOXES))
            changes += _in_both((str(key), number), (*row, 0))
        self._store.write(changes)

    def waiting(self) -> list[Waiting]:
        """Return what the database has not taken yet, in the order in which it was put."""
        return self._in_outbox()

    def sent(self, key: UUID) -> None:
        """Forget what the database has taken: the oldest payload under this key."""
        for item in self._in_outbox(key)[:1]:
            self._store.write(_in_both((str(key), item.number), None))

    def failed(self, key: UUID) -> None:
        """Count a try that the database refused."""
        for item in self._in_outbox(key)[:1]:
            others = (item.kind, item.payload, item.tries + 1)
            self._store.write(_in_both((str(key), item.number), others))

    def remember_caller(self, number: str, payload: str) -> None:
        """Keep what is known of a caller for when the database is away; the longest unseen are dropped."""
        if len(payload) > LONGEST_CALLER:
            return
        changes = [Change(CALLERS, (number,), (_microseconds(), _storable(payload)))]
        if self._store.count(CALLERS) >= MOST_CALLERS:
            oldest = self._store.lowest(CALLERS, "seen", MOST_CALLERS // 10)
            changes = [*(Change(CALLERS, key, None) for key in oldest), *changes]
        self._store.write(changes)

    def caller(self, number: str) -> str | None:
        """Return what was last known of a caller."""
        for _, _, payload in self._store.rows(CALLERS, number):
            return str(payload)
        return None

    def forget_mentions(self, words: Collection[str]) -> int:
        """Take away calls' drafts, waiting writes and callers in which a word stands; say how many rows."""

        def mentions(row: Row) -> bool:
            return any(word in str(value) for word in words for value in row)

        calls = {row[0] for table in DRAFTS for row in self._store.rows(table) if mentions(row)}
        changes = [
            Change(table, row[: len(table.key)], None)
            for table in (*DRAFTS, *OUTBOXES, CALLERS)
            for row in self._store.rows(table)
            if mentions(row) or (table in DRAFTS and row[0] in calls)
        ]
        self._store.write(changes)
        return len(changes)

    def _in_outbox(self, *keys: UUID) -> list[Waiting]:
        """Return each waiting item once, the oldest first; one of its two copies is enough."""
        copies = [row for table in OUTBOXES for row in self._store.rows(table, *map(str, keys))]
        items = [
            Waiting(UUID(str(key)), str(kind), str(payload), int(tries), int(number))
            for key, number, kind, payload, tries in {row[:2]: row for row in copies}.values()
        ]
        return sorted(items, key=lambda item: (item.number, item.key))

    def _without_drafts(self, call_id: str) -> list[Change]:
        return [
            Change(table, (row[0], row[1]), None)
            for table in DRAFTS
            for row in self._store.rows(table, call_id)
        ]

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()


def _in_both(key: Row, others: Row | None) -> list[Change]:
    return [Change(table, key, others) for table in OUTBOXES]


def _microseconds() -> int:
    return int(times.now().timestamp() * 1_000_000)


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()  # half a surrogate pair, as a broken paste can bring
