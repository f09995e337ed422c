"""The demo's files: today's made-up company as a database, the customers who will call, and their voices.

They are made in a process of their own: two thousand customers are a second's work, and the window must not
wait a tenth of that.
"""

import re
import subprocess
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.errors import Unavailable
from app.own_command import own_command

PREPARED = b"prepared\n"
_DAY = re.compile("\\d{4}-\\d\\d-\\d\\d")


@dataclass(frozen=True, slots=True)
class DemoFiles:
    """Where they are; each day has its own, so that what is due today is due today."""

    database: Path
    calls: Path
    voices: Path

    @classmethod
    def of(cls, data: Path, now: datetime) -> "DemoFiles":
        """Return the files of a day."""
        return cls._of_day(data, now.date().isoformat())

    @classmethod
    def newest(cls, data: Path) -> "DemoFiles":
        """Return the files of the last day for which there are any: midnight may come while they are made."""
        days = sorted(path.stem.removeprefix("demo-") for path in data.glob("demo-*.sqlite"))
        found = [files for files in (cls._of_day(data, day) for day in days) if files.are_there]
        if not found:
            raise Unavailable("the demo's company has not been made yet")
        return found[-1]

    @classmethod
    def _of_day(cls, data: Path, day: str) -> "DemoFiles":
        return cls(data / f"demo-{day}.sqlite", data / f"calls-{day}.json", data / "voices")

    @classmethod
    def forget_before(cls, data: Path, day: date) -> None:
        """Remove the companies of earlier days; nobody plays with those any more."""
        for path in (*data.glob("demo-*"), *data.glob("calls-*.json")):
            made_on = _DAY.search(path.name)
            if made_on is not None and made_on[0] < day.isoformat():
                path.unlink(missing_ok=True)

    @property
    def are_there(self) -> bool:
        """Say whether the company and its calls have been made; voices may still be on their way."""
        return self.database.exists() and self.calls.exists()


def ensure(data: Path, now: datetime) -> DemoFiles:
    """Have the files made if they are not there, and return once they can be used."""
    if not DemoFiles.of(data, now).are_there:
        maker = subprocess.Popen(
            [*own_command(), "demo", "--prepare", str(data)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parent.parent,
        )
        assert maker.stdout is not None  # noqa: S101  it is a pipe
        with maker.stdout as said:  # after its word it goes on with the voices, and ends by itself
            word = said.readline()
        if word != PREPARED:
            maker.wait()
            raise Unavailable("the demo's company could not be made; is the disk full?")
    return DemoFiles.newest(data)
