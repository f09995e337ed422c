"""What a database says when it fails, turned into one sentence for people."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

from app.errors import Unavailable
from app.models import sqlite_file
from app.models.server import refusals

_DAMAGED = ("malformed", "not a database")
_READ_ONLY = "25006"  # a copy that follows another server says so when it is to be changed


@contextmanager
def speaking_of(name: str) -> Iterator[None]:
    """Turn a database that is away, locked or damaged into Unavailable; mistakes of ours pass as they are."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise _understood(error, name) from error
    except DatabaseError as error:
        is_damaged = any(word in str(error.orig) for word in _DAMAGED)
        if not is_damaged and getattr(error.orig, "sqlstate", None) != _READ_ONLY:
            raise
        raise _understood(error, name) from error


def _understood(error: DBAPIError, name: str) -> Unavailable:
    complaint = str(error.orig)
    if type(error.orig).__module__.startswith("sqlcipher3"):
        return sqlite_file.complaint_of(name, complaint)
    trouble = refusals.trouble_of(complaint, getattr(error.orig, "sqlstate", None))
    return refusals.refusal(trouble, name)
