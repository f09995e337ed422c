"""Which database a command is about."""

import argparse
from pathlib import Path

from app import settings
from app.folders import Folders
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare how a command is told its database."""
    parser.add_argument(
        "--database", metavar="URL", help="sqlite:///file or postgresql://user@host/name; else the desk's own"
    )
    parser.add_argument("--profile", type=Path, help="the folder below which the desk keeps everything")


def url_of(options: argparse.Namespace) -> str:
    """Return the database that was named, or the desk's."""
    if options.database:
        return str(options.database)
    folders = _folders(options)
    return stored(options).database_url or f"sqlite:///{folders.data / 'hatif.sqlite'}"


def stored(options: argparse.Namespace) -> Settings:
    """Return the desk's settings."""
    return settings.load(_folders(options).config / "settings.json").settings


def _folders(options: argparse.Namespace) -> Folders:
    return Folders.under(options.profile) if options.profile else Folders.of_user()
