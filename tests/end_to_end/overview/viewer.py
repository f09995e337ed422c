"""A supervisor's overview in a process of its own: it does what it is told, and says what it shows."""

import os
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any
from uuid import UUID

from app.models.rows.agents import AgentRow

LOOK_MS = 20


@dataclass(frozen=True)
class Shown:
    """What a supervisor sees of one agent, and of the whole."""

    doing: str = ""
    reason: str = ""
    needs_help: bool = False
    is_stale: bool = True
    told: tuple[str, ...] = ()


def run(url: str, agent: AgentRow, pipe: Connection) -> None:
    """Show the overview until told to end."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.models.database import Database
    from app.models.memory import Memory
    from app.ui.jobs import Jobs
    from app.ui.language import Language
    from app.ui.news_flow import NewsFlow
    from app.ui.notices import Notices
    from app.ui.overview.flow import OverviewFlow
    from app.ui.state.calls import Calls

    application = QApplication([])
    language = Language(application)
    language.use("en")

    def lane(name: str) -> Jobs[Memory]:
        return Jobs(lambda: Memory(Database.open(url), "SA", agent), name)

    memory = lane("memory")
    memory.start()
    notices = Notices()
    told: list[str] = []
    notices.shown.connect(told.append)
    news = NewsFlow(Calls(), memory, notices)
    flow = OverviewFlow(lane, news, language, notices, (), agent, notices)
    flow.room.resize(1294, 660)
    flow.room.show()
    news.begin(agent.login)

    def obey(order: tuple[str, Any]) -> None:
        word, what = order
        match word:
            case "look":
                line = flow.floor.lines.get(what)
                is_stale = flow.room.head.is_stale
                pipe.send(
                    Shown(line.doing, line.reason, line.needs_help, is_stale, tuple(told))
                    if line
                    else Shown(is_stale=is_stale, told=tuple(told))
                )
            case "take":
                flow.room.attention.take_wanted.emit(what)
            case _:
                application.quit()

    def look() -> None:
        while pipe.poll():
            obey(pipe.recv())

    clock = QTimer(interval=LOOK_MS)
    clock.timeout.connect(look)
    clock.start()
    application.exec()
    news.stop()
    flow.stop()
    memory.stop()


class Viewer:
    """The test's side of such a process."""

    def __init__(self, context: Any, url: str, agent: AgentRow) -> None:
        self._here, there = context.Pipe()
        self._process = context.Process(target=run, args=(url, agent, there))
        self._process.start()

    def look(self, agent_id: UUID) -> Shown:
        """Return what it shows of an agent now."""
        self._here.send(("look", agent_id))
        shown: Shown = self._here.recv()
        return shown

    def take(self, request_id: UUID) -> None:
        """Press "Take" beside a request for help."""
        self._here.send(("take", request_id))

    def close(self) -> None:
        """End it."""
        self._here.send(("end", None))
        self._process.join(20)
        self._process.kill()
        self._process.join()
