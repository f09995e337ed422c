"""A whole desk for tests, on a profile of its own; its engine is a real one, or played by the test."""

import contextlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import engine_process
from app.desk_front import DeskFront
from app.desk_memory import open_memory
from app.desk_works import DeskWorks
from app.folders import Folders
from app.journal.journal import Journal
from app.settings import Settings
from app.telephony.protocol import CallChanged, CallOffered, Order, StopEngine
from app.ui.engine_link import LinkState
from app.ui.main_window import MainWindow
from app.ui.skeleton import Skeleton
from app.ui.state.call_page import CallPage
from app.ui.theme.look import PROPERTY
from app.ui.theme.tokens import THEMES
from tests.ui import languages, memories, pictures

LOOPBACK = "127.0.0.1"


def settings(**more: object) -> Settings:
    """Return settings of Sara's silent desk on loopback, in English."""
    return Settings(
        {
            "ui.language": "en",
            "agent.login": "sara",
            "telephony.address": LOOPBACK,
            "telephony.trunk": LOOPBACK,
            "sound.system": "none",
            **more,
        }
    )


def folders_under(root: Path) -> Folders:
    """Return the folders of a profile in whose database Mona and Sara are known."""
    folders = Folders.under(root)
    folders.prepare()
    path = folders.data / "hatif.sqlite"
    if not path.exists():
        path.write_bytes(_database())
    return folders


@cache
def _database() -> bytes:
    """Return a database that has been opened once; making one anew for each desk takes a second."""
    with TemporaryDirectory() as folder:
        folders = Folders.under(Path(folder))
        open_memory(folders, settings()).close()
        memories.opened(folders.data / "hatif.sqlite").close()
        return (folders.data / "hatif.sqlite").read_bytes()


@contextlib.contextmanager
def own_look(app: QApplication) -> Iterator[None]:
    """Take language and theme off the application again, whatever a desk has put on it."""
    with languages.digits_of(QLocale()):
        try:
            yield
        finally:
            app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            app.setProperty(PROPERTY, None)
            app.setPalette(app.style().standardPalette())
            app.setStyleSheet("")


def end_engine(folders: Folders) -> None:
    """End the engine of a profile, and wait until it is gone."""
    address = engine_process.find(folders.run)
    if address is not None:
        with contextlib.suppress(psutil.NoSuchProcess):
            process = psutil.Process(address.pid)
            process.terminate()
            process.wait(5)


class Seat:
    """A desk's front in its window."""

    def __init__(self, app: QApplication, folders: Folders, chosen: Settings) -> None:
        self.folders = folders
        self.settings = chosen
        self.owner = QObject()
        self.window = MainWindow(Skeleton(THEMES["light"]))
        self.front = DeskFront(app, folders, chosen, self.window, self.owner)
        self.orders: list[Order] = []  # those no engine took
        self.front.link.refused.connect(lambda order, _refusal: self.orders.append(order))
        self.works: DeskWorks | None = None

    def open_without_engine(self) -> None:
        """Show the window; what an engine would say is said by the test."""
        self.window.setCentralWidget(self.front.frame)
        self.window.show()

    def furnish(self, qtbot: QtBot, *, for_calls: bool = True) -> DeskWorks:
        """Make it a desk one can work at, and wait until the database has said who works there.

        With `for_calls` its room has all panels at once, as it has them from the first call on.
        """
        works = DeskWorks(self.folders, self.front, is_demo=False, parent=self.owner)
        for _ in works.steps():
            pass
        works.start()
        if for_calls:
            works.room.furnish()
        self.works = works
        qtbot.waitUntil(lambda: self.front.state.status.agent is not None, timeout=10_000)
        return works

    def ring(self, call_id: str = "call-1", number: str = "0500000001") -> CallPage:
        """Let a customer call; it is Mona's number unless another is given."""
        self.front.link.event_received.emit(CallOffered(call=pictures.ringing(call_id, number)))
        return self.front.state.calls.pages[-1]

    def talk(self, call_id: str = "call-1", number: str = "0500000001") -> CallPage:
        """Let a customer call and be answered."""
        page = self.ring(call_id, number)
        self.front.link.event_received.emit(CallChanged(call=pictures.talking(page.picture)))
        return page

    def hang_up(self, page: CallPage) -> None:
        """Let the customer hang up."""
        self.front.link.event_received.emit(pictures.ended(page.picture))

    def drafts(self, page: CallPage) -> dict[str, str]:
        """Return what the journal keeps of a call; another reader than the desk's."""
        journal = Journal.open(self.folders.data / "journal.sqlite")
        drafts = journal.drafts(page.call_id)
        journal.close()
        return drafts

    def leave(self) -> None:
        """Close the desk, and end its engine if it has one."""
        if self.works is not None:
            self.works.stop()
        if self.front.link.state is LinkState.UP:
            self.front.link.send(StopEngine())
        self.front.stop()
        end_engine(self.folders)
        self.front.link.stop()  # once more, now that there is a dead child to take note of
        self.front.state.language.leave()
        self.window.close()
        self.window.deleteLater()
        self.owner.deleteLater()


@contextlib.contextmanager
def seat(app: QApplication, root: Path, chosen: Settings | None = None) -> Iterator[Seat]:
    """Have a desk for the length of a test."""
    with own_look(app):
        seat = Seat(app, folders_under(root), chosen or settings())
        try:
            yield seat
        finally:
            seat.leave()
