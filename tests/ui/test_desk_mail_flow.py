"""Two desks: a supervisor writes, orders and comes; an agent reads, obeys and asks."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.queries import agents, team_floor
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.state_orders import NewStateOrder, OrderKind
from app.models.rows.team_messages import NewMessage
from app.models.team_floor import TeamFloor
from app.settings import Settings
from app.ui.actions import Actions
from app.ui.desk_mail_flow import DeskMailFlow
from app.ui.frame import Frame
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.news_flow import NewsFlow
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from app.ui.wiring import Flows
from tests.models.floor_made import Crew, crew
from tests.ui import people as on_the_line
from tests.ui.teams import lane


class Desk:
    """An agent's window as far as supervisors reach it, and the supervisor's side of the database."""

    def __init__(self, path: Path, english: Language, qtbot: QtBot) -> None:
        self.database = Database.open(f"sqlite:///{path}")
        with self.database.writing() as session:
            self.people: Crew = crew(session)
            boss = agents.with_login(session, "boss")
        assert boss is not None
        self.boss = TeamFloor(self.database, boss)
        self.calls, self.status = Calls(), AgentStatus()
        self.actions = Actions(self.calls, self.status, self.calls)
        self.status.breaks = (BreakReason("meal", 45),)
        state = WindowState(self.calls, self.status, self.actions, english, Settings())
        self.frame = Frame(state)
        qtbot.addWidget(self.frame)
        self.memory: Jobs[Memory] = lane(path, "sara")
        self.memory.start()
        self.news = NewsFlow(self.calls, self.memory, self.frame)
        self.finished: list[tuple[Any, bool]] = []
        self.flow = DeskMailFlow(self.memory, self.news, self.frame, state, self._flows(), self.frame)

    def _flows(self) -> Flows:
        """What is done with a state and a wrap-up; the rest of the desk is not part of this."""
        finished = self.finished
        return cast(
            "Flows",
            SimpleNamespace(
                status=SimpleNamespace(want=lambda *wish: self.status.become(*wish)),
                drafts=SimpleNamespace(write=lambda: None),
                wrap_ups=SimpleNamespace(
                    finish=lambda page, *, is_complete: finished.append((page, is_complete))
                ),
            ),
        )

    def tell(self, kind: NewsKind) -> None:
        """Let the news come, as a server sends them."""
        self.news.told.emit((NewsRow(kind, new_key(), None, "boss"),))

    def said(self) -> str:
        """Return the last sentence in the window."""
        return self.frame.notices.history[-1].sentence if self.frame.notices.history else ""


@pytest.fixture
def desk(tmp_path: Path, english: Language, qtbot: QtBot) -> Iterator[Desk]:
    """Sara's desk."""
    desk = Desk(tmp_path / "hatif.sqlite", english, qtbot)
    qtbot.waitUntil(lambda: desk.memory.idle)
    yield desk
    desk.flow.stop()
    desk.memory.stop()
    desk.database.close()
    QObject.deleteLater(desk.calls)


def test_what_a_supervisor_does_arrives_with_its_reason(desk: Desk, qtbot: QtBot) -> None:
    desk.boss.send(NewMessage(new_key(), "Prices have changed", 30, needs_acknowledgement=True))
    desk.tell(NewsKind.MESSAGES)
    qtbot.waitUntil(lambda: "Prices have changed" in desk.said())
    qtbot.waitUntil(lambda: desk.boss.sent()[0].seen == 1)
    desk.flow.panel.acknowledged.emit(desk.boss.sent()[0].id)
    qtbot.waitUntil(lambda: desk.boss.sent()[0].acknowledged == 1)
    order = NewStateOrder(new_key(), desk.people.sara, OrderKind.STATE, "It is late", "break", "meal")
    desk.boss.order_state(order)
    desk.tell(NewsKind.STATE_ORDERS)
    qtbot.waitUntil(lambda: desk.status.availability is Availability.BREAK)
    assert desk.status.reason == BreakReason("meal", 45)
    assert "It is late" in desk.said()
    desk.boss.order_state(NewStateOrder(new_key(), desk.people.sara, OrderKind.FINISH_WRAP_UP, "Stuck"))
    desk.tell(NewsKind.STATE_ORDERS)
    qtbot.waitUntil(lambda: desk.boss.requests()[1][desk.people.sara].result == "nothing")
    page = on_the_line.talk(desk.calls)
    on_the_line.hang_up(desk.calls, page)
    desk.boss.order_state(NewStateOrder(new_key(), desk.people.sara, OrderKind.FINISH_WRAP_UP, "Stuck"))
    desk.tell(NewsKind.STATE_ORDERS)
    qtbot.waitUntil(lambda: desk.finished == [(page, False)])


def test_help_is_asked_for_and_what_is_on_the_line_is_told(desk: Desk, qtbot: QtBot) -> None:
    page = on_the_line.talk(desk.calls)

    def shown() -> list[str]:
        with desk.database.reading() as session:
            return [call.queue for call in team_floor.calls(session).values()]

    def held() -> list[bool]:
        with desk.database.reading() as session:
            return [call.held_since is not None for call in team_floor.calls(session).values()]

    qtbot.waitUntil(lambda: shown() == ["billing"])
    on_the_line.hold(desk.calls, page)
    desk.actions.ask_help.trigger()
    dialog = desk.flow._dialog  # noqa: SLF001  it has no other way out
    assert dialog is not None
    dialog.asked.emit("advice", "Which form?")
    dialog.close()
    qtbot.waitUntil(lambda: bool(desk.boss.requests()[0]))
    (request,) = desk.boss.requests()[0]
    assert (request.text, request.subject_id) == ("Which form?", page.key)
    assert desk.boss.take_request(request.id)
    desk.tell(NewsKind.HELP)
    qtbot.waitUntil(lambda: "is coming" in desk.said())
    desk.flow.panel.cancelled.emit(request.id)
    qtbot.waitUntil(lambda: not desk.boss.requests()[0])
    qtbot.waitUntil(lambda: held() == [True])
    desk.calls.remove(page)
    qtbot.waitUntil(lambda: shown() == [])
