"""Takes the customers of a file in: a thousand lines a transaction, each line once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from sqlalchemy import Select, Table, insert, select
from sqlalchemy.orm import Session

from app import numbers, times
from app.models import csv_file
from app.models.account import Account
from app.models.changes import audit, search_index
from app.models.changes.customer_rows import tables_of
from app.models.changes.insertion import add_missing
from app.models.csv_file import Layout, Line
from app.models.customer import Customer
from app.models.customer_lines import Columns, columns_of, read_line
from app.models.database import Database
from app.models.number import Number
from app.models.rows.customers import NewCustomer
from app.models.rows.imports import BadLine, ImportReport, Likeness, Trouble
from app.models.search_entry import SearchEntry
from app.models.upgrade import Progress

BATCH = 1000
MOST_ALIKE = 10_000  # in one report


@dataclass(frozen=True, slots=True)
class _Read:
    """A line that could be read."""

    line: int
    customer_id: UUID
    new: NewCustomer
    digits: frozenset[str]


@dataclass
class _Import:
    """One file on its way into the database."""

    columns: Columns
    region: str
    is_dry: bool
    accounts: dict[str, UUID] = field(default_factory=dict)  # seen in this file so far
    seen: set[UUID] = field(default_factory=set)
    read: int = 0
    taken: int = 0
    known: int = 0
    bad: list[BadLine] = field(default_factory=list)
    alike: list[Likeness] = field(default_factory=list)

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
    path: Path,
    *,
    region: str,
    layout: Layout | None = None,
    chosen: Mapping[str, str] | None = None,
    is_dry: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Take the customers of a CSV file in, or only say what would happen; bad lines are named."""
    layout = layout or csv_file.layout_of(path)
    rows = csv_file.lines(path, layout)
    header = next(rows, Line(1, ()))
    work = _Import(columns_of(header.cells, chosen), region, is_dry)
    total = _line_count(path) if progress else 0
    for batch in _batches(rows):
        with database.reading() if is_dry else database.writing() as session:
            _take_in(session, batch, work)
        if progress:
            progress(min(batch[-1].number, total), total)
    return work.report()


def _take_in(session: Session, batch: Sequence[Line], work: _Import) -> None:
    work.read += len(batch)
    fresh = _unknown(session, list(_readable(batch, work)), work)
    fresh = _with_own_accounts(session, fresh, work)
    _note_alike(session, fresh, work)
    work.taken += len(fresh)
    if fresh and not work.is_dry:
        _insert(session, fresh, work.region)
        audit.record(session, "import", "import", "customer", None, {"count": len(fresh)})


def _readable(batch: Iterable[Line], work: _Import) -> Iterator[_Read]:
    for line in batch:
        new = read_line(line.cells, line.number, work.columns, work.region)
        if isinstance(new, BadLine):
            work.bad.append(new)
        elif new.id is not None:
            digits = frozenset(numbers.read(number.text, work.region).digits for number in new.numbers)
            yield _Read(line.number, new.id, new, digits)


def _unknown(session: Session, lines: list[_Read], work: _Import) -> list[_Read]:
    """Leave out the lines that were taken in before, by this run or an earlier one."""
    keys = {line.customer_id for line in lines}
    work.seen |= set(session.scalars(select(Customer.id).where(Customer.id.in_(keys))))
    fresh = []
    for line in lines:
        if line.customer_id in work.seen:
            work.known += 1
        else:
            fresh.append(line)
            work.seen.add(line.customer_id)
    return fresh


def _with_own_accounts(session: Session, lines: list[_Read], work: _Import) -> list[_Read]:
    """Leave out the lines whose account is somebody else's."""
    named = {line.new.account_number for line in lines} - {""}
    taken = select(Account.number, Account.customer_id).where(Account.number.in_(named))
    work.accounts.update(session.execute(taken).all())
    fresh = []
    for line in lines:
        account = line.new.account_number
        if account and work.accounts.setdefault(account, line.customer_id) != line.customer_id:
            work.bad.append(BadLine(line.line, "", Trouble.ACCOUNT_TAKEN))
        else:
            fresh.append(line)
    return fresh


def _note_alike(session: Session, lines: list[_Read], work: _Import) -> None:
    """Note whose number belongs to somebody already."""
    wanted = {digits for line in lines for digits in line.digits}
    owners: Select[str, UUID] = select(Number.digits, Number.customer_id).where(Number.digits.in_(wanted))
    for digits, customer_id in session.execute(owners):
        if len(work.alike) < MOST_ALIKE:
            work.alike += [Likeness(line.line, customer_id) for line in lines if digits in line.digits]


def _insert(session: Session, lines: Sequence[_Read], region: str) -> None:
    connection = session.connection()
    for model, rows in tables_of([(line.customer_id, line.new) for line in lines], region, times.now()):
        table = model.__table__
        if model is Number:
            add_missing(session, model, rows)
        elif rows and isinstance(table, Table):
            connection.execute(insert(table), rows)
        if model is SearchEntry:
            search_index.add_words(session, rows)


def _batches(rows: Iterator[Line]) -> Iterator[list[Line]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _line_count(path: Path) -> int:
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
