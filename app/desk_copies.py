"""Keeps the daily copies of the desk's database file, on a thread of their own."""

from pathlib import Path

from app.desk_memory import database_file
from app.file_keys import FileKeys
from app.folders import Folders
from app.models import backups, sqlite_file
from app.settings import Settings


class DeskCopies:
    """Copies the file when it is due; a server is copied by whoever runs it."""

    def __init__(self, folders: Folders, settings: Settings, keys: FileKeys) -> None:
        self._path = database_file(folders, settings)
        self._keys = keys

    def copy_if_due(self) -> Path | None:
        """Copy the file unless the last copy is of today; Unavailable says why it cannot be."""
        path = self._path
        if path is None or not path.exists():
            return None
        key = "" if sqlite_file.is_readable(path) else self._keys.key_for(path)
        return backups.back_up_if_due(path, key)
