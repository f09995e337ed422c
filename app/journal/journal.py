"""What one desk must not lose, whichever database is used: drafts, the outbox, recently seen callers.

People who share one account of a computer share the file. Each row says whose it is, and each sees his own.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app import times
from app.journal.store import Store
from app.journal.tables import CALLERS, DRAFTS, OUTBOXES, Change, Row, Table
from app.journal.trouble import Trouble
from app.late import late

MOST_CALLERS = 1_000
LONGEST_CALLER = 100_000  # characters; a longer card is looked up again instead
_DIGITS_OF_A_CARD = 13
_APART = "\x1f"  # stands between whose a row is and the row's own key


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something the database has not taken yet."""

    key: UUID
    kind: str
    payload: str
    tries: int
    number: int = 0  # gives the order; two payloads under one key have different ones
    owner: str = ""  # the login of who put it there; nobody else sends it


class Journal:
    """One SQLite file, used from the one thread that opened it.

    When a writing method returns, the change is on disk. Where the disk refuses, the journal goes on in
    memory, says so by `is_on_disk` and `trouble`, and moves to disk by itself as soon as it can.
    """

    def __init__(self, store: Store, owner: str | None = None) -> None:
        self._store = store
        self._owner = owner  # nobody's in particular: everybody's rows are seen
        self._begun: set[str] | None = set()  # what was written before it was certain who works here
        if owner:
            self._adopt(set())

    @classmethod
    def open(cls, path: Path, *, key: str = "", owner: str | None = None) -> "Journal":
        """Open the file or begin it; with a key (64 hexadecimal digits) it is encrypted.

        The owner is the login of who works here as far as is known; `belong_to` says it for certain.
        """
        return cls(Store(path, key), owner)

    def belong_to(self, owner: str) -> None:
        """Show and keep what is this person's; what was written while nobody was known goes with him."""
        begun, self._begun = self._begun or set(), None
        before, self._owner = self._owner, owner
        if owner != before:
            self._adopt({self._marked(key, before or "") for key in begun})

    def of_others(self) -> int:
        """Return how many changes of other people wait until they sign in here."""
        items = {row[:2] for table in OUTBOXES for row in self._store.rows(table)}
        return sum(not self._is_own(str(key)) for key, _ in items)

    def _adopt(self, raw_keys: set[str]) -> None:
        """Make these rows the owner's own, and those that are nobody's."""
        taken = [
            (table, row)
            for table in (*DRAFTS, *OUTBOXES, CALLERS)
            for row in self._store.rows(table)
            if row[0] in raw_keys or _APART not in str(row[0])
        ]
        gone = [Change(table, row[: len(table.key)], None) for table, row in taken]
        there = [
            Change(table, (self._marked(_bare(row[0])), *row[1 : len(table.key)]), row[len(table.key) :])
            for table, row in taken
        ]
        if taken:
            self._store.write([*gone, *there])

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
        self._note_begun(call_id)
        newest = [
            max((row[2] for row in self._own(table, call_id) if row[1] == part), default=0)
            for table in DRAFTS
        ]
        older = newest.index(min(newest))
        number = max(_microseconds(), *(int(number) + 1 for number in newest))
        key = (self._marked(call_id), part)
        self._store.write([Change(DRAFTS[older], key, (number, _storable(text)))])

    def drafts(self, call_id: str) -> dict[str, str]:
        """Return the newest sound text of each part of a call."""
        newest: dict[str, tuple[int, str]] = {}
        for table in DRAFTS:
            for _, part, number, text in self._own(table, call_id):
                kept = (int(number), str(text))
                newest[str(part)] = max(kept, newest.get(str(part), kept))
        return {part: text for part, (_, text) in sorted(newest.items())}

    def open_calls(self) -> list[str]:
        """Return the calls that have drafts, the one typed into last at the end."""
        touched: dict[str, int] = {}
        for table in DRAFTS:
            for key, _, number, _ in self._own(table):
                call_id = _bare(key)
                touched[call_id] = max(int(number), touched.get(call_id, 0))
        return sorted(touched, key=touched.__getitem__)

    def finish(self, call_id: str) -> None:
        """Forget a call's drafts; its record is in the database or in the outbox."""
        self._store.write(self._without_drafts(call_id))

    def put(self, kind: str, key: UUID, payload: str, *, finishes: str = "") -> None:
        """Keep something for the database. Putting it again changes nothing; a newer payload goes after it.

        With `finishes` the drafts of that call go in the same step: a crash leaves the one or the other.
        """
        self._note_begun(str(key))
        changes = self._without_drafts(finishes) if finishes else []
        row = (kind, _storable(payload))
        if row not in [(waiting.kind, waiting.payload) for waiting in self._in_outbox(key)[-1:]]:
            # The number gives the order; the clock may have been set back.
            number = max(_microseconds(), *(self._store.highest(table, "number") + 1 for table in OUTBOXES))
            changes += _in_both((self._marked(str(key)), number), (*row, 0))
        self._store.write(changes)

    def waiting(self) -> list[Waiting]:
        """Return what the database has not taken yet, in the order in which it was put."""
        return self._in_outbox()

    def sent(self, key: UUID) -> None:
        """Forget what the database has taken: the oldest payload under this key."""
        for item in self._in_outbox(key)[:1]:
            self._store.write(_in_both((self._marked(str(key), item.owner), item.number), None))

    def failed(self, key: UUID) -> None:
        """Count a try that the database refused."""
        for item in self._in_outbox(key)[:1]:
            others = (item.kind, item.payload, item.tries + 1)
            self._store.write(_in_both((self._marked(str(key), item.owner), item.number), others))

    def remember_caller(self, number: str, payload: str) -> None:
        """Keep what is known of a caller for when the database is away; the longest unseen are dropped."""
        if len(payload) > LONGEST_CALLER:
            return
        changes = [Change(CALLERS, (self._marked(number),), (_microseconds(), _storable(payload)))]
        if self._store.count(CALLERS) >= MOST_CALLERS:
            oldest = self._store.lowest(CALLERS, "seen", MOST_CALLERS // 10)
            changes = [*(Change(CALLERS, key, None) for key in oldest), *changes]
        self._store.write(changes)

    def caller(self, number: str) -> str | None:
        """Return what was last known of a caller."""
        for _, _, payload in self._own(CALLERS, number):
            return str(payload)
        return None

    def forget_mentions(self, words: Collection[str]) -> int:
        """Take away calls' drafts, waiting writes and callers in which a word stands; say how many rows."""

        def mentions(row: Row) -> bool:
            return any(word in str(value) for word in words for value in (_bare(row[0]), *row[1:]))

        calls = {row[0] for table in DRAFTS for row in self._store.rows(table) if mentions(row)}
        changes = [
            Change(table, row[: len(table.key)], None)
            for table in (*DRAFTS, *OUTBOXES, CALLERS)
            for row in self._store.rows(table)
            if mentions(row) or (table in DRAFTS and row[0] in calls)
        ]
        self._store.write(changes)
        return len(changes)

    def _in_outbox(self, key: UUID | None = None) -> list[Waiting]:
        """Return each waiting item once, the oldest first; one of its two copies is enough."""
        copies = [row for table in OUTBOXES for row in self._own(table, None if key is None else str(key))]
        items = [
            Waiting(UUID(_bare(raw)), str(kind), str(payload), int(tries), int(number), owner_of(raw))
            for raw, number, kind, payload, tries in {row[:2]: row for row in copies}.values()
        ]
        return sorted(items, key=lambda item: (item.number, item.key))

    def _without_drafts(self, call_id: str) -> list[Change]:
        return [
            Change(table, (row[0], row[1]), None) for table in DRAFTS for row in self._own(table, call_id)
        ]

    def _own(self, table: Table, key: str | None = None) -> list[Row]:
        """Return the owner's rows, or those with this key; everybody's where there is no owner."""
        if self._owner is not None and key is not None:
            return self._store.rows(table, self._marked(key))
        rows = [row for row in self._store.rows(table) if self._is_own(str(row[0]))]
        return [row for row in rows if key is None or _bare(row[0]) == key]

    def _is_own(self, raw_key: str) -> bool:
        return self._owner is None or owner_of(raw_key) == self._owner

    def _marked(self, key: str, owner: str | None = None) -> str:
        """Return a row's key with whose it is."""
        whose = self._owner if owner is None else owner
        return f"{whose}{_APART}{key}" if whose else key

    def _note_begun(self, key: str) -> None:
        if self._begun is not None:
            self._begun.add(key)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()


def _bare(raw_key: str | int) -> str:
    return str(raw_key).rpartition(_APART)[2]


def owner_of(raw_key: str | int) -> str:
    """Return whose a stored row is, by its key; nobody's in a journal of earlier days."""
    return str(raw_key).rpartition(_APART)[0]


def _in_both(key: Row, others: Row | None) -> list[Change]:
    return [Change(table, key, others) for table in OUTBOXES]


def _microseconds() -> int:
    return int(times.now().timestamp() * 1_000_000)


def _storable(text: str) -> str:
    text = text.encode("utf-8", "replace").decode()  # half a surrogate pair, as a broken paste can bring
    if sum(map(str.isdecimal, text)) < _DIGITS_OF_A_CARD:
        return text
    card_free: Callable[[str], str] = late("app.card_free", "card_free")
    return card_free(text)  # whichever dialog it came from
