"""What this agent does is told to the other desks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.agent import AgentState
from app.models.memory import Memory
from app.ui.jobs import Jobs
from app.ui.presence_flow import PresenceFlow
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


def states(memory: Jobs[Memory], qtbot: QtBot) -> list[tuple[str, str, bool]]:
    """Return what the database knows: state, reason, and whether it lasts."""

    def read(memory: Memory) -> list[tuple[str, str, bool]]:
        with memory._database.reading() as session:  # noqa: SLF001  another reader than the desk's own
            rows = session.scalars(select(AgentState).order_by(AgentState.since))
            return [(row.state, row.reason, row.until is None) for row in rows]

    return memories.answer(memory, qtbot, read)


def test_each_change_is_told_once_and_the_end_too(
    memory: Jobs[Memory], status: AgentStatus, calls: Calls, qtbot: QtBot
) -> None:
    """From the first minute to the last, with the reasons of breaks."""
    flow = PresenceFlow(status, calls, memory)
    qtbot.waitUntil(lambda: states(memory, qtbot) == [("ready", "", True)], timeout=10_000)
    page = people.talk(calls)
    people.hold(calls, page)
    qtbot.waitUntil(lambda: states(memory, qtbot)[-1] == ("on_call", "", True))
    calls.remove(page)
    status.become(Availability.BREAK, BreakReason("prayer", 15))
    qtbot.waitUntil(lambda: states(memory, qtbot)[-1] == ("break", "prayer", True))
    flow.leave()
    told = states(memory, qtbot)
    assert told == [("ready", "", False), ("on_call", "", False), ("break", "prayer", False)]
    with qtbot.waitSignal(flow.colleagues_listed) as listed:
        flow.list_colleagues()
    assert listed.args == [[]]
