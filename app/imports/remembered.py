"""Remembers what the columns of a file held, for the next file that looks the same."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.imports.columns import Field

MOST_FILES = 100


class Remembered:
    """A small file beside the settings; one that cannot be read or written costs nothing but the memory."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fields(self, headings: Sequence[str], width: int) -> tuple[Field, ...] | None:
        """Return what was chosen for columns with these headings, or as many without."""
        chosen = self._all().get(_mark(headings, width))
        try:
            return tuple(map(Field, chosen)) if chosen and len(chosen) == width else None
        except ValueError:  # a field of a newer version
            return None

    def keep(self, headings: Sequence[str], fields: Sequence[Field]) -> None:
        """Remember what was chosen."""
        known = self._all()
        mark = _mark(headings, len(fields))
        known.pop(mark, None)
        known[mark] = [field.value for field in fields]
        kept = dict(list(known.items())[-MOST_FILES:])
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = self._path.with_name(self._path.name + ".new")
            fresh.write_text(json.dumps(kept, indent=1), encoding="utf-8")
            fresh.replace(self._path)

    def _all(self) -> dict[str, list[str]]:
        with suppress(OSError, ValueError):
            found = json.loads(self._path.read_text(encoding="utf-8"))
            if isinstance(found, dict):
                return found
        return {}


def _mark(headings: Sequence[str], width: int) -> str:
    """Return a word for a shape of file; headings may name people, so they are not kept."""
    return hashlib.sha256("\x1f".join(headings or [str(width)]).encode()).hexdigest()[:32]
