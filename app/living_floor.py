"""The demo's floor: a day is simulated and written at once, and from then on it lives on a thread."""

import logging
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from app import demo_files, times
from app.errors import AppError
from app.models import sqlite_file
from app.models.changes import demo_answers
from app.models.changes.demo_floor import FloorWriter, callers, present, take_in
from app.models.database import Database
from app.models.rows.pbx import OrderVerb
from app.models.rows.state_orders import OrderKind, OrderResult, StateOrderRow
from app.practice.chance import Chance
from app.practice.floor_life import FloorLife
from app.practice.floor_staff import QUEUES, crew

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LOG = logging.getLogger(__name__)
HOURS = 8
STEP_SECONDS = 0.5
SEED = 1438
_ZONE, _REGION = "Asia/Riyadh", "SA"


def file_in(data: Path) -> Path:
    """Return where the floor's database is."""
    return data / "floor.sqlite"


class LivingFloor:
    """Begins anew each time; the company is today's of the demo."""

    def __init__(self, data: Path, *, seed: int = SEED, hours: float = HOURS) -> None:
        self._data, self._seed, self._hours = data, seed, hours
        self._is_over = Event()
        self._thread = Thread(target=self._run, name="living floor", daemon=True)

    def start(self) -> None:
        """Make the floor and let it live; the file is there as soon as it can be looked at."""
        for path in self._data.glob("floor.sqlite*"):
            path.unlink(missing_ok=True)
        self._thread.start()

    def stop(self) -> None:
        """Let it stand still."""
        self._is_over.set()
        if self._thread.is_alive():
            self._thread.join(10)

    def _run(self) -> None:
        try:
            database = self._made()
        except AppError as error:
            LOG.warning("the floor cannot be made: %s", type(error).__name__)
            return
        try:
            while not self._is_over.wait(STEP_SECONDS):
                with suppress(AppError):  # a busy file: the next step writes it all
                    self.step(database)
        finally:
            database.close()

    def _made(self) -> Database:
        """Simulate the day so far into a file beside, which then takes its name."""
        now = times.now()
        files = demo_files.ensure(self._data, now)
        unfinished = file_in(self._data).with_suffix(".part")
        sqlite_file.back_up(files.database, unfinished)
        database = Database.open(f"sqlite:///{unfinished}")
        self.prepare(database)
        database.close()
        unfinished.replace(file_in(self._data))
        return Database.open(f"sqlite:///{file_in(self._data)}")

    def prepare(self, database: Database) -> None:
        """Take everybody in and write what has happened today."""
        now = times.now()
        begins = now - timedelta(hours=self._hours)
        with database.writing() as session:
            self._crew = crew(Chance(self._seed, now, _ZONE), present(session), _REGION)
            self._life = FloorLife(self._seed, begins, self._crew.queues, QUEUES)
            take_in(session, self._crew)
            people = callers(session)
            self._writer = FloorWriter(self._crew, people, begins)
            self._writer.know_teams(session)
            self._writer.take(self._life.until(now))
            self._writer.write_history(session, now)
            demo_answers.forget_help(session, now)

    def step(self, database: Database) -> None:
        """Let half a second pass."""
        now = times.now()
        with database.writing() as session:
            for order in demo_answers.orders(session):
                self._obey(session, order, now)
            for wish in demo_answers.wishes(session):
                number = self._writer.call_of(wish.queue_call_id) if wish.queue_call_id else None
                if number is not None and wish.verb in (OrderVerb.TAKE, OrderVerb.REROUTE):
                    self._writer.move(number, wish.target, now)
                    self._writer.take(self._life.take_out(number, now, to_queue=wish.target))
                demo_answers.settle(session, wish.id, now)
            demo_answers.read_one(session, [agent.id for agent in self._crew.agents], now)
            demo_answers.close_helped(session, now)
            self._writer.take(self._life.until(now))
            self._writer.write(session, now)

    def _obey(self, session: "Session", order: StateOrderRow, now: datetime) -> None:
        """A desk of the floor does what a supervisor wishes."""
        place = self._writer.place_of(order.agent_id)
        if place is None:
            return
        if order.kind == OrderKind.FINISH_WRAP_UP:
            happened = self._life.finish_wrap_up(place, now)
            result = OrderResult.DONE if happened else OrderResult.NOTHING
        else:
            is_now, happened = self._life.order(place, order.state, order.break_reason, now)
            result = OrderResult.DONE if is_now else OrderResult.NEXT
        self._writer.take(happened)
        demo_answers.answer(session, order.id, result, now)
