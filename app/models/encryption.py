"""Makes an encrypted file of a readable one, and never anything less than the whole of it.

What was readable is gone from the folder afterwards, its copies too: one file left behind would tell all.
"""

import logging
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from app.errors import Damaged
from app.models import backups, sqlite_file

log = logging.getLogger(__name__)


def encrypt(path: Path, key: str) -> bool:
    """Encrypt a readable database and its copies; False, and nothing done, when a program has it open.

    The caller sees to it that nobody opens it meanwhile.
    """
    sqlite_file.look_over(path)
    with sqlite_file.speaking_of(path):
        with closing(sqlite_file.connect(path)) as connection:
            if not _is_ours_alone(connection):
                return False
            fresh = _encrypted_beside(path, connection, key)
        fresh.replace(path)
    encrypt_copies(path, key)
    return True


def encrypt_copies(path: Path, key: str) -> None:
    """Encrypt what readable copies there are; one that is damaged stays as it is."""
    for copy in backups.copies(path):
        if not sqlite_file.is_readable(copy):
            continue
        try:
            sqlite_file.look_over(copy)
            with sqlite_file.speaking_of(copy), closing(driver.connect(str(copy))) as connection:
                fresh = _encrypted_beside(copy, connection, key)
            fresh.replace(copy)
        except Damaged:
            log.warning("a damaged copy was not encrypted")


def _is_ours_alone(connection: driver.Connection) -> bool:
    """Say whether nobody else has the file open; then its write-ahead log is in it and gone."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        return bool(connection.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",))
    except driver.OperationalError:
        return False


def _encrypted_beside(path: Path, connection: driver.Connection, key: str) -> Path:
    """Write an encrypted file with everything a readable one has, and compare."""
    fresh = path.with_name(path.name + ".encrypting")
    for old in (fresh, fresh.with_name(fresh.name + "-journal")):  # of a try that was cut off
        old.unlink(missing_ok=True)
    sqlite_file.prepare(fresh)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f'ATTACH DATABASE ? AS fresh KEY "{sqlite_file.key_literal(key)}"', (str(fresh),))
    connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
    for pragma in ("application_id", "user_version"):
        (value,) = connection.execute(f"PRAGMA main.{pragma}").fetchone()
        connection.execute(f"PRAGMA fresh.{pragma} = {value:d}")
    if _counts(connection, "main") != _counts(connection, "fresh"):
        raise Damaged(sqlite_file.sentence(path.name, "malformed"))
    connection.execute("DETACH DATABASE fresh")
    sqlite_file.look_over(fresh, key)
    return fresh


def _counts(connection: driver.Connection, schema: str) -> dict[str, int]:
    """Return how many rows each table has, and each thing of the schema."""
    found = connection.execute(f"SELECT type || ' ' || name, 1 FROM {schema}.sqlite_master")  # noqa: S608  ours
    counts: dict[str, int] = dict(found.fetchall())
    names = connection.execute(
        f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"  # noqa: S608  ours
    ).fetchall()
    for (name,) in names:
        (counts[name],) = connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()  # noqa: S608  ours
    return counts
