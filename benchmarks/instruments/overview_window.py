"""The team overview in a process of its own: notes when lines were painted, and what that cost."""

import json
import time
from multiprocessing.connection import Connection

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.models.database import Database
from app.models.memory import Memory
from app.models.rows.agents import AgentRow
from app.models.rows.news import NewsRow
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.news_flow import NewsFlow
from app.ui.notices import Notices
from app.ui.overview.flow import OverviewFlow
from app.ui.state.calls import Calls
from app.ui.theme.theme import Theme

LOOK_MS = 20


class _Brush(QObject):
    """Notes each painting of the list, and which changes were heard before it."""

    def __init__(self, flow: OverviewFlow, news: NewsFlow, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self._heard: list[int] = []
        self._known: set[int] = set()
        self.delays: list[float] = []
        news.told.connect(self._hear)
        flow.room.table.viewport().installEventFilter(self)

    def _hear(self, rows: tuple[NewsRow, ...]) -> None:
        for row in rows:
            reason = json.loads(row.detail).get("reason", "") if row.detail else ""
            if reason.startswith(self._mark):
                begun = int(reason.removeprefix(self._mark))
                if begun not in self._known:
                    self._known.add(begun)
                    self._heard.append(begun)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clock as soon as this painting is over."""
        if event.type() == QEvent.Type.Paint and self._heard:
            QTimer.singleShot(0, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        now = time.monotonic_ns()
        self.delays += [(now - begun) / 1e6 for begun in self._heard]
        self._heard.clear()


def run(url: str, agent: AgentRow, pipe: Connection, mark: str) -> None:
    """Show the overview until told to end, and send delays in milliseconds and the share of a core."""
    application = QApplication([])
    language = Language(application)
    language.use("en")
    theme = Theme(application)
    theme.use("light")

    def lane(name: str) -> Jobs[Memory]:
        return Jobs(lambda: Memory(Database.open(url), "SA", agent), name)

    memory = lane("memory")
    memory.start()
    notices = Notices()
    news = NewsFlow(Calls(), memory, notices)
    flow = OverviewFlow(lane, news, language, notices, (), agent, notices)
    brush = _Brush(flow, news, mark)
    flow.room.resize(1294, 660)
    flow.room.show()
    news.begin(agent.login)
    begun: list[tuple[float, float]] = []
    look = QTimer(interval=LOOK_MS)

    def on_look() -> None:
        if not begun and flow.floor.people and flow.room.model.rowCount():
            begun.append((0.0, 0.0))
            pipe.send("ready")
        while pipe.poll():
            if pipe.recv() == "begin":
                brush.delays.clear()
                begun[0] = (_computed(), time.perf_counter())
                pipe.send("begun")
            else:
                computed, at = begun[0]
                pipe.send((brush.delays, (_computed() - computed) / (time.perf_counter() - at)))
                application.quit()

    look.timeout.connect(on_look)
    look.start()
    application.exec()
    news.stop()
    flow.stop()
    memory.stop()


def _computed() -> float:
    spent = psutil.Process().cpu_times()
    return float(spent.user + spent.system)
