"""What a team's server needs for 10 to 10,000 agents: the database's work of their calls, as they come.

Each agent takes twelve calls an hour, and in the busiest minutes twice as many. A call asks who calls and for
the card, keeps the wrap-up and changes the agent's state four times. Beside it one small statement is kept.
"""

import random
import statistics
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from uuid import UUID

import psutil
import psycopg
from sqlalchemy import insert

from app import times
from app.models.agent import Agent
from app.models.changes import agent_states
from app.models.changes.one_trip import keep_wrap_up
from app.models.database import Database
from app.models.keys import new_key
from benchmarks import wrap_up_commit
from benchmarks.agent_states import cpu_seconds
from benchmarks.caller_from_afar import identify, seconds
from benchmarks.instruments import postgresql, town, town_databases
from tests.models import postgres

DEBIAN_PACKAGES = ("postgresql",)
SETTINGS = "-c max_connections=500 -c shared_buffers=1GB"
CUSTOMERS, CONNECTIONS, DESKS, SECONDS = 20_000, 300, 12, 20
CALLS_AN_HOUR, BUSIEST = 12, 2.0
AGENTS = (10, 100, 1_000, 10_000)
STATES = ("ready", "ringing", "in_call", "wrap_up")
CARD_P99_MS = 100.0  # at the load of a thousand agents
TRIED_WITH = 1_000


@dataclass(frozen=True, slots=True)
class Load:
    """What was seen while so many agents worked."""

    agents: int
    calls: int
    cores: float
    card_p99_ms: float
    wrap_up_p99_ms: float
    floor_p99_ms: float


class Floor:
    """Calls of simulated desks; each desk has a database of its own, as at a workplace."""

    def __init__(self, url: str) -> None:
        self.agents = [new_key() for _ in range(DESKS)]
        self._desks: SimpleQueue[tuple[Database, UUID]] = SimpleQueue()
        self._databases = [Database.open(url) for _ in self.agents]
        rows = [{"id": key, "login": f"a{place}"} for place, key in enumerate(self.agents)]
        with self._databases[0].writing() as session:
            session.execute(insert(Agent), rows)
        for pair in zip(self._databases, self.agents, strict=True):
            self._desks.put(pair)
        self._chance = random.Random(1)  # noqa: S311  the same callers each time
        self.cards: list[float] = []
        self.wrap_ups: list[float] = []

    def call(self, _number: int = 0) -> None:
        """Do the database's work of one call, at any desk that is free."""
        database, agent = self._desks.get()
        one = town.person(self._chance.randrange(CUSTOMERS))
        try:
            self.cards.append(seconds(lambda: identify(database, f"0{one.digits[4:]}")))
            for state in STATES:
                with database.writing() as session:
                    agent_states.enter(session, agent, state, "", times.now())
            kept = wrap_up_commit.made(agent, town_databases.key_of(one.place))
            self.wrap_ups.append(seconds(lambda: keep_wrap_up(database, kept)))
        finally:
            self._desks.put((database, agent))

    def forget(self) -> None:
        """Begin to count anew."""
        self.cards, self.wrap_ups = [], []

    def close(self) -> None:
        """Close every desk."""
        for database in self._databases:
            database.close()


def at_a_rate(work: Callable[[int], None], a_second: float) -> int:
    """Do something so many times a second for a while, whether or not the last is done; return how often."""
    count = max(1, round(a_second * SECONDS))
    begun = time.perf_counter()

    def once(number: int) -> None:
        threading.Event().wait(max(0.0, begun + number / a_second - time.perf_counter()))
        work(number)

    with ThreadPoolExecutor(DESKS) as pool:
        list(pool.map(once, range(count)))
    threading.Event().wait(max(0.0, begun + SECONDS - time.perf_counter()))
    return count


def load(server: postgres.Server, url: str, floor: Floor, agents: int) -> Load:
    """Let so many agents work, and the smallest statement beside them."""
    floor.forget()
    smallest: list[float] = []
    is_over = threading.Event()

    def beside() -> None:
        with psycopg.connect(url, autocommit=True) as bare:
            touch = "UPDATE agents SET login = login WHERE id = %s"
            while not is_over.wait(0.1):
                smallest.append(seconds(lambda: bare.execute(touch, (floor.agents[0],))))

    thread = threading.Thread(target=beside)
    thread.start()
    before, begun = cpu_seconds(server), time.perf_counter()
    calls = at_a_rate(floor.call, agents * CALLS_AN_HOUR * BUSIEST / 3600)
    took, used = time.perf_counter() - begun, cpu_seconds(server) - before
    is_over.set()
    thread.join()
    return Load(agents, calls, used / took, _p99(floor.cards), _p99(floor.wrap_ups), _p99(smallest))


def connection_mb(server: postgres.Server, url: str) -> float:
    """Return what a connection takes of the server's memory for itself, after it has done a call's work."""
    opened = [psycopg.connect(url, autocommit=True) for _ in range(CONNECTIONS)]
    for one in opened:
        one.execute("SELECT * FROM customers JOIN numbers ON numbers.customer_id = customers.id LIMIT 1")
        one.execute("LISTEN hatif")
    sizes = [
        process.memory_full_info().uss / 1e6
        for process in psutil.Process(server.process_id).children()
        if "idle" in " ".join(process.cmdline())
    ]
    for one in opened:
        one.close()
    return statistics.median(sizes)


def _p99(values: list[float]) -> float:
    return (max(values) if len(values) < 100 else statistics.quantiles(values, n=100)[98]) * 1e3


def main() -> int:
    """Measure each size, and print the table that IT's guide shows."""
    with postgresql.server(SETTINGS) as server:
        url = server.make("town")
        town_databases.make_on_server(url, CUSTOMERS)
        floor = Floor(url)
        for _ in range(DESKS * 3):
            floor.call()
        loads = []
        for agents in AGENTS:
            loads.append(one := load(server, url, floor, agents))
            print(
                f"  {agents} agents: {one.calls} calls in {SECONDS} s, server {one.cores:.2f} cores;"
                f" 99 of 100 cards {one.card_p99_ms:.0f} ms, wrap-ups {one.wrap_up_p99_ms:.0f} ms,"
                f" bare commit {one.floor_p99_ms:.0f} ms",
                flush=True,
            )
        floor.close()
        megabytes = connection_mb(server, url)
    print(f"  a connection takes {megabytes:.1f} MB of its own; a desk holds two")
    found = next(one for one in loads if one.agents == TRIED_WITH)
    print(
        f"sizing: with {TRIED_WITH} agents 99 of 100 cards within {found.card_p99_ms:.0f} ms"
        f" (target: {CARD_P99_MS:.0f}), {found.cores:.2f} cores of the server"
    )
    return 0 if found.card_p99_ms <= CARD_P99_MS else 1


if __name__ == "__main__":
    sys.exit(main())
