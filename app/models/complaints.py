"""What a database says when it fails, turned into one sentence for people."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

from app.errors import Unavailable
from app.models import sqlite_file

_DAMAGED = ("malformed", "not a database")


@contextmanager
def speaking_of(name: str) -> Iterator[None]:
    """Turn a database that is away, locked or damaged into Unavailable; mistakes of ours pass as they are."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise _understood(error, name) from error
    except DatabaseError as error:
        if not any(word in str(error.orig) for word in _DAMAGED):
            raise
        raise _understood(error, name) from error


def _understood(error: DBAPIError, name: str) -> Unavailable:
    complaint = str(error.orig)
    if type(error.orig).__module__.startswith("sqlcipher3"):
        return sqlite_file.complaint_of(name, complaint)
    return Unavailable(_sentence(complaint, name))


def _sentence(complaint: str, name: str) -> str:
    if "password" in complaint or "authentication" in complaint:
        return f"The server of the database {name} refused the login; check the name and the password."
    if "does not exist" in complaint:
        return f"The server has no database {name}, or no such login; ask whoever runs it."
    if "statement timeout" in complaint or "lock timeout" in complaint:
        return f"The database {name} took too long to answer; try again in a moment."
    return (
        f"The server of the database {name} cannot be reached; the work goes on as soon as it answers again."
    )
