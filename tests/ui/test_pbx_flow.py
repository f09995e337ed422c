"""What the agent chooses is asked of the PBX, and what the PBX does is what the window shows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app import times
from app.models.changes import pbx_rows
from app.models.changes.pbx_rows import Rows
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.pbx import PbxOrder, Supervision
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.pbx import OrderState, PbxAgentRow, PbxState
from app.ui.jobs import Jobs
from app.ui.notices import Notices
from app.ui.pbx_flow import PbxFlow
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.calls import Calls
from tests.ui import memories, people


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Jobs[Memory]]:
    """A real database in a file."""
    lane = memories.lane(tmp_path / "hatif.sqlite")
    yield lane
    lane.stop()


class Bridge:
    """Writes into the database what a bridge writes."""

    def __init__(self, memory: Jobs[Memory], qtbot: QtBot) -> None:
        self._memory, self._qtbot, self._id = memory, qtbot, new_key()
        self.agent_id: UUID = memories.answer(memory, qtbot, lambda memory: memory.agent.id)
        self.row = PbxAgentRow(
            self.agent_id, PbxState.SIGNED_OUT, times.now(), False, "", (), "", "", "", "", None
        )
        self.live()

    def live(self, *, is_connected: bool = True) -> None:
        """Say that it lives."""
        values = {"id": self._id, "name": "b", "is_leader": True, "is_connected": is_connected}
        now = times.now()
        self.write(lambda session: pbx_rows.say_alive(session, values | {"started_at": now, "seen_at": now}))

    def write(self, work: Callable[[Session], object]) -> None:
        """Write in one transaction."""

        def change(memory: Memory) -> None:
            with memory._database.writing() as session:  # noqa: SLF001  another writer than the desk
                work(session)

        memories.answer(self._memory, self._qtbot, change)

    def orders(self) -> list[tuple[str, str]]:
        """Return what was asked and is not answered: verb and reason."""

        def read(memory: Memory) -> list[tuple[str, str]]:
            with memory._database.reading() as session:  # noqa: SLF001  another reader than the desk
                waiting = select(PbxOrder.verb, PbxOrder.reason).where(PbxOrder.state == "waiting")
                return [(verb, reason) for verb, reason in session.execute(waiting)]

        return memories.answer(self._memory, self._qtbot, read)

    def obey(self, state: OrderState = OrderState.DONE, answer: str = "") -> None:
        """Answer every order, and say what the agent does now."""
        asked = self.orders()
        verb, reason = asked[-1]
        if state is OrderState.DONE:
            is_out = verb == "sign_out"
            paused = PbxState.PAUSED if reason else PbxState.READY
            self.say(PbxState.SIGNED_OUT if is_out else paused, reason)

        def finish(session: Session) -> None:
            for key in session.scalars(select(PbxOrder.id)):
                pbx_rows.finish_order(session, key, state, answer)

        self.write(finish)

    def say(self, state: PbxState, reason: str = "") -> None:
        """Say what the agent does."""
        self.row = replace(self.row, state=state, is_paused=bool(reason), reason=reason)
        self.live()
        self.write(lambda session: pbx_rows.write(session, Rows(agents=[self.row])))


def test_choices_are_asked_for_confirmed_and_followed(
    memory: Jobs[Memory], status: AgentStatus, calls: Calls, qtbot: QtBot
) -> None:
    """From the first sign-in over a call and somebody else's word to the last minute."""
    bridge, notices, wanted = Bridge(memory, qtbot), Notices(), []
    qtbot.addWidget(notices)

    def want(availability: Availability, reason: BreakReason | None) -> None:
        wanted.append((availability, reason.key if reason else ""))
        status.become(availability, reason)

    flow = PbxFlow(status, calls, memory, notices, want)
    flow.begin(bridge.agent_id, is_told=True)

    def asks(verb: str, reason: str = "") -> None:
        qtbot.waitUntil(lambda: bridge.orders() == [(verb, reason)], timeout=5000)
        bridge.obey()
        settled = "signed_out" if verb == "sign_out" else reason
        qtbot.waitUntil(lambda: (not flow._is_asking and flow._has_agreed) or settled == "signed_out")  # noqa: SLF001  when it is at rest

    asks("sign_in")
    page = people.talk(calls)
    status.become_next(Availability.BREAK, BreakReason("meal"))
    asks("pause", "meal")
    people.hang_up(calls, page)
    asks("pause", "wrap_up")
    calls.remove(page)
    status.become(Availability.READY)
    asks("ready")
    assert wanted == []

    bridge.say(PbxState.PAUSED, "training")  # a supervisor did
    flow.hear((NewsRow(NewsKind.PBX_AGENTS, bridge.agent_id, None, "bridge"),))
    qtbot.waitUntil(lambda: wanted == [(Availability.BREAK, "training")])
    assert "somebody else" in notices.history[-1].sentence
    bridge.say(PbxState.READY)
    qtbot.waitUntil(lambda: not memory.idle or flow.row is not None)
    flow._has_agreed = True  # noqa: SLF001  the pause was seen to agree, too
    flow.look()
    qtbot.waitUntil(lambda: wanted[-1] == (Availability.READY, ""))

    status.become(Availability.BREAK, BreakReason("rest"))
    qtbot.waitUntil(lambda: bridge.orders() == [("pause", "rest")])
    bridge.obey(OrderState.FAILED, "no_pbx")
    qtbot.waitUntil(lambda: "cannot be reached" in notices.history[-1].sentence, timeout=5000)
    assert flow.row is not None
    assert not flow.row.is_paused  # the window knows that calls still come

    what_is_unknown_and_who_listens_is_said(bridge, flow, notices, qtbot)
    flow.leave()
    qtbot.waitUntil(lambda: ("sign_out", "") in bridge.orders())


def what_is_unknown_and_who_listens_is_said(
    bridge: Bridge, flow: PbxFlow, notices: Notices, qtbot: QtBot
) -> None:
    """The PBX is lost and found again, and a supervisor listens."""
    bridge.live(is_connected=False)
    flow.hear((NewsRow(NewsKind.PBX_BRIDGES, None, None, "bridge"),))
    qtbot.waitUntil(lambda: not flow.is_known)
    assert "not known" in notices.sentence.text()
    bridge.live()
    flow.look()
    qtbot.waitUntil(lambda: flow.is_known)

    heard = {"id": new_key(), "supervisor_id": bridge.agent_id, "agent_id": bridge.agent_id, "mode": "listen"}
    began = heard | {"began_at": times.now(), "is_told": True}
    bridge.write(lambda session: session.execute(insert(Supervision), [began]))
    flow.look()
    qtbot.waitUntil(lambda: "supervisor is on your call" in notices.sentence.text())
