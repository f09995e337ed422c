"""Makes guessing slow: after some wrong passwords in a row each next one has to wait, longer and longer."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app import times

FREE_TRIES = 3
LONGEST_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Wrong:
    """How many wrong passwords came in a row, and when the last did."""

    count: int = 0
    at: str = ""


class Throttle:
    """Remembers wrong passwords in a file, so that starting again does not help."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._unwritten: Wrong | None = None  # where the profile cannot be written to, memory has to do

    def wait_seconds(self) -> int:
        """Return how long the next try has to wait; 0 when it may come now."""
        wrong = self._read()
        if wrong.count < FREE_TRIES:
            return 0
        pause = timedelta(seconds=min(LONGEST_SECONDS, 2 ** (wrong.count - FREE_TRIES + 2)))
        # A clock that was set back does not make the wait longer than it was.
        passed = max(timedelta(), times.now() - datetime.fromisoformat(wrong.at))
        left = min(pause, pause - passed)
        return max(0, -(-left // timedelta(seconds=1)))

    def note_wrong(self) -> None:
        """A password was wrong."""
        self._write(Wrong(self._read().count + 1, times.now().isoformat()))

    def note_right(self) -> None:
        """The right password came: all is forgotten."""
        self._unwritten = None
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            self._unwritten = Wrong()

    def _read(self) -> Wrong:
        if self._unwritten is not None:
            return self._unwritten
        try:
            wrong = Wrong(**json.loads(self._file.read_text(encoding="utf-8")))
            datetime.fromisoformat(wrong.at)
        except (FileNotFoundError, NotADirectoryError):
            return Wrong()
        except (OSError, ValueError, TypeError):
            return Wrong(FREE_TRIES, times.now().isoformat())  # somebody meddled with it
        return wrong

    def _write(self, wrong: Wrong) -> None:
        try:
            self._write_file(wrong)
            self._unwritten = None
        except OSError:
            self._unwritten = wrong

    def _write_file(self, wrong: Wrong) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(wrong)), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(self._file)
