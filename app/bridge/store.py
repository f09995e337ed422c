"""The bridge's database: used on one thread of its own, since it blocks."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar
from uuid import UUID

from app.errors import Unavailable
from app.models.changes import pbx_rows
from app.models.changes.pbx_rows import Rows
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.pbx_turn import Turn, Whose
from app.models.queries import pbx_orders, pbx_remembered, pbx_roster
from app.models.rows.pbx import OrderAnswer, OrderState
from app.models.rows.pbx_remembered import Remembered
from app.models.rows.pbx_roster import AskedOrder, Roster
from app.reports.watch import Watch

T = TypeVar("T")
_SUMMED_AT_ONCE = 48  # half hours of one transaction: a day


class Store:
    """Questions and changes of the bridge; each is one transaction."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self.database, self._turn = database, turn
        self._pool = ThreadPoolExecutor(1, "store")
        self._turns = ThreadPoolExecutor(1, "turn")  # apart, so that a slow write does not cost the turn
        self._sums = ThreadPoolExecutor(1, "sums")  # counting takes its time, and nobody waits for it
        self._summing = Watch()

    async def whose_turn(self) -> Whose:
        """Take the turn if it is free, and say whose it is."""
        return await asyncio.get_running_loop().run_in_executor(self._turns, self._turn.look)

    async def give_turn_back(self) -> None:
        """Let another bridge lead."""
        await asyncio.get_running_loop().run_in_executor(self._turns, self._turn.give_back)

    async def roster(self) -> Roster:
        """Return who works here."""
        return await self._run(self._roster)

    async def remembered(self) -> Remembered:
        """Return what is not over, as far as is written down."""
        return await self._run(self._remembered)

    async def write(self, rows: Rows, bridge_id: UUID) -> None:
        """Write what has changed, unless another bridge has begun to lead: then what it writes counts."""
        await self._run(partial(self._write, rows, bridge_id))

    async def orders(self) -> list[AskedOrder]:
        """Return the orders that wait; those it is too late for are answered so."""
        return await self._run(self._orders)

    async def finish(self, order: AskedOrder, state: OrderState, answer: str) -> None:
        """Write down what became of an order."""
        await self._run(partial(self._finish, order.id, state, answer))

    async def record(self, order: AskedOrder, action: str) -> None:
        """Put on record what the bridge did for a supervisor."""
        await self._run(partial(self._record, order, action))

    async def say_alive(self, values: dict[str, object], *, leads: bool) -> None:
        """Say how this bridge stands."""
        await self._run(partial(self._say_alive, values, leads=leads))

    async def settle_answers(self) -> None:
        """Give callers' answers to calls that have been kept meanwhile."""
        await self._run(self._settle_answers)

    async def sum_up(self) -> int:
        """Sum calls up that have changed, unless somebody is at it; return how many half hours there were."""
        return await asyncio.get_running_loop().run_in_executor(self._sums, self._sum_up)

    def close(self) -> None:
        """Let everything go."""
        self._turns.submit(self._turn.give_back)
        self._turns.shutdown()
        self._summing.cancel()
        self._sums.shutdown()
        self._pool.shutdown()
        self.database.close()

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def _roster(self) -> Roster:
        with self.database.reading() as session:
            return pbx_roster.roster(session)

    def _remembered(self) -> Remembered:
        with self.database.reading() as session:
            return pbx_remembered.remembered(session)

    def _write(self, rows: Rows, bridge_id: UUID) -> None:
        with self.database.writing() as session:
            if not pbx_rows.is_leading(session, bridge_id):
                raise Unavailable("another bridge leads")
            pbx_rows.write(session, rows)

    def _orders(self) -> list[AskedOrder]:
        with self.database.reading() as session:
            good, late = pbx_orders.waiting(session)
        if late:
            with self.database.writing() as session:
                for order_id in late:
                    pbx_rows.finish_order(session, order_id, OrderState.EXPIRED, OrderAnswer.TOO_LATE)
        return good

    def _finish(self, order_id: UUID, state: OrderState, answer: str) -> None:
        with self.database.writing() as session:
            pbx_rows.finish_order(session, order_id, state, answer)

    def _record(self, order: AskedOrder, action: str) -> None:
        with self.database.writing() as session:
            detail = {"order": order.id, "pbx_call": order.pbx_call}
            pbx_rows.record_deed(session, order.asked_by, action, order.agent_id, detail)

    def _say_alive(self, values: dict[str, object], *, leads: bool) -> None:
        with self.database.writing() as session:
            if leads:
                key = values["id"]
                assert isinstance(key, UUID)  # noqa: S101  we made it
                pbx_rows.dethrone_others(session, key)
            pbx_rows.say_alive(session, values)

    def _sum_up(self) -> int:
        return catch_up(self.database, _SUMMED_AT_ONCE, waits=False, watch=self._summing)

    def _settle_answers(self) -> None:
        with self.database.writing() as session:
            pbx_rows.settle_answers(session)
