"""Takes the customers of a file in: two thousand lines a transaction, each line once."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app import numbers, times
from app.arabic import is_rtl
from app.models.account import Account
from app.models.changes import audit, bulk
from app.models.changes.customer_rows import tables_of
from app.models.customer import Customer
from app.models.database import Database
from app.models.note import Note
from app.models.number import Number
from app.models.rows.customers import NewCustomer
from app.models.rows.imports import ACCOUNT_TAKEN, BadLine, ImportLine, ImportReport, Likeness
from app.models.search_entry import SearchEntry, SearchWord
from app.models.upgrade import Progress
from app.models.words import words_of_names

BATCH = 2000
MOST_WORDS = 500_000  # remembered, so that they are not written again
_COLLECTED_AFTER = 200_000  # new objects
MOST_ALIKE = 10_000  # in one report
_OURS = UUID("018bcfe5-6800-7000-8000-686174696600")  # the space of keys of imported lines


@dataclass(frozen=True, slots=True)
class _Read:
    """A line with its key; the same line has the same key when a file is read again."""

    line: int
    key: UUID
    new: NewCustomer
    note: str
    digits: frozenset[str]


@dataclass
class _Import:
    """One file on its way into the database."""

    region: str
    is_dry: bool
    agent_id: UUID | None = None
    accounts: dict[str, UUID] = field(default_factory=dict)  # seen in this file so far
    seen: set[UUID] = field(default_factory=set)
    read: int = 0
    taken: int = 0
    known: int = 0
    bad: list[BadLine] = field(default_factory=list)
    alike: list[Likeness] = field(default_factory=list)
    words: set[str] = field(default_factory=set)  # written by this run

    def fresh_words(self, entries: Sequence[Mapping[str, Any]]) -> list[str]:
        """Return the words of search entries that this run has not written yet."""
        if len(self.words) > MOST_WORDS:
            self.words.clear()
        fresh = {word for entry in entries for word in words_of_names(entry["words"])} - self.words
        self.words |= fresh
        return sorted(fresh)

    def report(self) -> ImportReport:
        """Say what was done."""
        return ImportReport(
            read=self.read,
            taken=self.taken,
            known=self.known,
            bad=tuple(sorted(self.bad, key=lambda bad: bad.line)),
            alike=tuple(self.alike[:MOST_ALIKE]),
        )


def import_customers(
    database: Database,
    lines: Iterable[ImportLine | BadLine],
    *,
    region: str,
    is_dry: bool = False,
    progress: Progress | None = None,
    total: int = 0,
    agent_id: UUID | None = None,
) -> ImportReport:
    """Take the customers of lines in, or only say what would happen; bad lines are passed on."""
    work = _Import(region, is_dry, agent_id)
    rest = iter(lines)
    with _rare_collection():
        while batch := list(islice(rest, BATCH)):
            with database.reading() if is_dry else database.writing() as session:
                _take_in(session, batch, work)
            if progress:
                progress(work.read, max(total, work.read))
    return work.report()


@contextmanager
def _rare_collection() -> Iterator[None]:
    """Let Python look for cycles rarely: that takes a tenth of the time, and rows have none."""
    before = gc.get_threshold()
    gc.set_threshold(_COLLECTED_AFTER, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _take_in(session: Session, batch: Sequence[ImportLine | BadLine], work: _Import) -> None:
    work.read += len(batch)
    work.bad += [line for line in batch if isinstance(line, BadLine)]
    found = [_with_key(line, work.region) for line in batch if isinstance(line, ImportLine)]
    fresh = _with_own_accounts(session, _unknown(session, found, work), work)
    _note_alike(session, fresh, work)
    work.taken += len(fresh)
    if fresh and not work.is_dry:
        employers = _employers(session, batch)
        _insert(session, [*employers, *((line.key, line.new) for line in fresh)], work.region, work)
        bulk.add(session, Note, [_note(line) for line in fresh if line.note])
        audit.record(session, work.agent_id or "import", "import", "customer", None, {"count": len(fresh)})


def _with_key(line: ImportLine, region: str) -> _Read:
    said = f"{line.customer!r}\x1f{line.company}\x1f{line.note}"
    employer = _employer_key(line.company) if line.company else line.customer.company_id
    digits = frozenset(numbers.read(number.text, region).digits for number in line.customer.numbers)
    has_employer = employer == line.customer.company_id
    new = line.customer if has_employer else replace(line.customer, company_id=employer)
    return _Read(line.line, line.customer.id or uuid5(_OURS, said), new, line.note, digits)


def _unknown(session: Session, lines: list[_Read], work: _Import) -> list[_Read]:
    """Leave out the lines that were taken in before, by this run or an earlier one."""
    work.seen |= _there(session, {line.key for line in lines})
    fresh = []
    for line in lines:
        if line.key in work.seen:
            work.known += 1
        else:
            fresh.append(line)
            work.seen.add(line.key)
    return fresh


def _with_own_accounts(session: Session, lines: list[_Read], work: _Import) -> list[_Read]:
    """Leave out the lines whose account is somebody else's."""
    named = {line.new.account_number for line in lines} - {""}
    taken = select(Account.number, Account.customer_id).where(Account.number.in_(named))
    work.accounts.update(session.execute(taken).all())
    fresh = []
    for line in lines:
        account = line.new.account_number
        if account and work.accounts.setdefault(account, line.key) != line.key:
            work.bad.append(BadLine(line.line, "", ACCOUNT_TAKEN))
        else:
            fresh.append(line)
    return fresh


def _note_alike(session: Session, lines: list[_Read], work: _Import) -> None:
    """Note whose number belongs to somebody already."""
    wanted: dict[str, list[int]] = {}
    for line in lines:
        for digits in line.digits:
            wanted.setdefault(digits, []).append(line.line)
    owners: Select[str, UUID] = select(Number.digits, Number.customer_id).where(Number.digits.in_(wanted))
    for digits, customer_id in session.execute(owners):
        if len(work.alike) < MOST_ALIKE:
            work.alike += [Likeness(number, customer_id) for number in wanted[digits]]


def _employers(session: Session, batch: Sequence[ImportLine | BadLine]) -> Iterator[tuple[UUID, NewCustomer]]:
    """Yield the companies that people of these lines work for and that are not there yet."""
    names = {_employer_key(line.company): line.company for line in batch if isinstance(line, ImportLine)}
    names = {key: name for key, name in names.items() if name}
    for key in names.keys() - _there(session, set(names)):
        name = names[key]
        arabic, latin = (name, "") if is_rtl(name) else ("", name)
        yield key, NewCustomer(name=arabic, name_latin=latin, is_company=True)


def _employer_key(name: str) -> UUID:
    return uuid5(_OURS, f"company\x1f{name}")


def _there(session: Session, keys: set[UUID]) -> set[UUID]:
    return set(session.scalars(select(Customer.id).where(Customer.id.in_(keys))))


def _insert(
    session: Session, customers: Sequence[tuple[UUID, NewCustomer]], region: str, work: _Import
) -> None:
    for model, rows in tables_of(customers, region, times.now()):
        bulk.add(session, model, _each_once(rows) if model is Number else rows)
        if model is SearchEntry:
            bulk.add_missing_words(session, SearchWord, work.fresh_words(rows))


def _each_once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out a number that a customer brought twice."""
    return list(
        {(row["customer_id"], row["digits"], row["extension"]): row for row in reversed(rows)}.values()
    )


def _note(line: _Read) -> dict[str, Any]:
    return {"id": uuid5(line.key, "note"), "customer_id": line.key, "at": times.now(), "text": line.note}
