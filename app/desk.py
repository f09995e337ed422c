"""The desk: its window first, and what is behind it as soon as that is painted.

Every import here is paid for before the agent sees anything, so there are few.
"""

import argparse
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app import engine_process, settings
from app.engine_process import Started
from app.folders import Folders
from app.late import late
from app.settings import Loaded
from app.ui.actions import Actions
from app.ui.engine_link import EngineLink
from app.ui.language import Language
from app.ui.main_window import MainWindow
from app.ui.single_instance import SingleInstance
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from app.ui.theme.theme import Theme
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.desk_works import DeskWorks
    from app.logs import Logs
    from app.practising import Practising

SAVE_AFTER_MS = 500


class Desk(QObject):
    """One running desk."""

    furnished = Signal()  # everything behind the window is there; it opens and connects by itself

    def __init__(self, app: QApplication, folders: Folders, loaded: Loaded, *, is_demo: bool) -> None:
        super().__init__()
        self._folders = folders
        self._settings = loaded.settings
        self._problems = loaded.problems
        self._is_demo = is_demo
        self._process: Started | None = None
        self._log: Logs | None = None
        self.works: DeskWorks | None = None
        self.practising: Practising | None = None

        self._language = Language(app)
        self._language.use(self._settings.language, arabic_digits=self._settings.arabic_digits)
        self._theme = Theme(app)
        self._theme.use(self._settings.theme, self._settings.text_percent)
        calls, status = Calls(self), AgentStatus(self)
        actions = Actions(calls, status, self)
        self.state = WindowState(calls, status, actions, self._language, self._settings)
        self._link = EngineLink(folders.run, self._engine_command, folders.logs / "engine.err", self)
        self.window = MainWindow(self.state)
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)

        self.window.painted.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        self._save_timer.timeout.connect(self._save_settings)
        actions.switch_language.triggered.connect(self._on_switch_language)
        actions.switch_theme.triggered.connect(self._on_switch_theme)

    def open(self, process: Started | None) -> None:
        """Show the window; the engine may have been started already."""
        self._process = process
        self.window.restore_layout(self._settings.window_layout)
        self.window.show()

    def stop(self) -> None:
        """Write what is not written yet and let everything go."""
        self._settings.window_layout = self.window.layout_text()
        self._save_settings()
        self._save_timer.stop()
        if self.practising is not None:
            self.practising.stop()
        if self.works is not None:
            self.works.stop()
        if self._log is not None:
            self._log.close()

    @Slot()
    def _furnish(self) -> None:
        self._log = late("app.logs", "begin")(self._folders.logs, "desk")
        works: DeskWorks = late("app.desk_works", "DeskWorks")(
            self._folders, self.state, self._link, self.window, is_demo=self._is_demo, parent=self
        )
        self.works = works
        if self._is_demo:
            self.practising = late("app.practising", "Practising")(
                self._folders, self._link, self.window, works.room, works.memory, self
            )
        works.start(self._process)
        self._settings.listeners.append(self._on_setting_changed)
        for problem in self._problems:
            said = self.tr("Some settings could not be read: %1").replace("%1", problem)
            self.window.notices.tell(said, stays=True)
        self.furnished.emit()

    def _engine_command(self) -> list[str]:
        folders = self._folders
        return engine_process.arguments(folders.run, self._settings, folders.logs / "engine.log")

    def _on_setting_changed(self, _key: str) -> None:
        self._save_timer.start()

    @Slot()
    def _on_switch_language(self) -> None:
        self._settings.language = "en" if self._settings.language == "ar" else "ar"
        self._language.use(self._settings.language, arabic_digits=self._settings.arabic_digits)

    @Slot()
    def _on_switch_theme(self) -> None:
        self._settings.theme = "light" if self._settings.theme == "dark" else "dark"
        self._theme.use(self._settings.theme, self._settings.text_percent)

    @Slot()
    def _save_settings(self) -> None:
        settings.save(self._settings, self._folders.config / "settings.json")


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
    desk = Desk(app, folders, loaded, is_demo=is_demo)
    instance.asked_to_show.connect(desk.window.come_forward)
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    if options.report_start:
        _report(desk)
    if getattr(options, "auto", False):
        desk.furnished.connect(lambda: _play(desk, options, app))
    desk.open(process)
    code = app.exec()
    desk.stop()
    instance.release()
    return code


def _play(desk: Desk, options: argparse.Namespace, app: QApplication) -> None:
    if desk.practising is not None:
        desk.practising.play(desk.state.calls, options.screenshots, app.exit)


def _report(desk: Desk) -> None:
    """Print when the window is painted and when calls can be taken, for the start-up benchmark."""

    def furnished() -> None:
        if desk.works is not None:
            desk.works.ready.connect(lambda: print("ready", flush=True))  # noqa: T201

    desk.window.painted.connect(lambda: print("painted", flush=True))  # noqa: T201
    desk.furnished.connect(furnished)
