"""The overview over a real database: it follows what changes, and does what is wished."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.models.changes import agent_states
from app.models.changes import help_requests as help_changes
from app.models.database import Database
from app.models.desk_mail import DeskMail
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.queries import agents
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from app.models.rows.state_orders import NewStateOrder, OrderKind
from app.models.rows.team_floor import Behind
from app.models.rows.team_messages import NewMessage
from app.ui.isolates import stripped
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.news_flow import NewsFlow
from app.ui.notices import Notices
from app.ui.overview.agent_line import Doing
from app.ui.overview.flow import OverviewFlow
from app.ui.state.breaks import BreakReason
from app.ui.state.calls import Calls
from tests.models.floor_made import Crew, crew
from tests.ui.teams import lane


@pytest.fixture
def people(database: Database) -> Crew:
    """A team."""
    with database.writing() as session:
        made = crew(session)
        agent_states.enter(session, made.sara, "ready", "", times.now())
    return made


@pytest.fixture
def flow(
    qtbot: QtBot, english: Language, path: Path, database: Database, people: Crew
) -> Iterator[OverviewFlow]:
    """The supervisor's overview, open."""
    memory: Jobs[Memory] = lane(path, "boss")
    with database.reading() as session:
        boss = agents.with_login(session, "boss")
    assert boss is not None
    notices = Notices()
    qtbot.addWidget(notices)
    flow = OverviewFlow(
        lambda _name: memory, NewsFlow(Calls(), memory, notices), english, notices,
        (BreakReason("meal", 45),), boss, notices,
    )  # fmt: skip
    qtbot.addWidget(flow.room)
    flow.room.show()
    qtbot.waitUntil(lambda: people.sara in flow.floor.lines)
    yield flow
    flow.stop()


def test_what_others_change_is_seen_and_what_is_wished_reaches_them(
    flow: OverviewFlow, database: Database, people: Crew, qtbot: QtBot
) -> None:
    floor, room = flow.floor, flow.room
    assert floor.lines[people.sara].doing is Doing.READY
    with database.writing() as session:
        agent_states.enter(session, people.sara, "break", "meal", times.now())
        request = NewHelpRequest(id=new_key(), kind=HelpKind.ADVICE)
        help_changes.ask(session, request, times.now(), agent_id=people.sara)
        sara = agents.with_login(session, "sara")
    assert sara is not None
    mail = DeskMail(database, sara)
    qtbot.waitUntil(
        lambda: floor.lines[people.sara].doing is Doing.BREAK and floor.lines[people.sara].needs_help
    )
    assert flow.as_of is not None
    room.attention.take_wanted.emit(request.id)
    qtbot.waitUntil(lambda: mail.my_requests()[0].taken_by == people.boss)
    room.attention.close_wanted.emit(request.id)
    qtbot.waitUntil(lambda: not mail.my_requests())
    room.head.message_wanted.emit()
    dialog = flow._messages  # noqa: SLF001  it has no other way out
    assert dialog is not None
    dialog.sent.emit(NewMessage(new_key(), "Hello", 30))
    qtbot.waitUntil(lambda: [row.text for row in mail.inbox()] == ["Hello"])
    qtbot.waitUntil(lambda: len(dialog.sent_list.entries) == 1)
    dialog.close()
    order = NewStateOrder(new_key(), people.sara, OrderKind.STATE, "Busy", "ready")
    flow._give_order(order)  # noqa: SLF001  the dialog is tried for itself
    qtbot.waitUntil(lambda: [row.why for row in mail.orders()] == ["Busy"])
    qtbot.waitUntil(lambda: floor.lines[people.sara].ordered == "ready")


def test_numbers_views_and_wallboard(flow: OverviewFlow, people: Crew, qtbot: QtBot) -> None:
    room = flow.room
    room.number_wanted.emit(Behind("calls", people.sara))
    qtbot.waitUntil(lambda: "No calls" in room.drill.empty.title.text())
    assert stripped(room.drill.title_label.text()) == "Calls today · Sara"
    room.end_drill()
    room.head.save_wanted.emit()
    name = flow._name  # noqa: SLF001  it has no other way out
    assert name is not None
    qtbot.keyClicks(name.name_field, "Mine")
    qtbot.keyClick(name.name_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(room.head._views))  # noqa: SLF001  what the menu is filled from
    room.head.wallboard_wanted.emit()
    assert flow.wallboard is not None
    qtbot.addWidget(flow.wallboard)
    qtbot.waitUntil(flow.wallboard.isVisible)
    qtbot.keyClick(flow.wallboard, Qt.Key.Key_Escape)
    assert not flow.wallboard.isVisible()
    with qtbot.waitSignal(flow.follow_ups_wanted):
        room.deed_wanted.emit("follow_ups", people.sara)
