"""Promises are reminded of at the right second, whatever becomes of the computer's clock meanwhile."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from app import times
from app.folders import Folders
from app.models.agent import Agent
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.tables import schema
from app.practice.staff import AGENT_LOGIN
from tests.end_to_end.desk.conftest import USUAL
from tests.end_to_end.desk.seat import Seat
from tests.faults.test_leaping_clock import library
from tests.models.promises_made import stored

DEBIAN_PACKAGES = ("faketime",)
pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(180)]

AT_MOST_SECONDS = 2.0  # it looks each second
SEEN_SECONDS = 1.0  # until a clock that was set is seen
PROMISED = "Tell her what the bank said"


class Clock:
    """The clock of a desk, set by the test; lengths of time are nobody's to set."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.ahead = timedelta(0)
        self.set(timedelta(0))
        self.variables = {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_CACHE_DURATION": "1",  # seconds; to read the file each time takes a whole core
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",
        }

    @property
    def now(self) -> datetime:
        """What the desk takes the time for."""
        return times.now() + self.ahead

    def set(self, ahead: timedelta) -> None:
        """Set it to so much after the real time; the desk sees it a second later."""
        self.ahead = ahead
        fresh = self._file.with_suffix(".new")
        fresh.write_text(f"{ahead.total_seconds():+.0f}s\n")
        fresh.replace(self._file)

    def set_to(self, moment: datetime) -> None:
        """Set it to a moment."""
        self.set(moment - times.now())


class Desk:
    """One profile with one promise, its desk started again at will, on a clock of its own."""

    def __init__(self, profile: Path, clock: Clock) -> None:
        self._profile, self.clock = profile, clock
        self.start()

    def start(self) -> None:
        """Start the program."""
        self.seat = Seat(self._profile, *USUAL, variables=self.clock.variables)

    def promise(self, due_at: datetime) -> None:
        """Put the one promise that is open into the database, as another desk would."""
        schema()  # keys of one table lead to others
        file = max(Folders.under(self._profile).data.glob("demo-*.sqlite"))
        database = Database.open(f"sqlite:///{file}")
        with database.writing() as session:
            session.execute(update(FollowUp).values(completed_at=times.now(), outcome="kept"))
            (agent,) = session.scalars(select(Agent.id).where(Agent.login == AGENT_LOGIN)).all()
            stored(session, due_at, agent_id=agent, what=PROMISED)
        database.close()

    def reminded_at(self) -> datetime:
        """Wait for the reminder, and return what the desk's clock said then."""
        now = self.seat.until(lambda now: PROMISED in now.reminder)
        return datetime.fromtimestamp(now.at, UTC)

    def dismiss(self) -> None:
        """Have seen it."""
        self.seat.click("dismiss_reminder")
        self.seat.until(lambda now: not now.reminder)


@pytest.fixture
def desk(company: Path, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk without a promise."""
    profile = tmp_path / "profile"
    shutil.copytree(company, Folders.under(profile).data)
    desk = Desk(profile, Clock(tmp_path / "clock"))
    try:
        desk.seat.until(lambda now: now.is_settled)
        yield desk
    finally:
        desk.seat.leave()


def late_by(moment: datetime, expected: datetime) -> float:
    """Return how many seconds too late something came; what is negative came too early."""
    return (moment - expected).total_seconds()


def test_sleep_a_set_clock_and_a_restart_change_nothing(desk: Desk) -> None:
    """Fifteen and five minutes before, and when it is due: each once, each at its second."""
    clock = desk.clock
    due_at = (times.now() + timedelta(hours=5)).replace(microsecond=0)
    desk.promise(due_at)

    clock.set_to(due_at - timedelta(minutes=15, seconds=4))  # somebody sets the clock
    told = desk.reminded_at()
    assert 0 <= late_by(told, due_at - timedelta(minutes=15)) <= AT_MOST_SECONDS
    desk.dismiss()

    clock.set_to(due_at - timedelta(minutes=20))  # and back: what was told is not told again
    desk.seat.rest()
    clock.set_to(due_at - timedelta(minutes=14))
    desk.seat.until(lambda now: late_by(datetime.fromtimestamp(now.at, UTC), due_at) > -14 * 60 + 3)
    assert not desk.seat.look().reminder

    with desk.seat.asleep():  # over the second stage
        clock.set_to(due_at - timedelta(minutes=3))
    woken = clock.now
    assert 0 <= late_by(desk.reminded_at(), woken) <= AT_MOST_SECONDS + SEEN_SECONDS
    desk.dismiss()

    desk.seat.leave()
    clock.set_to(due_at - timedelta(seconds=25))
    desk.start()  # it starts before the last stage: the second is told again, for nobody knows who saw it
    desk.seat.until(lambda now: now.reminder)
    desk.dismiss()
    assert 0 <= late_by(desk.reminded_at(), due_at) <= AT_MOST_SECONDS
