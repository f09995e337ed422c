"""Sending in order, with patience, and never twice with effect."""

import itertools
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2

from app.errors import BadInput, Unavailable
from app.journal.journal import Journal
from app.journal.outbox import Plan
from tests.journal.sender import Sender


class Database:
    """Takes what it is sent, unless it is away or refuses it."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.is_away = False
        self.refuses = ""

    def take(self, kind: str, payload: str) -> None:
        """Take one item, or raise as the real sending does."""
        if self.is_away:
            raise Unavailable("the database does not answer")
        if payload == self.refuses:
            raise BadInput("no such customer")
        self.taken.append(payload)


class Clock:
    """A clock that stands still."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in which three items wait."""
    journal = Journal.open(tmp_path / "journal.sqlite")
    for number, payload in enumerate(("one", "two", "three"), start=1):
        journal.put("wrap_up", UUID(int=number), payload)
    yield journal
    journal.close()


@pytest.fixture
def database() -> Database:
    """A database that takes everything."""
    return Database()


def test_everything_is_sent_in_the_order_in_which_it_was_put(journal: Journal, database: Database) -> None:
    """And then nothing waits, and there is no next round to wait for."""
    report = Sender(journal, database.take, Plan()).run()
    assert database.taken == ["one", "two", "three"]
    assert (report.sent, report.waiting, report.again_in_seconds) == (3, 0, None)


def test_while_the_database_is_away_all_of_it_waits_ever_longer(journal: Journal, database: Database) -> None:
    """Up to a minute between two rounds; the first success sends everything."""
    database.is_away = True
    sender = Sender(journal, database.take, Plan(chance=lambda: 0.5))
    reports = [sender.run() for _ in range(9)]
    assert [report.again_in_seconds for report in reports] == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert {(report.sent, report.waiting, report.is_reachable) for report in reports} == {(0, 3, False)}
    database.is_away = False
    assert sender.run().sent == 3
    assert database.taken == ["one", "two", "three"]


def test_desks_come_back_at_different_times(journal: Journal, database: Database) -> None:
    """Chance spreads the first try over a whole second."""
    database.is_away = True
    lucky = Sender(journal, database.take, Plan(chance=lambda: 0.0)).run()
    unlucky = Sender(journal, database.take, Plan(chance=lambda: 0.99)).run()
    assert (lucky.again_in_seconds, unlucky.again_in_seconds) == (0.5, 1.49)


def test_a_refused_item_is_kept_and_does_not_hold_up_the_others(journal: Journal, database: Database) -> None:
    """It is tried again later, each time after a longer pause."""
    database.refuses = "two"
    clock = Clock()
    sender = Sender(journal, database.take, Plan(clock=clock))
    first = sender.run()
    assert database.taken == ["one", "three"]
    assert (first.sent, first.waiting, first.refused, first.again_in_seconds) == (2, 1, 1, 1.0)
    assert sender.run().again_in_seconds == 1.0  # too soon: it was not tried
    clock.seconds += 1.0
    assert sender.run().again_in_seconds == 2.0
    database.refuses = ""
    clock.seconds += 2.0
    assert sender.run().waiting == 0


def test_an_error_nobody_thought_of_does_not_stop_the_outbox(journal: Journal) -> None:
    """A mistake of ours in one record must not keep the others on the desk."""
    taken = []

    def take(kind: str, payload: str) -> None:
        if payload == "one":
            raise ZeroDivisionError
        taken.append(payload)

    assert Sender(journal, take, Plan()).run().refused == 1
    assert taken == ["two", "three"]


SENDS_AND_DIES = """
import os, signal, sys
from pathlib import Path
from sqlcipher3 import dbapi2
from app.journal.journal import Journal
from app.journal.outbox import Plan
from tests.journal.sender import Sender

steps_left = int(sys.argv[3])

def step():
    global steps_left
    steps_left -= 1
    if steps_left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

class DyingJournal(Journal):
    def sent(self, key):
        step()
        super().sent(key)
        step()

database = dbapi2.connect(sys.argv[2], isolation_level=None)

def take(kind, payload):
    step()
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO calls VALUES (?) ON CONFLICT DO NOTHING", (payload,))
    database.execute("INSERT INTO tries VALUES (?)", (payload,))
    step()
    database.execute("COMMIT")
    step()

journal = DyingJournal.open(Path(sys.argv[1]))
Sender(journal, take, Plan()).run()
journal.close()
"""


def test_killed_at_any_step_nothing_is_lost_and_nothing_is_there_twice(
    journal: Journal, tmp_path: Path
) -> None:
    """Each round begins a new sender that dies one step later, until one lives to the end."""
    with closing(dbapi2.connect(tmp_path / "database.sqlite", isolation_level=None)) as database:
        database.execute("CREATE TABLE calls (key PRIMARY KEY)")
        database.execute("CREATE TABLE tries (key)")
        for steps in itertools.count(1):
            journal.put("wrap_up", UUID(int=100 + steps), f"more {steps}")
            command = [sys.executable, "-c", SENDS_AND_DIES, str(tmp_path / "journal.sqlite")]
            done = subprocess.run([*command, str(tmp_path / "database.sqlite"), str(steps)], check=False)
            assert done.returncode in {0, -signal.SIGKILL}
            if done.returncode == 0:
                break
        assert steps > 10
        taken = {row[0] for row in database.execute("SELECT key FROM calls")}
        (tries,) = database.execute("SELECT count(*) FROM tries").fetchone()
    assert taken == {"one", "two", "three", *(f"more {number}" for number in range(1, steps + 1))}
    assert tries > len(taken)  # some were sent again, without effect
    assert journal.waiting() == []
