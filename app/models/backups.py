"""Copies of a SQLite database, in the folder `backups` beside it, the newest few of them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from app import times
from app.models import sqlite_file

KEPT = 7
EVERY = timedelta(days=1)
_FORM = "%Y%m%d-%H%M%S-%f"


def back_up(path: Path, key: str = "") -> Path:
    """Copy the database beside whatever is being written to it, look the copy over, and let the oldest go."""
    copy = folder_of(path) / f"{path.stem}-{times.now().strftime(_FORM)}{path.suffix}"
    sqlite_file.back_up(path, copy, key)
    sqlite_file.look_over(copy, key)
    for old in copies(path)[KEPT:]:
        old.unlink()
    return copy


def back_up_if_due(path: Path, key: str = "") -> Path | None:
    """Copy the database unless the last copy is from the last twenty-four hours."""
    there = copies(path)
    if there and times.now() - moment_of(there[0], path) < EVERY:
        return None
    return back_up(path, key)


def copies(path: Path) -> list[Path]:
    """Return the copies of a database, the newest first."""
    found = [copy for copy in folder_of(path).glob(f"*{path.suffix}") if _is_of(copy, path)]
    return sorted(found, reverse=True)


def moment_of(copy: Path, path: Path) -> datetime:
    """Return when a copy was made; ValueError when it is none of this database."""
    written = copy.stem.removeprefix(f"{path.stem}-")
    return datetime.strptime(written, _FORM).replace(tzinfo=UTC)


def folder_of(path: Path) -> Path:
    """Return where the copies of a database lie."""
    return path.parent / "backups"


def _is_of(copy: Path, path: Path) -> bool:
    try:
        moment_of(copy, path)
    except ValueError:
        return False
    return True
