"""The demo's part of the desk: simulated customers, and the call that plays itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app import engine_process
from app.demo_files import DemoFiles
from app.desk_front import DeskFront
from app.desk_works import DeskWorks
from app.folders import Folders
from app.practice.practice import Practice
from app.settings import Settings
from app.ui.auto_play import AutoPlay
from app.ui.engine_link import EngineLink
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.panels.next_call import NextCallPanel
from app.ui.practice_flow import PracticeFlow


class Practising(QObject):
    """Starts a second engine, whose calls are the customers', and joins it to one desk."""

    def __init__(
        self, folders: Folders, front: DeskFront, window: MainWindow, works: DeskWorks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._front = front
        self._window = window
        self._works = works
        run = folders.run / "customers"
        run.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._customers = EngineLink(
            run, lambda: _command(run, folders), folders.logs / "customers.err", self
        )
        self._practice = Jobs(lambda: _practice(folders.data), "practice", self)
        self.flow = PracticeFlow(front.link, self._customers, self._practice, self)
        self.panel = NextCallPanel()
        self._play: AutoPlay | None = None
        front.frame.ready.add_notice(self.panel)
        self.panel.call_requested.connect(self.flow.call)
        self.flow.changed.connect(self._on_changed)
        works.memory.opened.connect(self._on_opened)
        self._customers.start()

    def play(self, screenshots: Path, leave: Callable[[int], None]) -> None:
        """Play one whole call by the window's own controls, and leave with its exit code."""
        self._play = AutoPlay(
            self._window,
            self._front.frame,
            self._works.room,
            self.panel,
            self._works.memory,
            screenshots,
            leave,
            self,
        )
        self._play.start()

    def stop(self) -> None:
        """End the customers."""
        self.flow.stop()
        self._practice.stop()

    def _on_opened(self) -> None:
        """The company is there, and so are its customers."""
        self._practice.start()
        self.flow.prepare()

    def _on_changed(self) -> None:
        prepared = self.flow.prepared
        self.panel.show_next(str(prepared.call.kind) if prepared else "", is_possible=self.flow.is_possible)


def _practice(data: Path) -> Practice:
    files = DemoFiles.newest(data)
    return Practice(files.calls, files.voices)


def _command(run: Path, folders: Folders) -> list[str]:
    settings = Settings({"telephony.address": "127.0.0.1", "sound.system": "none"})
    return engine_process.arguments(run, settings, folders.logs / "customers.log")
