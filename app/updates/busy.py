"""Whether anybody on this computer is in a call: each engine writes down those that are answered."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from app import engine_process

CALLS = "calls.json"  # what app/telephony/kept_calls.py writes while a call lives
OLDEST_SECONDS = 4 * 3600.0  # nobody talks that long: the file is what a crash has left
_WITHIN = {"win32": "AppData/Local/Hatif", "darwin": "Library/Application Support/Hatif"}


def run_folders(homes: Iterable[Path] | None = None) -> Iterator[Path]:
    """Yield where engines of all people and profiles of this computer live."""
    within = _WITHIN.get(sys.platform, ".local/share/Hatif")
    for home in _homes() if homes is None else homes:
        for pattern in ("run", "*/run"):
            yield from (home / within).glob(pattern)


def is_in_call(folders: Iterable[Path]) -> bool:
    """Say whether a living engine holds a call in one of these folders."""
    return any(_holds_a_call(folder) for folder in folders)


def _holds_a_call(folder: Path) -> bool:
    try:
        age = time.time() - (folder / CALLS).stat().st_mtime
    except OSError:
        return False
    return age < OLDEST_SECONDS and engine_process.find(folder) is not None


def _homes() -> Iterator[Path]:
    if sys.platform == "win32":
        drive = os.environ.get("SYSTEMDRIVE", "C:")
        yield from (path for path in Path(f"{drive}\\Users").iterdir() if path.is_dir())
        return
    import pwd

    yield from {
        Path(each.pw_dir) for each in pwd.getpwall() if each.pw_dir.startswith(("/home", "/Users", "/root"))
    }
