"""From the ring string to the card's objects over PostgreSQL 20 ms away each way, beside one bare round trip.

The wrap-up too: it is written in one round trip, beside the smallest statement that can be kept.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import psycopg
from sqlalchemy import insert

from app.models.agent import Agent
from app.models.changes.one_trip import keep_wrap_up
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import callers
from benchmarks import wrap_up_commit
from benchmarks.instruments import postgresql, slow_network, town, town_databases

CUSTOMERS = 20_000
CALLS = 150
WARM_UP = 15
MS_EACH_WAY = 20.0
AT_MOST = 1.1
AT_MOST_WRAP_UP = 1.2


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def identify(database: Database, number: str) -> None:
    """Ask who calls, and take the card."""
    with database.reading() as session:
        found = callers.identify(session, number, region="SA")
    if found.card is None:
        raise RuntimeError("the caller was not found with his card")


def measure(url: str, far_url: str) -> dict[str, float]:
    """Return the median milliseconds of each, taken in turn."""
    near = Database.open(url)
    agent_id = new_key()
    with near.writing() as session:
        session.execute(insert(Agent), [{"id": agent_id, "login": "sara"}])
    near.close()
    far = Database.open(far_url)
    chance = random.Random(1)  # noqa: S311  the same callers each time
    took: dict[str, list[float]] = {"round trip": [], "card": [], "bare commit": [], "wrap-up": []}
    with psycopg.connect(far_url, autocommit=True) as bare:
        for _ in range(CALLS + WARM_UP):
            one = town.person(chance.randrange(CUSTOMERS))
            wrap_up = wrap_up_commit.made(agent_id, town_databases.key_of(one.place))
            took["round trip"].append(seconds(lambda: bare.execute("SELECT 1").fetchall()))
            took["card"].append(seconds(lambda: identify(far, f"0{one.digits[4:]}")))  # noqa: B023  at once
            touch = "UPDATE agents SET login = login WHERE id = %s"
            took["bare commit"].append(seconds(lambda: bare.execute(touch, (agent_id,))))  # noqa: B023  at once
            took["wrap-up"].append(seconds(lambda: keep_wrap_up(far, wrap_up)))  # noqa: B023  at once
    far.close()
    return {what: statistics.median(values[WARM_UP:]) * 1e3 for what, values in took.items()}


def main() -> int:
    """Measure through the slow network, and compare."""
    with postgresql.server() as server:
        url = server.make("town")
        town_databases.make_on_server(url, CUSTOMERS)
        with slow_network.far_away(urlsplit(url).port or 0, MS_EACH_WAY) as port:
            found = measure(url, url.replace(f":{server.port}/", f":{port}/"))
    for what, ms in found.items():
        print(f"{what}: {ms:.1f} ms")
    card, wrap_up = found["card"] / found["round trip"], found["wrap-up"] / found["bare commit"]
    print(
        f"caller_from_afar: card {card:.2f} of a round trip (target: at most {AT_MOST}),"
        f" wrap-up {wrap_up:.2f} of a commit (target: at most {AT_MOST_WRAP_UP})"
    )
    return 0 if card <= AT_MOST and wrap_up <= AT_MOST_WRAP_UP else 1


if __name__ == "__main__":
    sys.exit(main())
