"""The database: whether its file is sound, or its server answers."""

import socket
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from app.doctor import server_way
from app.doctor.finding import Finding, Grade, Profile, shown
from app.errors import AppError
from app.file_keys import FileKeys, is_encrypted
from app.models import sqlite_file
from app.models.server import door

CONNECT_SECONDS = 3.0
_POSTGRESQL_PORT = 5432


def look(profile: Profile) -> Iterator[Finding]:
    """Look at the database the settings name, or at the file in the profile."""
    url = profile.settings.database_url
    if not url:
        yield _file(profile.folders.data / "hatif.sqlite", profile)
    elif url.startswith("sqlite:///"):
        yield _file(Path(url.removeprefix("sqlite:///")), profile)
    elif url.startswith("postgresql"):
        yield from _server(url, profile.settings.database_authority)
    else:
        text = "the setting database.url names no database"
        yield Finding("database", Grade.PROBLEM, text, "sqlite:///file or postgresql://user@host/name")


def _file(path: Path, profile: Profile) -> Finding:
    if not path.exists():
        return Finding("database", Grade.OK, f"the database {shown(path)} will be made at the first start")
    is_closed = is_encrypted(path)
    try:
        keys = FileKeys(profile.folders, profile.settings)
        sqlite_file.look_over(path, keys.key_for(path) if is_closed else "")
    except AppError as error:
        return Finding("database", Grade.PROBLEM, str(error), "the file is left as it is")
    closed = "encrypted" if is_closed else "not encrypted"
    megabytes = path.stat().st_size / 1_000_000
    return Finding(
        "database", Grade.OK, f"the database {shown(path)} is sound ({megabytes:.1f} MB, {closed})"
    )


def _server(url: str, authority: str) -> Iterator[Finding]:
    """Look whether it answers, and whose certificate it shows; its clock is asked by server_clock."""
    try:
        named = make_url(url)
        host, port = named.host or "localhost", named.port or _POSTGRESQL_PORT
    except (ArgumentError, ValueError):
        yield Finding(
            "database", Grade.PROBLEM, "the setting database.url cannot be read", "mend the setting"
        )
        return
    try:
        socket.create_connection((str(named.query.get("hostaddr", host)), port), CONNECT_SECONDS).close()
    except OSError as error:
        text = f"the database server {host}:{port} does not answer: {error.strerror or 'too late'}"
        yield Finding("database", Grade.PROBLEM, text, "calls are taken all the same and saved later")
        return
    yield Finding("database", Grade.OK, f"the database server {host}:{port} answers")
    if not door.is_here(named):
        yield from server_way.look(named, authority)
