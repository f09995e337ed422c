"""50 agents claim follow-ups on PostgreSQL: our claims beside raw FOR UPDATE SKIP LOCKED, in turn."""

import statistics
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from uuid import UUID

import psycopg
from sqlalchemy import insert

from app import times
from app.models.agent import Agent
from app.models.changes import claims
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from benchmarks.instruments import postgresql
from tests.models import postgres

DEBIAN_PACKAGES = ("postgresql",)
AGENTS, PROCESSES, FOLLOW_UPS, ROUNDS = 50, 5, 4000, 5
AT_LEAST = 0.7
DOOMSDAY = datetime(2100, 1, 1, tzinfo=UTC)
RAW = """WITH picked AS (SELECT id FROM follow_ups WHERE completed_at IS NULL AND due_at < %(before)s
        AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
        AND (agent_id IS NULL OR agent_id = %(agent)s)
    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE follow_ups SET claimed_by = %(agent)s, claimed_until = clock_timestamp() + interval '2 minutes'
    FROM picked WHERE follow_ups.id = picked.id RETURNING follow_ups.id"""


def agents_of(url: str, keys: list[UUID], pipe: Connection) -> None:
    """Be some agents, one thread each, who claim as fast as they can for the time they are told."""
    from concurrent.futures import ThreadPoolExecutor

    databases = [Database.open(url) for _ in keys]
    raw = [psycopg.connect(url, autocommit=True) for _ in keys]
    for database in databases:
        with database.writing():
            pass

    def ours(place: int) -> list[UUID]:
        found: list[UUID] = []
        while True:
            with databases[place].at_once() as session:
                claimed = claims.claim(session, keys[place], due_before=DOOMSDAY)
            if not claimed:
                return found
            found += claimed

    def bare(place: int) -> list[UUID]:
        found: list[UUID] = []
        while row := raw[place].execute(RAW, {"before": DOOMSDAY, "agent": keys[place]}).fetchone():
            found.append(row[0])
        return found

    with ThreadPoolExecutor(len(keys)) as pool:
        pipe.send("ready")
        while (word := pipe.recv()) != "end":
            work = ours if word == "ours" else bare
            pipe.send([key for found in pool.map(work, range(len(keys))) for key in found])
    for database in databases:
        database.close()
    for connection in raw:
        connection.close()


def filled(server: postgres.Server) -> tuple[str, list[UUID]]:
    """Make a database with agents and things to do."""
    url = server.make("claims")
    database = Database.open(url)
    keys, now = [new_key() for _ in range(AGENTS)], times.now()
    with database.writing() as session:
        session.execute(insert(Agent), [{"id": key, "login": f"a{place}"} for place, key in enumerate(keys)])
        rows = [
            {"id": new_key(), "due_at": now + timedelta(seconds=place), "created_at": now}
            for place in range(FOLLOW_UPS)
        ]
        session.execute(insert(FollowUp), rows)
    database.close()
    return url, keys


def main() -> int:
    """Let all claim everything, in turn, and compare."""
    with postgresql.server() as server:
        url, keys = filled(server)
        context = get_context("spawn")
        pipes = []
        for place in range(PROCESSES):
            here, there = context.Pipe()
            some = keys[place::PROCESSES]
            context.Process(target=agents_of, args=(url, some, there), daemon=True).start()
            pipes.append(here)
        for pipe in pipes:
            pipe.recv()
        print(f"{AGENTS} agents in {PROCESSES} processes", flush=True)
        rates: dict[str, list[float]] = {"raw": [], "ours": []}
        doubles = 0
        for _ in range(ROUNDS):
            for name in ("raw", "ours"):
                with psycopg.connect(url, autocommit=True) as owner:
                    owner.execute("UPDATE follow_ups SET claimed_by = NULL, claimed_until = NULL")
                    owner.execute("VACUUM ANALYZE follow_ups")
                begun = time.perf_counter()
                for pipe in pipes:
                    pipe.send(name)
                found = Counter(key for pipe in pipes for key in pipe.recv())
                rates[name].append(FOLLOW_UPS / (time.perf_counter() - begun))
                doubles += sum(count - 1 for count in found.values())
                if len(found) != FOLLOW_UPS:
                    print(f"only {len(found)} of {FOLLOW_UPS} were claimed")
                    doubles += 1
                print(f"{name}: {rates[name][-1]:,.0f} claims/s", flush=True)
        for pipe in pipes:
            pipe.send("end")
    share = statistics.median(rates["ours"]) / statistics.median(rates["raw"])
    print(
        f"follow_up_claims: {share:.2f} times raw SKIP LOCKED (target: at least {AT_LEAST}),"
        f" {doubles} claimed twice"
    )
    return 0 if share >= AT_LEAST and not doubles else 1


if __name__ == "__main__":
    sys.exit(main())
