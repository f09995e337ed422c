"""Everything behind the window: lanes for blocking work, flows that write state, and the room of the calls.

None of it is imported before the window's first paint.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.callscript.language import Script
from app.engine_process import Started
from app.folders import Folders
from app.journal.journal import Journal
from app.late import late
from app.models.rows.agents import AgentRow
from app.ui.call_flow import CallFlow
from app.ui.call_room import CallRoom
from app.ui.day_flow import DayFlow
from app.ui.draft_keeper import DraftKeeper
from app.ui.engine_link import EngineLink, LinkState
from app.ui.identifier import Identifier
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.outbox_flow import OutboxFlow
from app.ui.ring import Ring
from app.ui.script_flow import ScriptFlow
from app.ui.search_flow import SearchFlow
from app.ui.status_flow import StatusFlow
from app.ui.window_state import WindowState
from app.ui.wiring import Flows, connect
from app.ui.wrap_up_flow import WrapUpFlow

if TYPE_CHECKING:
    from app.models.memory import Memory

SCRIPTS = Path(__file__).parent.parent / "resources" / "scripts"


class DeskWorks(QObject):
    """What makes a painted window a desk that takes calls."""

    ready = Signal()  # the engine is connected and the database is open: calls can be taken

    def __init__(
        self,
        folders: Folders,
        state: WindowState,
        link: EngineLink,
        window: MainWindow,
        *,
        is_demo: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._link = link
        self._window = window
        self._is_open = False
        self._is_ready = False

        opener = ("app.demo_memory", "open_demo") if is_demo else ("app.desk_memory", "open_memory")
        self.memory: Jobs[Memory] = Jobs(lambda: late(*opener)(folders, state.settings), "memory", self)
        self._journal = Jobs(lambda: Journal.open(folders.data / "journal.sqlite"), "journal", self)
        self._library: Jobs[tuple[Script, ...]] = Jobs(
            lambda: late("app.desk_library", "open_library")(SCRIPTS), "library", self
        )
        self.room = CallRoom(state, window.ready)
        self.flows = self._flows()
        connect(window, self.room, state, link, self.flows)
        self.memory.failed.connect(window.notices.tell_error)
        self.memory.opened.connect(self._on_opened)
        link.state_changed.connect(self._look_whether_ready)

    def start(self, process: Started | None) -> None:
        """Let the calls in."""
        self._window.move_in(self.room)
        for lane in (self._journal, self.memory, self._library):
            lane.start()
        self._link.start(process)
        self.memory.ask(self, lambda memory: memory.agent, self._sign_in)
        self.memory.ask(
            self, lambda memory: memory.trees(), lambda trees: self.room.wrap_up.set_trees(*trees)
        )
        self.flows.day.refresh()
        self.flows.outbox.send()

    def stop(self) -> None:
        """Write what is not written yet and let everything go; a call of the engine would live on."""
        self.flows.drafts.stop()
        self.flows.wrap_ups.stop()
        self.flows.outbox.stop()
        self.flows.day.stop()
        self._link.stop()
        for lane in (self._journal, self.memory, self._library):
            lane.stop()

    def _flows(self) -> Flows:
        state, link = self._state, self._link
        drafts = DraftKeeper(state.calls, self._journal, self)
        return Flows(
            calls=CallFlow(link, state.calls, state.settings, self),
            status=StatusFlow(state.status, state.calls, link, self),
            identifier=Identifier(state.calls, self.memory, self),
            drafts=drafts,
            scripts=ScriptFlow(state.calls, self._library, state.settings, state.status, self),
            wrap_ups=WrapUpFlow(state.calls, self),
            outbox=OutboxFlow(self._journal, self.memory, drafts, self),
            day=DayFlow(self.memory, self),
            search=SearchFlow(self.memory, self._window.strip.show_found, self),
            customer_search=SearchFlow(self.memory, self.room.customer_card.show_found, self),
            ring=Ring(state.calls, link, self),
        )

    def _sign_in(self, agent: AgentRow) -> None:
        self._state.status.sign_in(agent)
        self.flows.wrap_ups.work_for(agent.id)
        self._window.ready.retranslate_ui()

    @Slot()
    def _on_opened(self) -> None:
        self._is_open = True
        self._look_whether_ready()

    @Slot()
    def _look_whether_ready(self) -> None:
        if self._is_open and self._link.state is LinkState.UP and not self._is_ready:
            self._is_ready = True
            self.ready.emit()
