"""Builds the desk and wires it: the only place, besides the engine, that makes long-living objects."""

import argparse
import importlib
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app import engine_process, logs, settings
from app.engine_process import Started
from app.folders import Folders
from app.models.rows.agents import AgentRow
from app.practising import Practising
from app.settings import Loaded
from app.ui.actions import Actions
from app.ui.call_flow import CallFlow
from app.ui.day_flow import DayFlow
from app.ui.draft_keeper import DraftKeeper
from app.ui.engine_link import EngineLink, LinkState
from app.ui.identifier import Identifier
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.main_window import MainWindow, State
from app.ui.outbox_flow import OutboxFlow
from app.ui.ring import Ring
from app.ui.script_flow import ScriptFlow
from app.ui.search_flow import SearchFlow
from app.ui.single_instance import SingleInstance
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from app.ui.status_flow import StatusFlow
from app.ui.theme.theme import Theme
from app.ui.wiring import Flows, connect
from app.ui.wrap_up_flow import WrapUpFlow

if TYPE_CHECKING:
    from app.callscript.language import Script
    from app.journal.journal import Journal
    from app.models.memory import Memory

RESOURCES = Path(__file__).parent.parent / "resources"
SAVE_AFTER_MS = 500


class Desk(QObject):
    """One running desk. The window is painted first; everything slow comes after, on lanes of its own."""

    ready = Signal()  # the engine is connected and the database is open: calls can be taken

    def __init__(self, app: QApplication, folders: Folders, loaded: Loaded, *, is_demo: bool) -> None:
        super().__init__()
        self.folders = folders
        self.settings = loaded.settings
        self._problems = loaded.problems
        self._is_open = False
        self._is_ready = False

        self.language = Language(app)
        self.language.use(self.settings.language, arabic_digits=self.settings.arabic_digits)
        self.theme = Theme(app)
        self.theme.use(self.settings.theme, self.settings.text_percent)
        self.calls = Calls(self)
        self.status = AgentStatus(self)
        self.actions = Actions(self.calls, self.status, self)
        self.state = State(self.calls, self.status, self.actions, self.language, self.settings)
        self.link = EngineLink(folders.run, self._engine_command, folders.logs / "engine.err", self)
        self.window = MainWindow(self.state)
        self.window.restore_layout(self.settings.window_layout)

        opener = "open_demo" if is_demo else "open_memory"
        self.memory: Jobs[Memory] = Jobs(
            lambda: _late("app.desk_memory", opener)(folders, self.settings), "memory", self
        )
        self.journal: Jobs[Journal] = Jobs(
            lambda: _late("app.journal.journal", "Journal").open(folders.data / "journal.sqlite"),
            "journal",
            self,
        )
        self.library: Jobs[tuple[Script, ...]] = Jobs(
            lambda: _late("app.desk_library", "open_library")(RESOURCES / "scripts"), "library", self
        )
        self.drafts = DraftKeeper(self.calls, self.journal, self)
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self._save_settings)

    def furnish(self, process: Started | None) -> Flows:
        """Start everything behind the window; called when it has been painted."""
        flows = self._flows()
        connect(self.window, self.state, self.link, flows)
        self.memory.failed.connect(self.window.notices.tell_error)
        self.memory.opened.connect(self._on_opened)
        self.link.state_changed.connect(self._look_whether_ready)
        self.actions.switch_language.triggered.connect(self._on_switch_language)
        self.actions.switch_theme.triggered.connect(self._on_switch_theme)
        self.settings.listeners.append(lambda _key: self._save_timer.start())
        for lane in (self.journal, self.memory, self.library):
            lane.start()
        self.link.start(process)
        self.memory.ask(self, lambda memory: memory.agent, lambda agent: self._sign_in(flows, agent))
        self.memory.ask(
            self, lambda memory: memory.trees(), lambda trees: self.window.wrap_up.set_trees(*trees)
        )
        flows.day.refresh()
        flows.outbox.send()
        for problem in self._problems:
            self.window.notices.tell(
                self.tr("Some settings could not be read: %1").replace("%1", problem), stays=True
            )
        return flows

    def _sign_in(self, flows: Flows, agent: AgentRow) -> None:
        self.status.sign_in(agent)
        flows.wrap_ups.work_for(agent.id)
        self.window.ready.retranslate_ui()

    def stop(self) -> None:
        """Write what is not written yet and let everything go; a call of the engine would live on."""
        self.settings.window_layout = self.window.layout_text()
        self._save_settings()
        self.drafts.stop()
        self.link.stop()
        for lane in (self.journal, self.memory, self.library):
            lane.stop()

    def _flows(self) -> Flows:
        strip, card = self.window.strip, self.window.customer_card
        return Flows(
            calls=CallFlow(self.link, self.calls, self.settings, self),
            status=StatusFlow(self.status, self.calls, self.link, self),
            identifier=Identifier(self.calls, self.memory, self),
            drafts=self.drafts,
            scripts=ScriptFlow(self.calls, self.library, self.settings, self.status, self),
            wrap_ups=WrapUpFlow(self.calls, self),
            outbox=OutboxFlow(self.journal, self.memory, self.drafts, self),
            day=DayFlow(self.memory, self),
            search=SearchFlow(self.memory, strip.show_found, self),
            customer_search=SearchFlow(self.memory, card.show_found, self),
            ring=Ring(self.calls, self.link, self),
        )

    def _engine_command(self) -> list[str]:
        return engine_process.arguments(self.folders.run, self.settings, self.folders.logs / "engine.log")

    @Slot()
    def _on_opened(self) -> None:
        self._is_open = True
        self._look_whether_ready()

    @Slot()
    def _look_whether_ready(self) -> None:
        if self._is_open and self.link.state is LinkState.UP and not self._is_ready:
            self._is_ready = True
            self.ready.emit()

    @Slot()
    def _on_switch_language(self) -> None:
        self.settings.language = "en" if self.settings.language == "ar" else "ar"
        self.language.use(self.settings.language, arabic_digits=self.settings.arabic_digits)

    @Slot()
    def _on_switch_theme(self) -> None:
        self.settings.theme = "light" if self.settings.theme == "dark" else "dark"
        self.theme.use(self.settings.theme, self.settings.text_percent)

    @Slot()
    def _save_settings(self) -> None:
        settings.save(self.settings, self.folders.config / "settings.json")


def _late(module: str, name: str) -> Any:  # noqa: ANN401  each lane knows what it opens
    """Fetch something from a module that is too slow to import before the first paint."""
    return getattr(importlib.import_module(module), name)


def run(
    options: argparse.Namespace,
    folders: Folders,
    loaded: Loaded,
    process: Started | None,
    *,
    is_demo: bool = False,
) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Hatif")
    instance = SingleInstance(folders.data)
    if not instance.claim():
        print("Hatif is open already; its window comes forward.", file=sys.stderr)  # noqa: T201
        return 0
    log = logs.begin(folders.logs, "desk")
    desk = Desk(app, folders, loaded, is_demo=is_demo)
    practising = Practising(folders, desk.link, desk.window, desk.memory, desk) if is_demo else None
    instance.asked_to_show.connect(desk.window.come_forward)
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    if options.report_start:
        _report(desk)

    def furnish() -> None:
        desk.furnish(process)
        if practising is not None:
            practising.start()
            if options.auto:
                practising.play(options.screenshots, app.exit)

    desk.window.painted.connect(furnish, Qt.ConnectionType.QueuedConnection)
    desk.window.show()
    code = app.exec()
    if practising is not None:
        practising.stop()
    desk.stop()
    instance.release()
    log.close()
    return code


def _report(desk: Desk) -> None:
    """Print when the window is painted and when calls can be taken, for the start-up benchmark."""
    desk.window.painted.connect(lambda: print("painted", flush=True))  # noqa: T201
    desk.ready.connect(lambda: print("ready", flush=True))  # noqa: T201
