"""What is told changes lines at once; what is not told is asked for."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from app import times
from app.models.changes import agent_states
from app.models.database import Database
from app.models.rows.news import NewsKind, NewsRow
from app.ui.news_flow import NewsFlow
from app.ui.notices import Notices
from app.ui.overview.agent_line import Doing
from app.ui.overview.floor import Floor
from app.ui.overview.floor_watch import FloorWatch
from app.ui.state.calls import Calls
from tests.models.floor_made import crew
from tests.ui.overview.test_floor import state
from tests.ui.teams import lane


def test_a_file_is_looked_at_and_news_are_believed(qtbot: QtBot, database: Database, path: Path) -> None:
    with database.writing() as session:
        people = crew(session)
    memory = lane(path, "boss")
    memory.start()
    owner = Notices()
    qtbot.addWidget(owner)
    news, floor = NewsFlow(Calls(), memory, owner), Floor()
    is_seen = [True]
    watch = FloorWatch(memory, news, floor, lambda: is_seen[0], owner)
    with qtbot.waitSignals([watch.pictured, watch.figures_came]):
        watch.start()
    with qtbot.waitSignal(watch.changed), database.writing() as session:
        agent_states.enter(session, people.sara, "ready", "", times.now())
    qtbot.waitUntil(lambda: floor.lines[people.sara].doing is Doing.READY)
    with qtbot.waitSignal(watch.changed) as changed:
        news.told.emit((state(people.sara, "break", 1),))
    assert changed.args == [{people.sara}]
    with qtbot.waitSignal(watch.messages_touched):
        news.told.emit((NewsRow(NewsKind.RECEIPTS, people.sara, None, "x"),))
    before = watch.as_of
    with qtbot.waitSignal(watch.ticked):
        pass
    assert before is not None
    assert watch.as_of is not None
    assert watch.as_of >= before
    watch._is_server = True  # noqa: SLF001  as if a server had been silent
    watch.as_of = times.now() - timedelta(seconds=30)
    qtbot.waitUntil(lambda: watch.as_of is not None and times.now() - watch.as_of < timedelta(seconds=5))
    is_seen[0] = False
    qtbot.waitUntil(lambda: memory.idle)
    watch.stop()
    memory.stop()
