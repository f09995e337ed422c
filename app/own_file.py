"""Opens the profile's own database file: with its key, looked over, mended and brought up to date first.

One process at a time does so: files are replaced here, and who has just opened the old one loses his work.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from app import file_lock, upgrade_apart
from app.errors import Damaged
from app.file_keys import FileKeys
from app.models import encryption, recovery, sqlite_file
from app.models.database import Database
from app.models.recovery import Recovery
from app.models.upgrade import Progress


@dataclass(frozen=True, slots=True)
class OwnFile:
    """An open file, and what had to be done for it; the person is told."""

    database: Database
    key: str  # "" when it is not encrypted
    recovery: Recovery | None


def open_own(path: Path, keys: FileKeys, progress: Progress | None = None) -> OwnFile:
    """Open the file, or make it; Unavailable says in one sentence why it cannot be."""
    with alone(path):
        key = keys.key_for(path)
        mended = None
        if key and path.exists() and path.stat().st_size:
            key, mended = _encrypted(path, key)
        database, found = recovery.open_recovering(
            path, key=key, progress=progress, upgrading=upgrade_apart.upgrade_file
        )
        hold(database)
    return OwnFile(database, key, mended or found)


def alone(path: Path) -> AbstractContextManager[None]:
    """Keep others from opening a file while it is being opened, and perhaps replaced."""
    return file_lock.alone(path.with_name(f"{path.name}.lock"))


def hold(database: Database) -> None:
    """Open a connection for good: as long as there is one nobody replaces the file."""
    with database.reading() as session:
        session.connection()


def _encrypted(path: Path, key: str) -> tuple[str, Recovery | None]:
    """Encrypt a readable file; return the key it has then, and what was done about a damaged one."""
    if not sqlite_file.is_readable(path):
        encryption.encrypt_copies(path, key)  # those that somebody put there, or a try that was cut off left
        return key, None
    try:
        return _key_after_trying(path, key), None
    except Damaged:
        if not recovery.was_ours(path):
            raise
    mended = recovery.recover(path)
    has_copy = mended.restored is not None
    return _key_after_trying(path, key) if has_copy else key, mended


def _key_after_trying(path: Path, key: str) -> str:
    """Return no key while another program has the file open; the next start tries again."""
    return key if encryption.encrypt(path, key) else ""
