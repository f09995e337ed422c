"""The overview is in the rail of those who lead, and costs nothing until somebody goes there."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.models.database import Database
from app.models.queries import agents
from app.settings import Settings
from app.ui.actions import Actions
from app.ui.frame import Frame
from app.ui.language import Language
from app.ui.news_flow import NewsFlow
from app.ui.overview.place import OverviewPlace
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from tests.models.floor_made import crew
from tests.ui.teams import lane


def test_it_is_built_when_it_is_shown(
    qtbot: QtBot, english: Language, database: Database, path: Path
) -> None:
    with database.writing() as session:
        crew(session)
        boss = agents.with_login(session, "boss")
    assert boss is not None
    calls, status = Calls(), AgentStatus()
    actions = Actions(calls, status, calls)
    state = WindowState(calls, status, actions, english, Settings())
    frame = Frame(state)
    qtbot.addWidget(frame)
    memory = lane(path, "boss")
    news = NewsFlow(calls, memory, frame)
    place = OverviewPlace(lambda _name: memory, news, frame, state, boss, frame)
    frame.show()
    assert place.flow is None
    place.show()
    assert place.flow is not None
    flow = place.flow
    qtbot.waitUntil(lambda: flow.as_of is not None)
    shown: list[str] = []
    frame.rail.add_place("follow_ups", "calendar", lambda: "Follow-ups")
    frame._place_widgets["follow_ups"] = place.place  # noqa: SLF001  the planner is not part of this test
    frame.rail.place_chosen.connect(shown.append)
    flow.follow_ups_wanted.emit()
    assert frame.rail.place_button("follow_ups").isChecked()
    place.stop()
    calls.deleteLater()
