"""The bridge's database: what another one leads over is not written."""

import asyncio
from pathlib import Path

import pytest

from app import times
from app.bridge.store import Store
from app.errors import Unavailable
from app.models.changes import calls, pbx_orders
from app.models.changes.pbx_rows import Rows
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx_desk import PbxDesk
from app.models.pbx_turn import FileTurn, Whose
from app.models.rows.pbx import NewOrder, OrderState, OrderVerb
from tests.bridge.people import take_in
from tests.models.builders import wrap_up


def test_a_bridge_asks_writes_and_answers_while_it_leads(empty_file: Path) -> None:
    database = Database.open(f"sqlite:///{empty_file}")
    with database.writing() as session:
        keys = take_in(session, "1001", supervisor="1009")
        orders = [
            NewOrder(
                id=new_key(),
                verb=OrderVerb.PAUSE,
                asked_by=keys["1009"],
                agent_id=keys["1001"],
                valid_seconds=valid,
            )
            for valid in (30, -1)
        ]
        for order in orders:
            pbx_orders.give(session, order)
        calls.save_wrap_up(session, wrap_up(keys["1001"]))
    me, other = new_key(), new_key()
    now = times.now()

    async def work(store: Store) -> None:
        assert await store.whose_turn() is Whose.OURS
        assert set((await store.roster()).by_extension) == {"1001", "1009"}
        assert (await store.remembered()).calls == ()
        await store.say_alive({"id": me, "started_at": now, "seen_at": now, "is_leader": True}, leads=True)
        await store.write(Rows(), me)
        (order,) = await store.orders()
        await store.finish(order, OrderState.DONE, "")
        await store.record(order, "pbx_pause_done")
        await store.settle_answers()
        assert await store.orders() == []
        assert await store.sum_up() == 1
        assert await store.sum_up() == 0
        await store.say_alive({"id": other, "started_at": now, "seen_at": now, "is_leader": True}, leads=True)
        with pytest.raises(Unavailable, match="another bridge"):
            await store.write(Rows(), me)
        await store.give_turn_back()

    store = Store(database, FileTurn(empty_file.with_name("turn")))
    asyncio.run(work(store))
    desk = PbxDesk(database, keys["1001"])
    became = [desk.became_of(order.id) for order in orders]
    assert [row.state for row in became if row] == [OrderState.DONE, OrderState.EXPIRED]
    store.close()
