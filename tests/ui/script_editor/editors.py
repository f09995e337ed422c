"""An editor over a real database file and the ready-made scripts."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app import outcome_trees
from app.desk_library import open_library
from app.desk_memory import OUTCOMES
from app.desk_works import SCRIPTS
from app.models.changes import outcomes
from app.models.database import Database
from app.models.memory import Memory
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.script_editor.flow import ScriptEditorFlow
from app.ui.script_shelf import ScriptShelf
from app.ui.state.agent_status import AgentStatus
from tests.ui import memories


class Editor:
    """What a supervisor sits before."""

    def __init__(self, folder: Path, language: Language, qtbot: QtBot) -> None:
        """Stand on the database file that lies in the folder."""
        self.folder, self.qtbot = folder, qtbot
        self.memory: Jobs[Memory] = Jobs(lambda: memories.opened(folder / "hatif.sqlite"), "memory")
        self.library = Jobs(lambda: open_library(SCRIPTS), "library")
        self.memory.start()
        self.library.start()
        self.shelf = ScriptShelf(self.memory, self.library)
        status = AgentStatus()
        status.sign_in(memories.answer(self.memory, qtbot, lambda memory: memory.agent))
        self.flow = ScriptEditorFlow(
            (self.memory, self.library), self.shelf, (status, language), folder / "drafts"
        )
        self.window, self.draft = self.flow.window, self.flow.draft

    def open(self, key: str = "") -> None:
        """Show the window, and a script."""
        with self.qtbot.waitExposed(self.window):
            self.flow.open()
        self.settle()
        if key:
            self.flow.open_script(key)
            self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked for is answered, and the draft is read."""
        self.draft.read_now()
        self.qtbot.waitUntil(lambda: self.memory.idle and self.library.idle, timeout=10_000)
        self.draft.read_now()
        self.qtbot.waitUntil(lambda: self.library.idle and self.draft.reading.text == self.draft.text)

    def close(self) -> None:
        """Leave everything."""
        self.flow.stop()
        self.shelf.stop()
        self.memory.stop()
        self.library.stop()


def prepare(path: Path) -> None:
    """Make a database with the outcomes that come with the program."""
    memories.opened(path).close()
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        outcomes.add_trees(session, outcome_trees.read(OUTCOMES.read_text(encoding="utf-8")))
    database.close()
