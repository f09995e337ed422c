"""Reading what can be read, from a sound file or a damaged one, without changing a byte of it."""

from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.journal import first_page, tables, trouble
from app.journal.tables import Change, Row, Table
from app.journal.trouble import Trouble

BUSY_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The sound rows of a file, and whether that is all there was."""

    rows: tuple[Change, ...]
    is_whole: bool
    is_readable: bool  # False: no database at all, or one whose key is another


def connect(path: Path, key: str, mode: str) -> dbapi2.Connection:
    """Open a SQLite file; `key` is 64 hexadecimal digits, or empty when the file is not encrypted."""
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?{mode}", timeout=BUSY_SECONDS, isolation_level=None, uri=True
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # else a damaged page is described on stderr
    if key:
        bytes.fromhex(key)  # nothing but digits may reach the PRAGMA, which takes no parameters
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.text_factory = _text
    return connection


def salvage(path: Path, key: str) -> Salvaged:
    """Read every sound row of a file."""
    found = _read_even_in_read_only_folder(path, key)
    if found.is_whole or key:
        return found
    rows = max(found.rows, _rows_behind_first_page(path), key=len)
    return Salvaged(rows, is_whole=False, is_readable=found.is_readable or bool(rows))


def read_rows(connections: Callable[[], AbstractContextManager[Any]]) -> tuple[list[Change], bool]:
    """Return the sound rows of all tables, and whether those are all of the rows."""
    found: list[Change] = []
    is_whole = True
    for table in tables.ALL:
        rows, is_complete = _rows_from_both_ends(connections, table)
        sound = [row for row in rows if tables.is_sound(row)]
        is_whole = is_whole and is_complete and len(sound) == len(rows)
        width = len(table.key)
        found += [Change(table, row[:width], row[width:-1]) for row in sound]
    return found, is_whole


def _read_even_in_read_only_folder(path: Path, key: str) -> Salvaged:
    try:
        return _read(path, key, "mode=ro")
    except dbapi2.OperationalError as error:
        if trouble.of(error) is Trouble.LOCKED:
            raise
        # A read-only folder has no room for SQLite's lock files; then the file alone has to do.
        return _read(path, key, "immutable=1")


def _read(path: Path, key: str, mode: str) -> Salvaged:
    with closing(connect(path, key, mode)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        except dbapi2.DatabaseError as error:
            trouble.raise_unless_damaged(error)
            return Salvaged((), is_whole=False, is_readable=False)
        is_checked = _is_checked(connection) and (bool(key) or _has_known_format(path))
    # A connection that met a damaged page of an encrypted file reads nothing more: each read has its own.
    rows, is_complete = read_rows(lambda: closing(connect(path, key, mode)))
    return Salvaged(tuple(rows), is_whole=is_checked and is_complete, is_readable=True)


def _rows_behind_first_page(path: Path) -> tuple[Change, ...]:
    try:
        with first_page.replaced(path) as copy:
            return _read(copy, "", "mode=ro").rows
    except (dbapi2.Error, OSError):
        return ()


def _is_checked(connection: dbapi2.Connection) -> bool:
    try:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        answer = connection.execute("PRAGMA quick_check(1)").fetchall()
    except dbapi2.DatabaseError as error:
        trouble.raise_unless_damaged(error)
        return False
    return (application_id, version, answer) == (tables.APPLICATION_ID, tables.VERSION, [("ok",)])


def _has_known_format(path: Path) -> bool:
    """Look at two bytes of the header that make SQLite take a damaged file for one it may only read."""
    with path.open("rb") as file:
        return file.read(20)[18:] in (b"\x01\x01", b"\x02\x02")


def _rows_from_both_ends(
    connections: Callable[[], AbstractContextManager[Any]], table: Table
) -> tuple[list[Row], bool]:
    rows: dict[Row, Row] = {}
    for order in ("ASC", "DESC"):
        by_key = ", ".join(f"{column} {order}" for column in table.key)
        query = f"SELECT {table.columns} FROM {table.name} ORDER BY {by_key}"  # noqa: S608  our own names
        try:
            with connections() as connection:
                for row in connection.execute(query):
                    rows[row[: len(table.key)]] = row
        except dbapi2.DatabaseError as error:
            trouble.raise_unless_damaged(error)
            continue  # a damaged page: what lies behind it is reached from the other end
        return list(rows.values()), order == "ASC"
    return list(rows.values()), False


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")  # a damaged letter is found by the row's checksum
