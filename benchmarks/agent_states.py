"""1,000 agents change their states 100 times a second while 40 watch, on PostgreSQL, beside a raw UPDATE."""

import contextlib
import json
import statistics
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from uuid import UUID

import psutil
import psycopg
from sqlalchemy import insert

from app import times
from app.models import access
from app.models.agent import Agent
from app.models.changes import agent_states
from app.models.database import Database
from app.models.keys import new_key
from app.models.notices.watcher import Watcher
from app.models.rows.news import NewsKind, NewsRow
from app.models.server.patient_connection import PatientConnection
from benchmarks.instruments import postgresql
from tests.models import postgres

DEBIAN_PACKAGES = ("postgresql",)
AGENTS, VIEWERS, A_SECOND, SECONDS, WRITERS = 1000, 40, 100, 20, 8
CHANGE_P99_MS, APPLIED_P99_MS, CORES = 50.0, 100.0, 0.5


class Ears:
    """Notes how long each change took from its beginning until it was heard."""

    def __init__(self) -> None:
        self.delays: list[float] = []
        self._known: set[str] = set()
        self.is_ready = threading.Event()

    def heard(self, rows: tuple[NewsRow, ...]) -> None:
        """Take the new states from the notice itself."""
        now = time.monotonic_ns()
        for row in rows:
            if row.kind == NewsKind.AGENT_STATES and row.detail:
                begun = json.loads(row.detail)["reason"]
                if begun and begun not in self._known:  # whoever takes the turn over tells some again
                    self._known.add(begun)
                    self.delays.append((now - int(begun)) / 1e6)

    def missed(self) -> None:
        """From here on everything is heard."""
        self.is_ready.set()

    def lost(self) -> None:
        """Nothing is lost here: the server stays."""


def watch(url: str, pipe: Connection) -> None:
    """Be all viewers, in a process of their own, until told to end; then send what they heard."""
    ears = [Ears() for _ in range(VIEWERS)]
    watchers = [
        Watcher(lambda: PatientConnection.connect(url, autocommit=True, connect_timeout=5), one)
        for one in ears
    ]
    for watcher in watchers:
        watcher.start()
    for one in ears:
        one.is_ready.wait(30)
    pipe.send("ready")
    pipe.recv()
    for watcher in watchers:
        watcher.stop()
    pipe.send([one.delays for one in ears])


def paced(work: Callable[[int], None], count: int) -> list[float]:
    """Do something so many times a second, and return how long each took from when it was due."""
    took: list[float] = []
    begun = time.perf_counter()

    def once(number: int) -> None:
        due = begun + number / A_SECOND
        threading.Event().wait(max(0.0, due - time.perf_counter()))
        work(number)
        took.append((time.perf_counter() - due) * 1e3)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(once, range(count)))
    return took


def p99(values: list[float]) -> float:
    """Return what 99 of 100 stay below."""
    return statistics.quantiles(values, n=100)[98]


def cpu_seconds(server: postgres.Server) -> float:
    """Return how long the server's processes have computed."""
    parent, total = psutil.Process(server.process_id), 0.0
    for one in (parent, *parent.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):  # a worker that has just ended
            total += sum(one.cpu_times()[:2])
    return total


def made(server: postgres.Server) -> tuple[str, list[UUID]]:
    """Make a team's database with its agents, each of whom does something."""
    url = server.make("states")
    database = Database.open(url)
    keys = [new_key() for _ in range(AGENTS)]
    with database.writing() as session:
        session.execute(insert(Agent), [{"id": key, "login": f"a{place}"} for place, key in enumerate(keys)])
        for key in keys:
            agent_states.enter(session, key, "ready", "", times.now())
    database.close()
    with psycopg.connect(url, autocommit=True) as owner:
        access.set_up(owner)
        owner.execute("ANALYZE")
    return url, keys


def main() -> int:
    """Let the agents work, raw and ours in turn, and compare."""
    with postgresql.server() as server:
        url, keys = made(server)
        context = get_context("spawn")
        here, there = context.Pipe()
        viewers = context.Process(target=watch, args=(url, there))
        viewers.start()
        here.recv()
        print(f"{VIEWERS} viewers listen", flush=True)
        database = Database.open(url)
        raw = [psycopg.connect(url, autocommit=True) for _ in range(WRITERS)]

        def bare(number: int) -> None:
            raw[number % WRITERS].execute(
                "UPDATE agents SET extension = %s WHERE id = %s", [str(number), keys[number % AGENTS]]
            )

        def ours(number: int) -> None:
            with database.writing() as session:
                begun = str(time.monotonic_ns())
                agent_states.enter(session, keys[number % AGENTS], "break", begun, times.now())

        floor, changed, cores = [], [], []
        for _ in range(2):
            floor += paced(bare, A_SECOND * SECONDS // 4)
            before, begun = cpu_seconds(server), time.perf_counter()
            changed += paced(ours, A_SECOND * SECONDS // 2)
            cores.append((cpu_seconds(server) - before) / (time.perf_counter() - begun))
            print(f"p99: raw {p99(floor):.1f} ms, ours {p99(changed):.1f} ms", flush=True)
        threading.Event().wait(1)
        here.send("end")
        heard: list[list[float]] = here.recv()
        viewers.join(30)
        for connection in raw:
            connection.close()
        database.close()
    everything = [delay for one in heard for delay in one]
    whole = min(len(one) for one in heard)
    load = statistics.median(cores)
    print(f"change p50 {statistics.median(changed):.1f} ms (raw {statistics.median(floor):.1f} ms)")
    print(
        f"applied p50 {statistics.median(everything):.1f} ms; each heard at least {whole} of {len(changed)}"
    )
    print(f"server: {load:.2f} cores")
    applied = p99(everything)
    print(
        f"agent_states: change p99 {p99(changed):.1f} ms (target: {CHANGE_P99_MS:.0f}),"
        f" applied p99 {applied:.1f} ms (target: {APPLIED_P99_MS:.0f}), {load:.2f} cores (target: {CORES})"
    )
    is_good = p99(changed) <= CHANGE_P99_MS and applied <= APPLIED_P99_MS and load <= CORES
    return 0 if is_good and whole > 0.95 * len(changed) else 1


if __name__ == "__main__":
    sys.exit(main())
