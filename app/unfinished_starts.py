"""Notices that Hatif ends again and again soon after its start, so that the next start can be a plain one."""

import contextlib
import json
import os
from pathlib import Path

from app import times
from app.engine_process import lives
from app.settings import Settings

SOON_SECONDS = 90  # a start that follows so soon upon one that did not end well belongs to it
MANY = 3
_KEPT = 8


class UnfinishedStarts:
    """A short file of starts, by process; one that ends as it should takes itself out."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def begin(self) -> bool:
        """Put this start down, and say whether so many before it did not end well that it shall be plain."""
        now, own = times.now().timestamp(), os.getpid()
        before = [(pid, at) for pid, at in self._read() if pid != own and not lives(pid)]
        self._write([*before[-_KEPT:], (own, now)])
        count, later = 0, now
        for _pid, at in reversed(before):
            if not 0 <= later - at <= SOON_SECONDS:
                break
            count, later = count + 1, at
        return count >= MANY

    def ended(self) -> None:
        """Take this start out: it ended as it should, and those before it are no trouble any more."""
        self._write([(pid, at) for pid, at in self._read() if pid != os.getpid() and _is_running(pid)])

    def _read(self) -> list[tuple[int, float]]:
        try:
            return [(int(pid), float(at)) for pid, at in json.loads(self._file.read_text(encoding="utf-8"))]
        except (OSError, ValueError, TypeError):  # a damaged file must not keep Hatif from starting
            return []

    def _write(self, starts: list[tuple[int, float]]) -> None:
        with contextlib.suppress(OSError):  # a full or read-only disk must not either
            self._file.write_text(json.dumps(starts), encoding="utf-8")


def make_plain(settings: Settings) -> None:
    """Use, this time, the window, the text size and the sound devices that Hatif comes with."""
    for setting in (
        Settings.window_layout,
        Settings.theme,
        Settings.microphone,
        Settings.speaker,
        Settings.ring_device,
    ):
        settings.use_this_time(setting, setting.default)
    settings.use_this_time(Settings.text_percent, Settings.text_percent.default)


def _is_running(pid: int) -> bool:
    return os.name != "nt" and lives(pid)  # on Windows a copy that runs counts as one start too many
