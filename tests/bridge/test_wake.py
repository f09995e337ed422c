"""Whoever listens is called as soon as an order is given, and again after the server was away."""

from threading import Event

from psycopg import sql

from app.bridge.wake import Wake
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx_desk import PbxDesk
from app.models.rows.pbx import NewOrder, OrderVerb
from app.models.server import direct
from tests.bridge.people import take_in
from tests.models.postgres import Server


def test_an_order_wakes_the_bridge(server: Server, server_template: str) -> None:
    url = server.make("wake", server_template)
    database = Database.open(url)
    with database.writing() as session:
        keys = take_in(session, "1001")
    called = Event()
    wake = Wake(lambda: direct.connect(url), called.set)
    wake.start()
    desk = PbxDesk(database, keys["1001"])
    try:
        assert called.wait(5)  # at the beginning, for what came before
        for cut in (False, True):
            if cut:
                ears = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
                server.execute(sql.SQL(ears))
            called.clear()
            desk.give(
                NewOrder(id=new_key(), verb=OrderVerb.PAUSE, asked_by=keys["1001"], agent_id=keys["1001"])
            )
            assert called.wait(5)
    finally:
        wake.stop()
        database.close()
        server.drop("wake")
