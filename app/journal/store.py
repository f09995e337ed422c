"""Rows on disk, or in memory for as long as the disk refuses. Nothing here raises on account of a disk."""

import logging
from collections.abc import Iterable
from contextlib import nullcontext, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app import times
from app.journal import opening, tables, trouble
from app.journal.salvage import read_rows, salvage
from app.journal.tables import Change, Row, Table
from app.journal.trouble import Trouble

RETRY_SECONDS = 10  # how soon after a refusal the disk is tried again

log = logging.getLogger(__name__)


class Store:
    """The journal's rows. Used from the thread that made it, and from no other."""

    def __init__(self, path: Path, key: str) -> None:
        self._path = path
        self._key = key
        self._owed: dict[tuple[Table, Row], Change] = {}  # made in memory, not yet on disk
        self._tried_at = times.monotonic()
        self._is_renewed = False
        self.trouble = Trouble.NONE
        try:
            self._connection = opening.opened(path, key)
        except (dbapi2.Error, OSError) as error:
            self._connection = self._in_memory(error, self._readable_rows())

    def write(self, changes: Iterable[Change]) -> None:
        """Carry out all the changes, or none of them; on disk when this returns, unless there is trouble."""
        changes = list(changes)
        if self.trouble is not Trouble.NONE:
            self._try_disk_again()
        while not self._has_written(changes):
            pass  # on the file begun anew, or in memory, where it succeeds
        if self.trouble is not Trouble.NONE:
            self._owe(changes)

    def rows(self, table: Table, *key: str | int) -> list[Row]:
        """Return the rows whose key begins with these values, without those that are damaged."""
        where = " AND ".join(f"{column} = ?" for column in table.key[: len(key)]) or "1"
        query = f"SELECT {table.columns} FROM {table.name} WHERE {where}"  # noqa: S608  our own names
        return [row[:-1] for row in self._read(query, key) if tables.is_sound(row)]

    def count(self, table: Table) -> int:
        """Return how many rows a table has."""
        ((number,),) = self._read(f"SELECT count(*) FROM {table.name}", ())  # noqa: S608  our own names
        return int(number)

    def lowest(self, table: Table, column: str, limit: int) -> list[Row]:
        """Return the keys of the rows with the lowest values in a column."""
        keys = ", ".join(table.key)
        query = f"SELECT {keys} FROM {table.name} ORDER BY {column} LIMIT ?"  # noqa: S608  our own names
        return self._read(query, (limit,))

    def highest(self, table: Table, column: str) -> int:
        """Return the highest value in a column of numbers, or 0."""
        ((value,),) = self._read(f"SELECT max({column}) FROM {table.name}", ())  # noqa: S608  our own names
        return int(value or 0)

    def close(self) -> None:
        """Bring to disk what is owed, if the disk takes it now, and let go of the file."""
        if self._owed:
            self._tried_at = -RETRY_SECONDS
            self._try_disk_again()
        self._connection.close()

    def _has_written(self, changes: list[Change]) -> bool:
        try:
            _transact(self._connection, changes)
        except dbapi2.DatabaseError as error:
            self._leave_disk(error)
            return False
        return True

    def _read(self, query: str, values: Row) -> list[Row]:
        while True:
            try:
                rows: list[Row] = self._connection.execute(query, values).fetchall()
            except dbapi2.DatabaseError as error:
                self._leave_disk(error)
            else:
                return rows

    def _leave_disk(self, error: dbapi2.DatabaseError) -> None:
        """Go on in memory; or on disk, when the file was damaged and a fresh one could be begun."""
        if self.trouble is not Trouble.NONE:
            raise error  # memory does not fail on account of a disk: this one is our mistake
        try:
            rows = read_rows(lambda: nullcontext(self._connection))[0]
        except dbapi2.DatabaseError:
            rows = []
        with suppress(dbapi2.Error):
            self._connection.close()
        if trouble.of(error) is Trouble.DAMAGED and not self._is_renewed:
            self._is_renewed = True  # once: a file that is damaged again at once is on a failing disk
            with suppress(dbapi2.Error, OSError):
                self._connection = opening.opened(self._path, self._key)
                return
        self._connection = self._in_memory(error, rows)

    def _in_memory(self, error: Exception, rows: Iterable[Change]) -> dbapi2.Connection:
        self.trouble = trouble.of(error)
        self._tried_at = times.monotonic()
        log.warning("the journal is in memory only: %s", self.trouble)
        memory = dbapi2.connect(":memory:", isolation_level=None)
        tables.make(memory)
        _transact(memory, rows)
        return memory

    def _readable_rows(self) -> tuple[Change, ...]:
        with suppress(dbapi2.Error, OSError):
            return salvage(self._path, self._key).rows
        return ()

    def _owe(self, changes: list[Change]) -> None:
        for change in changes:
            self._owed[(change.table, change.key)] = change

    def _try_disk_again(self) -> None:
        if times.monotonic() - self._tried_at < RETRY_SECONDS:
            return
        self._tried_at = times.monotonic()
        try:
            disk = opening.opened(self._path, self._key)
        except (dbapi2.Error, OSError) as error:
            self.trouble = trouble.of(error)
            return
        try:
            _transact(disk, self._owed.values())
        except dbapi2.DatabaseError as error:
            self.trouble = trouble.of(error)
            disk.close()
            return
        self._connection.close()
        self._connection = disk
        self._owed.clear()
        self.trouble = Trouble.NONE
        log.info("the journal is on disk again")


def _transact(connection: dbapi2.Connection, changes: Iterable[Change]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for change in changes:
            tables.apply(connection, change)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(dbapi2.DatabaseError):  # SQLite has rolled back by itself after some errors
            connection.execute("ROLLBACK")
        raise
