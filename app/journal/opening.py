"""Opening the journal's file. A bad one is set aside, and a fresh one takes over what it held."""

import os
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app import times
from app.journal import tables
from app.journal.salvage import Salvaged, connect, salvage
from app.journal.tables import Change


def opened(path: Path, key: str) -> dbapi2.Connection:
    """Open the journal for writing; raises dbapi2.Error or OSError when it cannot be on disk."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _finish_interrupted_start(path, key)
    if not _has_content(path):
        _begin(path, key, ())
    else:
        found = salvage(path, key)
        if key and not found.is_readable:
            found = _encrypted(path, key) or found
        if not found.is_whole:
            _replace(path, key, found)
    connection = _for_writing(path, key)
    _read_those_set_aside_unread(path, key, connection)
    return connection


def _encrypted(path: Path, key: str) -> Salvaged | None:
    """Put an encrypted file in the place of a sound readable one; None when this is none."""
    found = salvage(path, "")
    if not found.is_whole:
        return None
    _begin(path, key, found.rows)
    return found


def _for_writing(path: Path, key: str) -> dbapi2.Connection:
    connection = connect(path, key, "mode=rw")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        # The log holds only the last change, which is in the file as well: damage to it loses nothing.
        connection.execute("PRAGMA wal_autocheckpoint = 1")
        connection.execute("PRAGMA secure_delete = ON")  # what a customer said does not stay in free pages
        _write(connection, ())  # finds out at once whether this folder can be written to
    except dbapi2.Error:
        connection.close()
        raise
    return connection


def _write(connection: dbapi2.Connection, changes: Iterable[Change]) -> None:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {tables.VERSION}")
        for change in changes:
            tables.apply(connection, change)


def _begin(path: Path, key: str, rows: Iterable[Change]) -> None:
    """Make a file beside the right place and move it there whole, so that no half-made one is ever found."""
    fresh = _fresh(path)
    _make(fresh, key, rows)
    for leftover in (_beside(path, "-wal"), _beside(path, "-shm")):
        leftover.unlink(missing_ok=True)  # of a file that is gone; SQLite would mix it into the new one
    fresh.replace(path)


def _make(fresh: Path, key: str, rows: Iterable[Change]) -> None:
    for old in (fresh, _beside(fresh, "-wal"), _beside(fresh, "-shm"), _beside(fresh, "-journal")):
        old.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect(fresh, key, "mode=rw")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        tables.make(connection)
        for row in rows:
            tables.apply(connection, row)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")


def _replace(path: Path, key: str, found: Salvaged) -> None:
    """Keep every byte of a bad file under another name, and begin anew with what could be read from it."""
    _make(_fresh(path), key, found.rows)
    aside = _beside(path, f".{'damaged' if found.is_readable else 'unread'}-{_stamp()}")
    _move(path, aside)
    _fresh(path).replace(path)


def _move(path: Path, to: Path) -> None:
    """Rename a file and its write-ahead log; the log first, so that it never lies beside another file."""
    log = _beside(path, "-wal")
    if _has_content(log):
        log.replace(_beside(to, "-wal"))
    log.unlink(missing_ok=True)
    _beside(path, "-shm").unlink(missing_ok=True)
    path.replace(to)


def _finish_interrupted_start(path: Path, key: str) -> None:
    """Put a finished fresh file in its place when we were killed just before doing so."""
    if not path.exists() and _fresh(path).exists() and salvage(_fresh(path), key).is_whole:
        _fresh(path).replace(path)


def _read_those_set_aside_unread(path: Path, key: str, connection: dbapi2.Connection) -> None:
    """Take over what lies in files that could not be read: the keyring was locked then, and is open now."""
    for aside in sorted(path.parent.glob(f"{path.name}.unread-*")):
        if not aside.name.endswith(("-wal", "-shm")):
            with suppress(dbapi2.Error, OSError):  # it stays where it is, and is tried again next time
                _take_over(aside, key, connection)
            _beside(aside, "-shm").unlink(missing_ok=True)
            if not _has_content(_beside(aside, "-wal")):
                _beside(aside, "-wal").unlink(missing_ok=True)


def _take_over(aside: Path, key: str, connection: dbapi2.Connection) -> None:
    found = salvage(aside, key)
    if key and not found.is_readable:
        found = salvage(aside, "")  # it was set aside while it was readable
    if found.is_readable:
        _write(connection, _missing(connection, found.rows))
        _move(aside, aside.with_name(aside.name.replace(".unread-", ".read-")))


def _missing(connection: dbapi2.Connection, rows: Iterable[Change]) -> list[Change]:
    """Return those rows whose key the open file does not have; what is there is newer."""
    missing = []
    for row in rows:
        where = " AND ".join(f"{column} = ?" for column in row.table.key)
        query = f"SELECT 1 FROM {row.table.name} WHERE {where}"  # noqa: S608  our own names
        if connection.execute(query, row.key).fetchone() is None:
            missing.append(row)
    return missing


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _fresh(path: Path) -> Path:
    return _beside(path, ".new")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _stamp() -> str:
    return times.now().strftime("%Y%m%dT%H%M%S%fZ")
