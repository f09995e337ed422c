"""The database: whether its file is sound, or its server answers."""

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from app.doctor.finding import Finding, Grade, Profile, shown
from app.errors import AppError
from app.file_keys import FileKeys, is_encrypted
from app.models import sqlite_file

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
        yield _server(url)
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


def _server(url: str) -> Finding:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "localhost", parts.port or _POSTGRESQL_PORT
    except ValueError:
        return Finding(
            "database", Grade.PROBLEM, "the setting database.url cannot be read", "mend the setting"
        )
    try:
        socket.create_connection((host, port), CONNECT_SECONDS).close()
    except OSError as error:
        text = f"the database server {host}:{port} does not answer: {error.strerror or 'too late'}"
        return Finding("database", Grade.PROBLEM, text, "calls are taken all the same and saved later")
    return Finding("database", Grade.OK, f"the database server {host}:{port} answers")
