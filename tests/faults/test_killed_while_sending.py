"""The desk is killed at each step between the outbox and the database."""

import itertools
import signal
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from app.journal.journal import Journal
from app.models.call import Call
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.rows.calls import to_json
from app.models.rows.follow_ups import NewFollowUp
from app.models.wrap_up import WrapUp
from tests.models import builders

SENDS = """
import os, signal, sys
from pathlib import Path
from app.journal.journal import Journal
from app.journal.outbox import Plan
from tests.journal.sender import Sender
from app.models.changes.calls import from_json, save_wrap_up
from app.models.database import Database

steps_left = int(sys.argv[3])

def step():
    global steps_left
    steps_left -= 1
    if steps_left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

class WatchedJournal(Journal):
    def sent(self, key):
        step()
        super().sent(key)
        step()

database = Database.open(f"sqlite:///{sys.argv[2]}")

def save(kind, payload):
    step()
    with database.writing() as session:
        save_wrap_up(session, from_json(payload))
        step()
    step()

journal = WatchedJournal.open(Path(sys.argv[1]))
print(Sender(journal, save, Plan()).run().refused)
journal.close()
database.close()
"""


def is_killed(journal: Path, database: Path, steps: int) -> bool:
    """Send what waits and be killed after so many steps; say whether it came to that."""
    command = [sys.executable, "-c", SENDS, str(journal), str(database), str(steps)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    assert done.stdout in {"", "0\n"}
    return done.returncode != 0


def test_each_call_is_in_the_database_once_whenever_the_desk_was_killed(tmp_path: Path) -> None:
    """Each turn brings another call and lives one step longer, until one lives to the end."""
    with closing(Database.open(f"sqlite:///{tmp_path / 'hatif.sqlite'}")) as database:
        with database.writing() as session:
            agent = builders.agent(session)
        for steps in itertools.count(1):
            due = builders.NOON + timedelta(days=1)
            follow_up = NewFollowUp(new_key(), "Call back", due, "Asia/Riyadh", "")
            wrap_up = builders.wrap_up(agent, note="Promised to call back", follow_ups=(follow_up,))
            journal = Journal.open(tmp_path / "journal.sqlite")
            journal.keep_draft(str(wrap_up.call_id), "note", wrap_up.note)
            journal.put("wrap_up", wrap_up.call_id, to_json(wrap_up), finishes=str(wrap_up.call_id))
            journal.close()
            if not is_killed(tmp_path / "journal.sqlite", tmp_path / "hatif.sqlite", steps):
                break
        with database.reading() as session:
            counts = [
                session.scalar(select(func.count()).select_from(kind)) for kind in (Call, WrapUp, FollowUp)
            ]
    assert steps > 5
    assert counts == [steps, steps, steps]
    journal = Journal.open(tmp_path / "journal.sqlite")
    assert (journal.waiting(), journal.open_calls()) == ([], [])
    journal.close()
