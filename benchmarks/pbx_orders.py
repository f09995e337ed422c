"""An agent's pause, from his order to the PBX's confirmation, beside a bare write and read."""

import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from uuid import UUID

from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx_desk import PbxDesk
from app.models.rows.pbx import NewOrder, OrderState, OrderVerb
from app.ui.pbx_flow import ANSWER_MS
from benchmarks.instruments import postgresql
from tests.bridge.floor_of_the_pbx import FloorOfThePbx
from tests.bridge.people import take_in
from tests.bridge.running_bridge import RunningBridge
from tests.end_to_end.asterisk import Asterisk, fetched
from tests.models import postgres

DEBIAN_PACKAGES = ("postgresql",)
ORDERS = 300
AT_MOST_MS = 50.0  # over the database's own round trip, for 99 of 100
BARE = "UPDATE queues SET wrap_up_seconds = wrap_up_seconds + 1"


def confirmed_ms(desk: PbxDesk, order: NewOrder) -> float:
    """Give an order and return how long its confirmation takes, as the desk looks for it."""
    wait = threading.Event().wait
    begin = time.perf_counter()
    desk.give(order)
    for pause in ANSWER_MS:
        wait(pause / 1000)
        row = desk.became_of(order.id)
        if row is not None and row.state is not OrderState.WAITING:
            assert row.state is OrderState.DONE, row
            return (time.perf_counter() - begin) * 1000
    raise AssertionError("the order was not answered")


def bare_ms(database: Database) -> float:
    """Write and read once, each in its own trip, and return how long that takes."""
    begin = time.perf_counter()
    with database.writing() as session:
        session.connection().exec_driver_sql(BARE)
    with database.reading() as session:
        session.connection().exec_driver_sql("SELECT 1")
    return (time.perf_counter() - begin) * 1000


def measure(desk: PbxDesk, database: Database, agent: UUID) -> tuple[list[float], list[float]]:
    """Measure both in turn."""
    orders, bare = [], []
    for number in range(ORDERS):
        verb, reason = (OrderVerb.PAUSE, "rest") if number % 2 else (OrderVerb.READY, "")
        order = NewOrder(id=new_key(), verb=verb, asked_by=agent, agent_id=agent, reason=reason)
        bare.append(bare_ms(database))
        orders.append(confirmed_ms(desk, order))
        if number % 100 == 99:
            print(f"{number + 1} of {ORDERS}", flush=True)
    return orders, bare


def at_the(pbx: FloorOfThePbx, server: postgres.Server, folder: Path) -> tuple[list[float], list[float]]:
    """Let a bridge run there, and measure."""
    database = Database.open(server.make("orders"))
    with database.writing() as session:
        agent = take_in(session, "1001")["1001"]
    bridge = RunningBridge(folder / "bridge", server.url("orders"), pbx.place).start()
    try:
        bridge.wait(leads=True, has_pbx=True)
        desk = PbxDesk(database, agent)
        confirmed_ms(desk, NewOrder(id=new_key(), verb=OrderVerb.SIGN_IN, asked_by=agent, agent_id=agent))
        return measure(desk, database, agent)
    finally:
        bridge.stop()
        database.close()


def main() -> int:
    """Measure, and say whether the figure is met."""
    folder = Path(tempfile.mkdtemp(prefix="hatif-orders-"))
    pbx = FloorOfThePbx(Asterisk(fetched(), folder / "asterisk"))
    pbx.prepare()
    pbx.start()
    try:
        with postgresql.server() as server:
            orders, bare = at_the(pbx, server, folder)
    finally:
        pbx.asterisk.stop()
    p50, p99 = statistics.median(orders), statistics.quantiles(orders, n=100)[98]
    trip = statistics.median(bare)
    print(
        f"database alone: median {trip:.1f} ms; order to confirmation: median {p50:.1f} ms, p99 {p99:.1f} ms"
    )
    over = p99 - trip
    print(f"p99 over the database's round trip: {over:.1f} ms (at most {AT_MOST_MS:.0f})")
    return 0 if over <= AT_MOST_MS else 1


if __name__ == "__main__":
    sys.exit(main())
