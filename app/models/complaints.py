"""What a database says when it fails, turned into one sentence for people."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DataError, DBAPIError, InterfaceError, OperationalError

from app.errors import BadInput, Unavailable
from app.models import sqlite_file
from app.models.server import refusals

_DAMAGED = ("malformed", "not a database")
_TOO_LONG = "22001"
_READ_ONLY = "25006"  # a copy that follows another server says so when it is to be changed


@contextmanager
def speaking_of(name: str) -> Iterator[None]:
    """Turn a database that is away, locked or damaged into Unavailable; mistakes of ours pass as they are.

    A text that no database takes is BadInput: too long for its column, or with what is no character.
    """
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise _understood(error, name) from error
    except UnicodeEncodeError as error:
        raise BadInput("a text holds a character that is none; write it anew") from error
    except DataError as error:
        is_too_long = getattr(error.orig, "sqlstate", None) == _TOO_LONG
        if not is_too_long and "NUL" not in str(error.orig):
            raise
        fault = "is too long" if is_too_long else "holds a character that is none"
        raise BadInput(f"a text {fault}; write it anew") from error
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
