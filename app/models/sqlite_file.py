"""One SQLite file: how it is opened, keyed, looked over before use, and copied.

The driver is sqlcipher3 because it brings a SQLite without the WAL-reset bug, and can encrypt.
"""

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from app.errors import BadInput, Damaged, Unavailable

BUSY_SECONDS = 5.0
LARGEST_CHECKED_BYTES = 256 * 1024 * 1024  # a whole check of more takes seconds; then only after a crash
_MAGIC = b"SQLite format 3\x00"
_MARK = 0x48544946  # "HTIF", the application_id in the file's header
_MARK_PLACE = 68  # bytes from the beginning, https://www.sqlite.org/fileformat.html
_OTHER_TROUBLE = ("not a database", "locked", "busy", "unable to open", "readonly", "disk I/O", "full")
_RAW_KEY = re.compile(r"[0-9a-fA-F]{64}")


def connect(path: Path, key: str = "", *, enforce_keys: bool = True) -> driver.Connection:
    """Open the file, durable to the last commit; whoever opens it begins transactions himself."""
    connection = driver.connect(
        str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        _unlock(connection, key)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA foreign_keys={'ON' if enforce_keys else 'OFF'}")
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(path: Path) -> None:
    """Make the folder and an empty file that only its owner may read, unless they are there."""
    with speaking_of(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def look_over(path: Path, key: str = "") -> None:
    """Raise Unavailable unless the file is a sound database that this key opens.

    Nothing is written to it but what it was before something that was cut off in the middle.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    with speaking_of(path), closing(_open_to_read(path, key)) as connection:
        connection.text_factory = bytes
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            is_sound = not _is_worth_checking(path) or _passes(connection)
        except (driver.DatabaseError, UnicodeDecodeError) as error:
            if any(word in str(error) for word in _OTHER_TROUBLE):
                raise
            is_sound = False  # whatever it is that cannot be read
        if not is_sound:
            raise Damaged(sentence(path.name, "malformed"))


def mark(connection: driver.Connection) -> None:
    """Write into the file that it is ours."""
    connection.execute(f"PRAGMA application_id = {_MARK}")


def is_marked(path: Path) -> bool:
    """Say whether the file says that it is ours; an encrypted one says nothing."""
    with speaking_of(path), path.open("rb") as file:
        file.seek(_MARK_PLACE)
        return int.from_bytes(file.read(4), "big") == _MARK


def back_up(path: Path, copy: Path, key: str = "") -> None:
    """Copy the database, as it is between two transactions, beside whatever is being written to it."""
    fresh = copy.with_suffix(".new")
    prepare(fresh)
    with (
        speaking_of(path),
        closing(connect(path, key)) as source,
        closing(driver.connect(str(fresh))) as target,
    ):
        _unlock(target, key)
        source.backup(target, pages=-1)  # stepwise it starts again with each write of another process
        target.execute("PRAGMA journal_mode=DELETE")
    fresh.replace(copy)


def is_readable(path: Path) -> bool:
    """Say whether a file begins as a database that is not encrypted."""
    with speaking_of(path), path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def key_literal(key: str) -> str:
    """Return a key as SQLCipher takes it without deriving another from it; BadInput when it is none."""
    if not _RAW_KEY.fullmatch(key):
        raise BadInput("the key of a database is 64 hexadecimal digits")
    return f"x'{key}'"


@contextmanager
def speaking_of(path: Path) -> Iterator[None]:
    """Turn what the driver or the system says about the file into one clear sentence."""
    try:
        yield
    except driver.DatabaseError as error:
        raise complaint_of(path.name, str(error)) from error
    except OSError as error:
        raise Unavailable(f"The database {path.name} cannot be used: {error.strerror}.") from error


def complaint_of(name: str, complaint: str) -> Unavailable:
    """Return the error for what the driver says of a database file."""
    is_damaged = "malformed" in complaint or "not a database" in complaint
    return (Damaged if is_damaged else Unavailable)(sentence(name, complaint))


def sentence(name: str, complaint: str) -> str:
    """Say in one sentence what is wrong with a database file and what to do."""
    if "not a database" in complaint:
        return f"{name} is not a database of Hatif, or it is encrypted with another key; choose another file."
    if "locked" in complaint or "busy" in complaint:
        return f"The database {name} is in use by another program; close that program and try again."
    if "malformed" in complaint or "disk I/O" in complaint:
        return f"The database {name} is damaged and was left as it is; restore a backup of it."
    if "readonly" in complaint or "unable to open" in complaint:
        return f"The database {name} cannot be opened for writing; check who may write to its folder."
    if "full" in complaint:
        return f"The database {name} cannot grow because the disk is full; make room and try again."
    return f"The database {name} cannot be used: {complaint}."


def _open_to_read(path: Path, key: str) -> driver.Connection:
    with path.open("rb") as file:
        if not key and file.read(len(_MAGIC)) != _MAGIC:
            raise driver.DatabaseError("file is not a database")
    # Who may only read cannot take back what a power cut has left half done.
    mode = "rw" if path.with_name(path.name + "-journal").exists() else "ro"
    connection = driver.connect(path.absolute().as_uri() + f"?mode={mode}", uri=True, timeout=BUSY_SECONDS)
    try:
        _unlock(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: driver.Connection, key: str) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # or it writes to stderr by itself
    if key:
        connection.execute(f'PRAGMA key = "{key_literal(key)}"')


def _passes(connection: driver.Connection) -> bool:
    found: tuple[bytes] = connection.execute("PRAGMA quick_check(1)").fetchone()
    return found == (b"ok",)


def _is_worth_checking(path: Path) -> bool:
    was_left_open = path.with_name(path.name + "-wal").exists()
    return was_left_open or path.stat().st_size <= LARGEST_CHECKED_BYTES
