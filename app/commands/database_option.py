"""Which database a command is about, and how it is opened."""

import argparse
import sys
from pathlib import Path

from app import own_file, settings_sources
from app.credentials import DATABASE_KEY, Credentials
from app.errors import Unavailable
from app.file_keys import FileKeys, is_encrypted
from app.folders import Folders
from app.models import sqlite_file
from app.models.database import Database
from app.models.upgrade import Progress
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare how a command is told its database."""
    parser.add_argument(
        "--database", metavar="URL", help="sqlite:///file or postgresql://user@host/name; else the desk's own"
    )
    parser.add_argument("--profile", type=Path, help="the folder below which the desk keeps everything")
    parser.add_argument(
        "--key-on-input",
        action="store_true",
        help="read the key of the file, 64 hexadecimal digits, from the standard input",
    )


def url_of(options: argparse.Namespace) -> str:
    """Return the database that was named, or the desk's."""
    if options.database:
        return str(options.database)
    folders = _folders(options)
    return stored(options).database_url or f"sqlite:///{folders.data / 'hatif.sqlite'}"


def opened(options: argparse.Namespace, progress: Progress | None = None) -> Database:
    """Open the database as it is: to encrypt or to mend a file is left to the desk, which tells the agent."""
    path = file_of(options)
    if path is None or options.key_on_input:  # whoever hands the key over sees to it that we are alone
        return Database.open(url_of(options), key=key_of(options), progress=progress)
    with own_file.alone(path):
        database = Database.open(url_of(options), key=key_of(options), progress=progress)
        own_file.hold(database)
    return database


def file_of(options: argparse.Namespace) -> Path | None:
    """Return the file that is the database, unless a server has it."""
    prefix, url = "sqlite:///", url_of(options)
    return Path(url.removeprefix(prefix)) if url.startswith(prefix) and url != prefix else None


def key_of(options: argparse.Namespace) -> str:
    """Return the key of the file: the one that is handed over, or the profile's; "" when there is none."""
    path = file_of(options)
    if options.key_on_input:
        return sys.stdin.readline().strip()
    if path is None or (path.exists() and not is_encrypted(path)):
        return ""
    return _keys(options).key_for(path)


def keep_key(options: argparse.Namespace, key: str) -> None:
    """Put the key of the profile's files into the keyring, unless it opens nothing."""
    sqlite_file.key_literal(key)  # it is one
    folders = _folders(options)
    files = [file for file in sorted(folders.data.glob("*.sqlite")) if is_encrypted(file)]
    for file in files:
        sqlite_file.look_over(file, key)
    if not Credentials(folders.mark).keep(DATABASE_KEY, key):
        raise Unavailable("there is no keyring that keeps it, or it is locked")


def data_folder(options: argparse.Namespace) -> Path:
    """Return where the profile keeps its own files."""
    return _folders(options).data


def profile_key(options: argparse.Namespace, path: Path) -> str:
    """Return the key of one of the profile's own files; "" when it is not encrypted."""
    return _keys(options).key_for(path) if is_encrypted(path) else ""


def config_folder(options: argparse.Namespace) -> Path:
    """Return where the profile keeps its choices."""
    return _folders(options).config


def stored(options: argparse.Namespace) -> Settings:
    """Return the desk's settings."""
    return settings_sources.load(_folders(options).config / "settings.json").settings


def _keys(options: argparse.Namespace) -> FileKeys:
    return FileKeys(_folders(options), stored(options))


def _folders(options: argparse.Namespace) -> Folders:
    return Folders.under(options.profile) if options.profile else Folders.of_user()
