"""A whole floor: Asterisk, PostgreSQL, bridges as processes, agents with real engines, callers by sipp."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.models.audit import AuditEntry
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx_desk import PbxDesk
from app.models.rows.pbx import NewOrder, OrderRow, OrderState, OrderVerb, PbxAgentRow
from tests.bridge.floor_of_the_pbx import AGENTS, SUPERVISOR, FloorOfThePbx
from tests.bridge.people import take_in
from tests.bridge.robot_agent import Manner, RobotAgent
from tests.bridge.running_bridge import RunningBridge
from tests.models.postgres import Server
from tests.telephony.running_engine import until


@dataclass(slots=True)
class Floor:
    """Everything that runs, and the desk that looks at what the bridge writes."""

    folder: Path
    pbx: FloorOfThePbx
    server: Server
    url: str
    database: Database
    keys: dict[str, UUID] = field(default_factory=dict)
    bridges: list[RunningBridge] = field(default_factory=list)
    robots: dict[str, RobotAgent] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path, pbx: FloorOfThePbx, server: Server) -> "Floor":
        """Make the database, with everybody in it."""
        url = server.make("hatif_floor")
        floor = cls(folder, pbx, server, url, Database.open(url))
        with floor.database.writing() as session:
            floor.keys = take_in(session, *AGENTS, supervisor=SUPERVISOR)
        return floor

    def close(self) -> None:
        """End everything, the agents first."""
        for robot in self.robots.values():
            robot.stop()
        for bridge in self.bridges:
            bridge.stop()
        self.database.close()
        self.server.drop("hatif_floor")

    def start_bridge(self) -> RunningBridge:
        """Start one more bridge."""
        bridge = RunningBridge(self.folder / f"bridge{len(self.bridges)}", self.url, self.pbx.place)
        self.bridges.append(bridge.start())
        return bridge

    def start_agent(self, extension: str, manner: Manner) -> RobotAgent:
        """Start an agent and sign him in, through the bridge."""
        robot = RobotAgent.start(extension, self.pbx.asterisk, self.folder / "engines", manner)
        self.robots[extension] = robot
        assert self.ask(OrderVerb.SIGN_IN, extension).state is OrderState.DONE
        return robot

    def ask(self, verb: OrderVerb, about: str, by: str = "", **more: Any) -> OrderRow:
        """Give an order, and return what became of it."""
        return self.answer(self.give(verb, about, by, **more), by or about)

    def give(self, verb: OrderVerb, about: str, by: str = "", **more: Any) -> UUID:
        """Give an order and return its key."""
        by = by or about
        order = NewOrder(id=new_key(), verb=verb, asked_by=self.keys[by], agent_id=self.keys[about], **more)
        PbxDesk(self.database, self.keys[by]).give(order)
        return order.id

    def answer(self, order: UUID, by: str) -> OrderRow:
        """Wait for what becomes of an order, and return it."""
        desk = PbxDesk(self.database, self.keys[by])
        found: list[OrderRow] = []

        def is_answered() -> bool:
            row = desk.became_of(order)
            if row is not None and row.state is not OrderState.WAITING:
                found.append(row)
            return bool(found)

        until(is_answered, timeout_seconds=35)
        return found[0]

    def listeners(self, extension: str) -> list[str]:
        """Return in which way somebody is on an agent's call, as far as the agent is told."""
        return [row.mode for row in PbxDesk(self.database, self.keys[extension]).listeners()]

    def deeds(self) -> list[str]:
        """Return what is on record."""
        with self.database.reading() as session:
            return list(session.scalars(select(AuditEntry.action)))

    def agent(self, extension: str) -> PbxAgentRow | None:
        """Return what the bridge writes of an agent."""
        return PbxDesk(self.database, self.keys[extension]).mine()[1]

    def knows(self, fits: Callable[[PbxAgentRow], bool], extension: str, *, within: float) -> None:
        """Wait until what is written of an agent fits."""
        until(lambda: (row := self.agent(extension)) is not None and fits(row), timeout_seconds=within)
