"""Why the journal is not on disk, told from SQLite's error codes."""

import errno
from enum import StrEnum

from sqlcipher3 import dbapi2

_MISREAD = 1  # SQLITE_ERROR: a missing table, a broken schema
_LOCKED = frozenset({5, 6})  # SQLITE_BUSY, SQLITE_LOCKED
_READ_ONLY = frozenset({3, 8, 14, 23})  # SQLITE_PERM, READONLY, CANTOPEN, AUTH
_FULL = frozenset({13})  # SQLITE_FULL
_DAMAGED = frozenset({11, 24, 26})  # SQLITE_CORRUPT, FORMAT, NOTADB


class Trouble(StrEnum):
    """What keeps the journal from being safe on disk."""

    NONE = "none"
    READ_ONLY = "read_only"  # the folder is missing or may not be written to
    DISK_FULL = "disk_full"
    LOCKED = "locked"  # another program holds the file
    DAMAGED = "damaged"
    DISK_ERROR = "disk_error"  # the disk fails, or a limit on file sizes was reached


def of(error: Exception) -> Trouble:
    """Return what an error means for the journal."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return _of_system(error)
    primary = code & 0xFF
    for codes, meaning in (
        (_LOCKED, Trouble.LOCKED),
        (_READ_ONLY, Trouble.READ_ONLY),
        (_FULL, Trouble.DISK_FULL),
        (_DAMAGED | {_MISREAD}, Trouble.DAMAGED),
    ):
        if primary in codes:
            return meaning
    return Trouble.DISK_ERROR


def _of_system(error: Exception) -> Trouble:
    match getattr(error, "errno", None):
        case errno.ENOSPC | errno.EDQUOT:
            return Trouble.DISK_FULL
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.ENOENT | errno.ENOTDIR | errno.EEXIST:
            return Trouble.READ_ONLY
    return Trouble.DISK_ERROR


def raise_unless_damaged(error: dbapi2.DatabaseError) -> None:
    """Raise the error again when it says nothing about what is in the file."""
    if of(error) is not Trouble.DAMAGED:
        raise error
