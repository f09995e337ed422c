"""Makes the demo's files: first the company and its calls, then, when these can be used, the voices."""

import contextlib
import sys
from datetime import timedelta
from pathlib import Path

from app import times
from app.demo_files import PREPARED, DemoFiles
from app.errors import Unavailable
from app.models.changes import sample_data
from app.models.database import Database
from app.practice import call_list, calls, company
from app.practice.customer_voice import speak
from app.speech import Speech


def prepare(data: Path) -> None:
    """Make what is missing; the word on the standard output says when calls can begin."""
    now = times.now()
    files = DemoFiles.of(data, now)
    files.voices.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = company.made(now)
    todays = calls.of(made)
    _fill(files.database, made)
    call_list.write(todays, files.calls)
    DemoFiles.forget_before(data, now.date() - timedelta(days=1))  # yesterday's may still be open
    speech = Speech()
    with contextlib.suppress(Unavailable):  # no voice on this computer: the customers stay silent
        speak(todays[0], speech, files.voices)
    sys.stdout.buffer.write(PREPARED)
    sys.stdout.flush()
    with contextlib.suppress(Unavailable):
        for call in todays[1:]:
            speak(call, speech, files.voices)
    speech.close()


def _fill(path: Path, made: company.Company) -> None:
    """Fill a file beside the real one, which then takes its name: a company is whole or absent."""
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    database = Database.open(f"sqlite:///{unfinished}")
    with database.writing() as session:
        sample_data.fill(session, made)
    database.close()
    unfinished.replace(path)
