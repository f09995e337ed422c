"""A bridge at a real Asterisk: it keeps the picture true, obeys, comes back, and makes room for another."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest

from app.bridge.asterisk import Asterisk
from app.bridge.bridge import Bridge, again_seconds
from app.bridge.status import Status
from app.bridge.store import Store
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx_desk import PbxDesk
from app.models.pbx_turn import FileTurn
from app.models.rows.pbx import NewOrder, OrderAnswer, OrderState, OrderVerb, PbxAgentRow, PbxState
from tests.bridge.floor_of_the_pbx import FloorOfThePbx
from tests.bridge.people import take_in

LOOK_SECONDS = 0.01


async def until(happened: Callable[[], object]) -> None:
    """Wait for the thing itself, looking often."""
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110  another process makes it happen
            await asyncio.sleep(LOOK_SECONDS)


class Floor:
    """Bridges at one PBX and one file, and a desk that looks at what they write."""

    def __init__(self, file: Path, pbx: FloorOfThePbx) -> None:
        self.folder, self.pbx = file.parent, pbx
        self.url = f"sqlite:///{file}"
        self.database = Database.open(self.url)
        with self.database.writing() as session:
            self.keys = take_in(session, "1001", "1002", supervisor="1009")
        self.desk = PbxDesk(self.database, self.keys["1001"])

    @asynccontextmanager
    async def bridge(self) -> AsyncIterator[Bridge]:
        """Run a bridge for as long as the block lasts."""
        store = Store(Database.open(self.url), FileTurn(self.folder / "turn"))
        bridge = Bridge(store, lambda: Asterisk(self.pbx.place), Status())
        work = asyncio.create_task(bridge.run(), name="bridge")
        try:
            yield bridge
        finally:
            work.cancel()
            await asyncio.wait([work])
            store.close()

    async def ask(
        self, verb: OrderVerb, by: str = "1001", about: str = "1001", **more: str
    ) -> tuple[str, str]:
        """Give an order, and return what became of it."""
        order = NewOrder(id=new_key(), verb=verb, asked_by=self.keys[by], agent_id=self.keys[about], **more)  # type: ignore[arg-type]
        self.desk.give(order)
        await until(lambda: self.became(order.id) != OrderState.WAITING)
        row = self.desk.became_of(order.id)
        assert row is not None
        return row.state, row.answer

    def became(self, order_id: UUID) -> OrderState | None:
        """Return what became of an order so far."""
        row = self.desk.became_of(order_id)
        return row.state if row else None

    def sara(self) -> PbxAgentRow | None:
        """Return what the PBX says of the first agent."""
        return self.desk.mine()[1]

    def queues(self) -> tuple[str, ...] | None:
        """Return the queues the first agent is signed in to."""
        sara = self.sara()
        return None if sara is None else sara.queues

    def leads(self) -> bool:
        """Say whether a bridge leads and has the PBX."""
        bridge = self.desk.mine()[0]
        return bridge is not None and bridge.is_connected


@pytest.fixture
def floor(empty_file: Path, pbx: FloorOfThePbx) -> Floor:
    """Two agents and their supervisor."""
    return Floor(empty_file, pbx)


def test_orders_are_obeyed_and_the_picture_is_the_pbx_s(floor: Floor) -> None:
    async def work() -> None:
        async with floor.bridge() as bridge:
            await until(floor.leads)
            assert await floor.ask(OrderVerb.PAUSE) == (OrderState.FAILED, OrderAnswer.NOT_SIGNED_IN)
            assert await floor.ask(OrderVerb.SIGN_IN, reason="login") == (OrderState.DONE, "")
            await until(lambda: floor.queues() == ("orders", "support"))
            sara = floor.sara()
            assert sara is not None
            assert (sara.state, sara.reason) == (PbxState.UNREACHABLE, "login")
            assert await floor.ask(OrderVerb.PAUSE, "1009", reason="training") == (OrderState.DONE, "")
            assert await floor.ask(OrderVerb.LISTEN, "1009") == (OrderState.REFUSED, OrderAnswer.NO_CALL)
            assert await floor.ask(OrderVerb.PAUSE, "1002") == (OrderState.REFUSED, OrderAnswer.NOT_ALLOWED)
            floor.pbx.asterisk.order("queue remove member PJSIP/1001 from support")  # somebody else did
            await until(lambda: floor.queues() == ("orders",))
            assert bridge.switch is not None
            await bridge.switch.close()  # the line is cut
            await until(lambda: bridge.status.connections == 2 and bridge.status.has_pbx)
            assert await floor.ask(OrderVerb.SIGN_OUT) == (OrderState.DONE, "")
            await until(lambda: floor.queues() == ())
        assert not floor.leads()

    asyncio.run(work())
    floor.database.close()


def test_another_bridge_takes_over_with_what_the_first_wrote(floor: Floor) -> None:
    async def work() -> None:
        async with floor.bridge():
            await until(floor.leads)
            await floor.ask(OrderVerb.SIGN_IN, reason="login")
            await until(lambda: floor.queues() == ("orders", "support"))
            before = floor.sara()
            async with floor.bridge() as second:
                await until(lambda: second.status.has_database)
                assert not second.status.leads
        async with floor.bridge() as third:
            await until(lambda: third.status.has_pbx)
            assert floor.sara() == before
            await floor.ask(OrderVerb.SIGN_OUT)
            await until(lambda: floor.queues() == ())

    asyncio.run(work())
    floor.database.close()


def test_tries_grow_longer_and_never_come_at_once() -> None:
    assert again_seconds(0, 0.0) < again_seconds(3, 0.0) < again_seconds(50, 1.0) == 2.0
    assert again_seconds(5, 0.0) != again_seconds(5, 1.0)
