"""Gets an agent back to work when the database is damaged: the last good copy takes its place."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from app import times
from app.errors import Damaged
from app.models import backups, sqlite_file, upgrade
from app.models.database import Database
from app.models.upgrade import Progress, Upgrading

_COMPANIONS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was done about a damaged database; the person is told."""

    set_aside: Path  # the damaged file, as it was found
    restored: Path | None  # the copy that took its place; None when there was none and it begins empty
    restored_at: datetime | None = None  # when that copy was made


def open_recovering(
    path: Path,
    *,
    key: str = "",
    progress: Progress | None = None,
    upgrading: Upgrading = upgrade.upgrade_file,
) -> tuple[Database, Recovery | None]:
    """Open a SQLite database; a damaged one of ours is set aside first."""
    opened = partial(Database.open, f"sqlite:///{path}", key=key, progress=progress, upgrading=upgrading)
    try:
        return opened(), None
    except Damaged:
        if not was_ours(path, key):
            raise  # whatever it is, it was never ours to move
    recovery = recover(path, key)
    return opened(), recovery


def recover(path: Path, key: str = "") -> Recovery:
    """Set a damaged database aside and put the newest sound copy in its place."""
    with sqlite_file.speaking_of(path):
        for copy in backups.copies(path):
            if _is_sound(copy, key):
                return replace_by(path, copy)
        return Recovery(_set_aside(path), None)


def replace_by(path: Path, copy: Path) -> Recovery:
    """Put a copy in the place of a database, which is set aside as it is."""
    fresh = path.with_name(path.name + ".new")
    with sqlite_file.speaking_of(path):
        shutil.copyfile(copy, fresh)
        fresh.chmod(0o600)
        aside = _set_aside(path)
        fresh.replace(path)
    return Recovery(aside, copy, _moment_of(copy, path))


def _set_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{times.now():%Y%m%d-%H%M%S-%f}")
    for companion in reversed(_COMPANIONS):  # the file itself last: until then the next start tries again
        part = path.with_name(path.name + companion)
        if part.exists():
            part.rename(aside.with_name(aside.name + companion))
    return aside


def _moment_of(copy: Path, path: Path) -> datetime | None:
    try:
        return backups.moment_of(copy, path)
    except ValueError:
        return None  # a file that somebody chose


def _is_sound(copy: Path, key: str) -> bool:
    try:
        sqlite_file.look_over(copy, key)
    except Damaged:
        return False
    return True


def was_ours(path: Path, key: str = "") -> bool:
    """Say whether a file is surely our own: it has copies of ours, or it still says what it is."""
    return any(_is_sound(copy, key) for copy in backups.copies(path)) or sqlite_file.is_marked(path)
