"""The journal's tables, and how one row is written so that damage to it is noticed."""

import zlib
from dataclasses import dataclass

from sqlcipher3 import dbapi2

Row = tuple[str | int, ...]

APPLICATION_ID = 0x48746A31  # marks a SQLite file as ours, so that a foreign one is never written to
VERSION = 1


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its key's columns, then the others; a checksum of them all is the last column."""

    name: str
    key: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def columns(self) -> str:
        """All columns, the checksum included, as SQL."""
        return ", ".join((*self.key, *self.others, "checksum"))


# Two tables each, and not two rows in one: a damaged page of the file never takes both with it. A draft's
# two generations lie in them by turns; what waits in the outbox lies in both.
DRAFTS = (
    Table("draft_0", ("call_id", "part"), ("number", "text")),
    Table("draft_1", ("call_id", "part"), ("number", "text")),
)
OUTBOXES = (
    Table("outbox_0", ("key", "number"), ("kind", "payload", "tries")),
    Table("outbox_1", ("key", "number"), ("kind", "payload", "tries")),
)
CALLERS = Table("callers", ("number",), ("seen", "payload"))
ALL = (*DRAFTS, *OUTBOXES, CALLERS)


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one row: its new content, or None when it is taken away."""

    table: Table
    key: Row
    others: Row | None


def checksum(row: Row) -> int:
    """Return the checksum of a row's columns."""
    return zlib.crc32("\x1f".join(map(str, row)).encode())


def is_sound(row: Row) -> bool:
    """Say whether a stored row is as it was written."""
    return checksum(row[:-1]) == row[-1]


def make(connection: dbapi2.Connection) -> None:
    """Make the tables in an empty file and mark it as ours."""
    for table in ALL:
        key = ", ".join(table.key)
        connection.execute(f"CREATE TABLE {table.name} ({table.columns}, PRIMARY KEY ({key})) WITHOUT ROWID")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def apply(connection: dbapi2.Connection, change: Change) -> None:
    """Carry out one change. Carrying it out again changes nothing more."""
    if change.others is None:
        where = " AND ".join(f"{column} = ?" for column in change.table.key)
        connection.execute(f"DELETE FROM {change.table.name} WHERE {where}", change.key)  # noqa: S608  our names
        return
    row = (*change.key, *change.others)
    marks = ", ".join("?" * (len(row) + 1))
    connection.execute(
        f"INSERT OR REPLACE INTO {change.table.name} VALUES ({marks})",  # noqa: S608  our names
        (*row, checksum(row)),
    )
