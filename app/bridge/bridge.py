"""The bridge at work: it leads or stands by, keeps the PBX's picture, writes it down, carries out orders."""

import asyncio
import itertools
import logging
import os
import platform
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from app import __version__, times
from app.bridge import orders, rows
from app.bridge.events import Everything, PbxEvent
from app.bridge.forgetting import without_what_is_over
from app.bridge.memory_of_before import picture_of
from app.bridge.picture import Picture
from app.bridge.status import Status
from app.bridge.store import Store
from app.bridge.switch import Switch
from app.bridge.window import Window
from app.errors import AppError, PbxRefused, Unavailable
from app.models.keys import new_key
from app.models.pbx_turn import Whose
from app.models.rows.pbx import BridgeProblem, OrderState, OrderVerb
from app.models.rows.pbx_roster import AskedOrder, Roster

LOG = logging.getLogger(__name__)
TURN_SECONDS = 0.5
ALIVE_SECONDS = 1.0
RECONCILE_SECONDS = 15.0
SOON_SECONDS = (1.0, 2.0, 4.0)  # a PBX that has just started brings its agents back one by one
WRITE_SECONDS = 0.03  # between two writes, so that a storm is a few of them
ORDERS_SECONDS = 0.25  # how often orders are looked for without being called
DATABASE_AGAIN_SECONDS = 0.5
FIRST_AGAIN_SECONDS, LONGEST_AGAIN_SECONDS = 0.1, 2.0  # to the PBX: right again within five seconds
REFUSED_AGAIN_SECONDS = 10.0
SUM_UP_SECONDS = 120.0
KEPT_AT_LEAST = 200  # stays; below that nothing is looked through
_STATES = frozenset({OrderVerb.SIGN_IN, OrderVerb.SIGN_OUT, OrderVerb.PAUSE, OrderVerb.READY})


@dataclass(slots=True)
class Bridge:
    """One bridge, from `run` until it is cancelled."""

    store: Store
    make_switch: Callable[[], Switch]
    status: Status
    tells_agents: bool = True
    region: str = "SA"
    id: UUID = field(default_factory=new_key)
    roster: Roster = field(default_factory=Roster)
    window: Window = field(default_factory=lambda: Window(Picture()))
    switch: Switch | None = None
    _written: Picture = field(default_factory=Picture)
    _dirty: asyncio.Event = field(default_factory=asyncio.Event)
    _called: asyncio.Event = field(default_factory=asyncio.Event)
    _at_work: set[UUID] = field(default_factory=set)
    _results: dict[UUID, orders.Result] = field(default_factory=dict)  # that are not written down yet
    _in_turn: dict[tuple[UUID, bool], asyncio.Lock] = field(default_factory=dict)
    _listens: dict[UUID, AskedOrder] = field(default_factory=dict)

    async def run(self) -> None:
        """Stand by, lead when the turn comes, and go on until cancelled."""
        self.status.began_at = times.now()
        leading: asyncio.Task[None] | None = None
        before, next_alive = Whose.ANOTHERS, 0.0
        try:
            while True:
                whose = await self.store.whose_turn()
                if leading is not None and (leading.done() or whose is Whose.ANOTHERS):
                    await self._step_down(leading)
                    leading, whose = None, Whose.ANOTHERS
                if whose is not before or times.monotonic() >= next_alive:
                    next_alive = times.monotonic() + ALIVE_SECONDS
                    await self._say_alive(leads=whose is Whose.OURS)
                if whose is Whose.OURS and leading is None:
                    leading = asyncio.create_task(self._lead(), name="leading")
                elif whose is Whose.OURS and before is Whose.UNKNOWN:
                    self._written = Picture()  # somebody else may have written meanwhile
                    self._dirty.set()
                before = whose
                await asyncio.sleep(TURN_SECONDS)
        finally:
            if leading is not None:
                await self._step_down(leading)
            with suppress(AppError):
                await self._say_alive(leads=False)

    def call(self) -> None:
        """There is an order; called on the loop's thread."""
        self._called.set()

    async def _step_down(self, leading: "asyncio.Task[None]") -> None:
        leading.cancel()
        await asyncio.wait([leading])
        if not leading.cancelled() and (error := leading.exception()) is not None:
            LOG.error("leading has ended", exc_info=error)
        self.status.leads = self.status.has_pbx = False
        await self.store.give_turn_back()
        LOG.info("this bridge stands by")

    async def _say_alive(self, *, leads: bool) -> None:
        """Write down how this bridge stands, and notice whether there is a database."""
        self.status.leads = leads
        now = times.now()
        values: dict[str, object] = {
            "id": self.id,
            "name": f"{platform.node()} {os.getpid()}"[:200],
            "version": __version__,
            "pbx": self.status.pbx[:200],
            "is_leader": leads,
            "is_connected": leads and self.status.has_pbx,
            "started_at": self.status.began_at or now,
            "seen_at": now,
            "reconciled_at": self.status.reconciled_at,
            "problem": self.status.problem,
        }
        try:
            await self.store.say_alive(values, leads=leads)
            self.status.has_database = True
        except Unavailable:
            self.status.has_database = False

    async def _lead(self) -> None:
        """Begin with what is written down, and keep it true."""
        LOG.info("this bridge leads")
        await self._remember()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._speak_with_pbx(), name="pbx")
            tasks.create_task(self._write(), name="writer")
            tasks.create_task(self._obey(tasks), name="orders")
            tasks.create_task(self._sum_up(), name="sums")

    async def _sum_up(self) -> None:
        """Keep the sums of calls up to date for reports, which count call by call what is not summed up."""
        while True:
            try:
                self.status.summed_half_hours += await self.store.sum_up()
            except AppError as error:
                LOG.info("calls are not summed up now: %s", error)
            await asyncio.sleep(SUM_UP_SECONDS)

    async def _remember(self) -> None:
        while True:
            try:
                self.roster = await self.store.roster()
                remembered = await self.store.remembered()
                break
            except Unavailable:
                await asyncio.sleep(DATABASE_AGAIN_SECONDS)
        self._listens = {order.id: order for order in remembered.listens}
        self._written = picture_of(remembered, self.roster)
        self.window = Window(self._written)

    async def _speak_with_pbx(self) -> None:
        """Be connected, or try again: sooner at first, and by chance, so that no crowd comes at once."""
        tries = 0
        while True:
            switch = self.make_switch()
            try:
                await switch.connect(self._hear, self._is_agent)
                self.status.connections += 1
                self.switch, self.status.pbx = switch, switch.name
                self.status.untimed_events = 0
                tries = 0
                await self._keep_true(switch)
            except PbxRefused:
                self.status.problem = BridgeProblem.WRONG_SECRET
                LOG.exception("the PBX lets this bridge in no more, or not do what it must")
                tries = -1
            except Unavailable as error:
                self.status.problem = self.status.problem or BridgeProblem.NO_PBX
                LOG.info("the PBX is away: %s", error)
            finally:
                self.switch, self.status.has_pbx = None, False
                await switch.close()
            await self._say_alive_as_leader()
            await asyncio.sleep(REFUSED_AGAIN_SECONDS if tries < 0 else again_seconds(tries, random.random()))  # noqa: S311  spreads a crowd, guards nothing
            tries = max(0, tries) + 1

    async def _keep_true(self, switch: Switch) -> None:
        """Compare everything at once and then every fifteen seconds, for as long as the connection lives."""
        lost = asyncio.create_task(switch.lost(), name="pbx lost")
        try:
            pauses = itertools.chain(SOON_SECONDS, itertools.repeat(RECONCILE_SECONDS))
            while not lost.done():
                self._compare(await self._everything(switch))
                if not self.status.has_pbx:
                    self.status.has_pbx, self.status.problem = True, ""
                    await self._say_alive_as_leader()
                await asyncio.wait([lost], timeout=next(pauses))
                await self._look_after()
        finally:
            lost.cancel()
        raise Unavailable("the connection was lost")

    async def _everything(self, switch: Switch) -> Everything:
        try:
            return await switch.everything()
        except PbxRefused as error:  # a PBX that has just started knows its queues a moment later
            self.status.problem = BridgeProblem.FEW_RIGHTS
            raise Unavailable(f"the PBX does not tell of its queues: {error}") from error

    def _compare(self, everything: Everything) -> None:
        self._hear(everything)
        self.status.reconciled_at = everything.at
        self.status.untimed_events = self.switch.untimed if self.switch is not None else 0
        members = {member.queue for member in everything.members}
        self.status.unknown_queues = sorted(members - self.roster.queues)
        self._called.set()  # orders that waited for the PBX

    async def _look_after(self) -> None:
        """Do what has time: who works here now, and answers for calls that were kept meanwhile."""
        try:
            self.roster = await self.store.roster()
            await self.store.settle_answers()
        except Unavailable as error:
            LOG.info("the database is away: %s", error)

    async def _say_alive_as_leader(self) -> None:
        with suppress(Unavailable):
            await self._say_alive(leads=self.status.leads)

    def _is_agent(self, extension: str) -> bool:
        return self.roster.is_agent(extension)

    def _hear(self, event: PbxEvent) -> None:
        self.status.events += 1
        before = self.window.picture
        if self.window.take(event) is not before:
            self._dirty.set()
        self.status.late_events = self.window.late

    async def _write(self) -> None:
        """Write what has changed, again and again until it is written."""
        while True:
            await self._dirty.wait()
            self._dirty.clear()
            picture = self.window.picture
            try:
                new = rows.difference(
                    self._written,
                    picture,
                    self.roster,
                    self._listens,
                    is_told=self.tells_agents,
                    region=self.region,
                )
                if new:
                    await self.store.write(new, self.id)
                    self.status.writes += 1
            except Unavailable as error:
                LOG.info("what the PBX says waits to be written: %s", error)
                self._dirty.set()
                await asyncio.sleep(DATABASE_AGAIN_SECONDS)
                continue
            self._note_written(picture)
            await asyncio.sleep(WRITE_SECONDS)

    def _note_written(self, picture: Picture) -> None:
        now = picture.reconciled_at or times.now()
        self._written = picture

        def smaller(known: Picture) -> Picture:
            return without_what_is_over(known, picture, now)

        if len(picture.stays) + len(picture.answers) + len(picture.listening) > KEPT_AT_LEAST:
            self.window.change(smaller)
            self._written = smaller(picture)
        self.status.agents = len(picture.agents)
        self.status.waiting = sum(stay.is_waiting for stay in picture.stays.values())

    async def _obey(self, tasks: asyncio.TaskGroup) -> None:
        """Look for orders and carry them out; those about one agent one after the other."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._called.wait(), ORDERS_SECONDS)
            self._called.clear()
            try:
                found = await self.store.orders()
            except Unavailable:
                await asyncio.sleep(DATABASE_AGAIN_SECONDS)
                continue
            for order in found:
                if order.id not in self._at_work:
                    self._at_work.add(order.id)
                    tasks.create_task(self._carry_out(order), name="order")

    async def _carry_out(self, order: AskedOrder) -> None:
        """Carry an order out once; without a PBX it waits until it is too late for it."""
        lock = self._in_turn.setdefault((order.agent_id, order.verb in _STATES), asyncio.Lock())
        try:
            async with lock:
                switch = self.switch
                if switch is None or not self.status.has_pbx:
                    await asyncio.sleep(ORDERS_SECONDS)
                    return
                if order.verb in orders.LISTENS:
                    self._listens[order.id] = order
                if order.id not in self._results:
                    picture = self.window.picture
                    self._results[order.id] = await orders.carry_out(order, self.roster, picture, switch)
                state, answer = self._results[order.id]
                await self.store.finish(order, state, answer)
                del self._results[order.id]
                if state is OrderState.DONE and order.asked_by != order.agent_id:
                    await self.store.record(order, f"pbx_{order.verb}_done")
            self._count(state)
        except Unavailable as error:
            LOG.info("an order could not be answered: %s", error)
        finally:
            self._at_work.discard(order.id)

    def _count(self, state: OrderState) -> None:
        if state is OrderState.DONE:
            self.status.orders_done += 1
        else:
            self.status.orders_refused += 1


def again_seconds(tries: int, chance: float) -> float:
    """Return the pause before the next try; `chance` is from 0 to 1."""
    longest = min(LONGEST_AGAIN_SECONDS, FIRST_AGAIN_SECONDS * 2.0 ** min(tries, 10))
    return longest * (0.5 + 0.5 * chance)
