"""The desk, in three steps: a window that is seen, a desk that rings, a desk one can work at.

Whatever is imported here is paid for before the agent sees anything, so it is little.
"""

import argparse
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.dial_link import dialled_text
from app.engine_process import Started
from app.folders import Folders
from app.lasting import let_last
from app.late import late
from app.settings import Loaded
from app.ui.imports_apart import ImportsApart
from app.ui.main_window import MainWindow
from app.ui.single_instance import SingleInstance
from app.ui.skeleton import Skeleton
from app.ui.theme.tokens import THEMES

if TYPE_CHECKING:
    from app.desk_front import DeskFront
    from app.desk_works import DeskWorks
    from app.logs import Logs
    from app.practising import Practising
    from app.team_practising import TeamPractising
    from app.ui.policy_watch import PolicyWatch
    from app.ui.program_watch import ProgramWatch

CALL_FIRST_MS = 150  # a call that has waited for the desk is shown before the desk builds on
BEAT_MS = 1_000
HUNG_SECONDS = 5.0  # then it is written down where every thread stands
_BUILT = object()


class Desk(QObject):
    """One running desk."""

    reachable = Signal()  # calls can be taken
    furnished = Signal()  # everything is there; the database opens by itself
    met_a_call = Signal()  # what only calls need is there as well

    def __init__(
        self,
        app: QApplication,
        folders: Folders,
        loaded: Loaded,
        process: Started | None,
        *,
        is_demo: bool,
        is_team: bool = False,
    ) -> None:
        super().__init__()
        self._app = app
        self._folders = folders
        self._loaded = loaded
        self._process = process
        self._is_demo, self._is_team = is_demo, is_team
        self.begins_anew = False  # somebody signed out: the next one finds nothing of him in memory
        self._offered = ""  # for the dial box, until it is there
        self._log: Logs | None = None
        self._front: DeskFront | None = None
        self._works: DeskWorks | None = None
        self.practising: Practising | TeamPractising | None = None
        self._imports: ImportsApart | None = None
        self._steps: Iterator[None] = iter(())
        self.is_plain = False  # it ended several times, or somebody wished it plain
        self._beat = QTimer(self, interval=BEAT_MS)
        self._next_step = QTimer(self, interval=0)
        self._pause = QTimer(self, interval=CALL_FIRST_MS, singleShot=True)
        self.window = MainWindow(Skeleton(THEMES[loaded.settings.theme]))

        self.window.painted.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self.reachable.connect(self._pause.start)
        self._pause.timeout.connect(self._furnish)
        self._next_step.timeout.connect(self._on_next_step)
        self._beat.timeout.connect(self._on_beat)

    def open(self) -> None:
        """Show the window; the rest follows by itself."""
        chosen = self._loaded.settings
        is_arabic = chosen.language == "ar"
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
        )
        self.window.restore_geometry(chosen.window_layout.partition("/")[0])
        self.window.show()

    @Slot(str)
    def come_forward(self, link: str) -> None:
        """Somebody started Hatif again, perhaps by clicking on a number in another program."""
        self.window.come_forward()
        self.offer(link)

    def offer(self, link: str) -> None:
        """Write the number of a link into the dial box, as soon as there is one; only the agent dials."""
        self._offered = dialled_text(link) or self._offered
        if self._front is not None and self._offered:
            self._front.frame.strip.offer(self._offered)
            self._offered = ""

    def stop(self) -> None:
        """Write what is not written yet and let everything go."""
        self._next_step.stop()
        self._pause.stop()
        self._beat.stop()
        for part in (self._imports, self.practising, self._works, self._front):
            if part is not None:
                part.stop()
        if self._log is not None:
            self._log.close()

    @Slot()
    def _fill(self) -> None:
        front: DeskFront = late("app.desk_front", "DeskFront")(
            self._app, self._folders, self._loaded.settings, self.window, self
        )
        self._front = front
        self.offer("")
        front.reachable.connect(self.reachable)
        front.link.state_changed.connect(self._on_link_changed)
        front.open(self._process)

    @Slot()
    def _on_link_changed(self) -> None:
        """Furnish the desk also when the telephone cannot start: customers can be looked up all the same."""
        failed = late("app.ui.engine_link", "LinkState").FAILED
        if self._front is not None and self._front.link.state is failed:
            self._furnish()

    @Slot()
    def _furnish(self) -> None:
        """Import what is slow beside the window, then build with it, a little at a time."""
        if self._imports is not None:
            return
        demo = ("app.practising",) if self._is_demo else ()
        self._imports = ImportsApart(("app.logs", "app.desk_works", *demo), self)
        self._imports.done.connect(self._begin_building)
        self._imports.start()

    @Slot()
    def _begin_building(self) -> None:
        chosen = self._loaded.settings
        self._log = late("app.logs", "begin")(
            self._folders.logs, "desk", level=chosen.log_level, megabytes=chosen.log_megabytes
        )
        self._works = late("app.desk_works", "DeskWorks")(
            self._folders, self._front, is_demo=self._is_demo, is_team=self._is_team, parent=self
        )
        self._steps = self._works.steps()
        self._next_step.start()

    @Slot()
    def _on_next_step(self) -> None:
        if next(self._steps, _BUILT) is not _BUILT:
            return
        self._next_step.stop()
        self._move_in()

    @Slot()
    def _on_beat(self) -> None:
        if self._log is not None:
            self._log.dump_when_silent_for(HUNG_SECONDS)

    @Slot()
    def _on_left(self) -> None:
        self.begins_anew = True

    @Slot()
    def _on_policy_changed(self) -> None:
        if self._front is not None:
            self._front.frame.notices.tell(self.tr("Your workplace has changed some settings."))

    @Slot()
    def _on_program_replaced(self) -> None:
        if self._front is not None:
            words = self.tr("A newer version of Hatif is installed. It opens when you next start Hatif.")
            self._front.frame.notices.tell(words, stays=True)

    def _move_in(self) -> None:
        works, front = self._works, self._front
        if works is None or front is None:
            return
        if self._is_team:
            self.practising = late("app.team_practising", "TeamPractising")(self._folders, works, self)
        elif self._is_demo:
            self.practising = late("app.practising", "Practising")(
                self._folders, front, self.window, works, self
            )
        works.flows.drafts.left_found.connect(front.calls.take_back)
        works.sign_in.left.connect(self._on_left)
        works.start()
        works.journal_owner.begin()
        watch: PolicyWatch = late("app.ui.policy_watch", "PolicyWatch")(self._loaded.settings, self)
        watch.changed.connect(self._on_policy_changed)
        self._watch_program()
        self._beat.start()
        if self.is_plain:
            front.frame.notices.tell(
                self.tr(
                    "Hatif has started with a plain window, text size and sound devices. "
                    "Your own come back with the next start. If it ends by itself again, tell your IT."
                ),
                stays=True,
            )
        for problem in self._loaded.problems:
            said = self.tr("Some settings could not be read: %1").replace("%1", problem)
            front.frame.notices.tell(said, stays=True)
        works.room.furnished.connect(self.met_a_call)
        self.furnished.emit()

    def _watch_program(self) -> None:
        """Let the agent know when IT has brought a newer version; whoever runs from source knows it."""
        facts = late("app.ui.program_watch", "facts_of_build")() if getattr(sys, "frozen", False) else None
        if facts is not None:
            program: ProgramWatch = late("app.ui.program_watch", "ProgramWatch")(facts, self)
            program.replaced.connect(self._on_program_replaced)


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
    link = str(getattr(options, "link", ""))
    if not instance.claim(link):
        print("Hatif is open already; its window comes forward.", file=sys.stderr)  # noqa: T201
        return 0
    is_team = getattr(options, "team", False)
    desk = Desk(app, folders, loaded, process, is_demo=is_demo, is_team=is_team)
    desk.is_plain = bool(getattr(options, "safe_mode", False))
    instance.asked_to_show.connect(desk.come_forward)
    desk.offer(link)
    # quit() would ask the window, which refuses in a call; the engine keeps the call.
    signal.signal(signal.SIGTERM, lambda *_: app.exit())
    if options.report_start:
        desk.window.painted.connect(lambda: print("painted", flush=True))  # noqa: T201
        desk.reachable.connect(lambda: print("ready", flush=True))  # noqa: T201
    desk.furnished.connect(let_last)
    desk.met_a_call.connect(let_last)
    if getattr(options, "auto", False):
        desk.furnished.connect(lambda: _play(desk, options, app))
    desk.open()
    code = app.exec()
    desk.stop()
    instance.release()
    return int(late("app.beginning_anew", "begin")()) if desk.begins_anew else code


def _play(desk: Desk, options: argparse.Namespace, app: QApplication) -> None:
    if desk.practising is not None:
        desk.practising.play(options.screenshots, app.exit)
