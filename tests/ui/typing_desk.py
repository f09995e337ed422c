"""A desk's notes and script in a process of their own, that types and answers until it is killed.

python -m tests.ui.typing_desk JOURNAL CALL: goes on where the journal says, and tells every key on stdout.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from app.callscript.language import read_script
from app.callscript.shelf import Shelf
from app.journal.journal import Journal
from app.models.keys import new_key
from app.models.rows.callers import Identification
from app.settings import Settings
from app.telephony.protocol import CallId
from app.ui.actions import Actions
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.panels.notes import NotesPanel
from app.ui.panels.script import ScriptPanel
from app.ui.script_flow import ScriptFlow
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import pictures
from tests.ui.keys import type_text

SCRIPT = """script: circle
version: 1
title: {ar: دائرة, en: Circle}
starts_when: [{direction: [inbound]}]
start: one
steps:
  one:
    kind: ask
    title: {ar: أولى, en: One}
    answers:
      - {key: on, text: {ar: تابع, en: On}, to: two}
      - {key: stay, text: {ar: ابقَ, en: Stay}, to: one}
      - {key: leave, text: {ar: أنهِ, en: Leave}, to: end}
  two:
    kind: ask
    title: {ar: ثانية, en: Two}
    answers:
      - {key: back, text: {ar: ارجع, en: Back}, to: one}
      - {key: stay, text: {ar: ابقَ, en: Stay}, to: two}
  end:
    kind: end
    title: {ar: نهاية, en: End}
    outcome: resolved
"""
WORDS = "the customer asks for her money and عميل يسأل عن فاتورة and we promise to call back soon "
KEY_MS = 35  # faster than anybody types
ANSWER_EVERY = 4  # keys


def typed(count: int) -> str:
    """The note after so many keys."""
    return (WORDS * (count // len(WORDS) + 1))[:count]


def answer(number: int) -> int:
    """The answer that is given as the one of this number: on and on, staying now and then."""
    return 2 if number % 5 == 4 else 1


class TypingDesk:
    """Panels, flows and journal joined as the desk joins them."""

    def __init__(self, app: QApplication, journal: Path, call: str) -> None:
        language = Language(app)
        language.use("en")
        self.calls = Calls()
        self.journal = Jobs(lambda: Journal.open(journal), "journal")
        self.library: Jobs[Shelf] = Jobs(lambda: Shelf([read_script(SCRIPT, "circle.yaml")]), "library")
        self.keeper = DraftKeeper(self.calls, self.journal)
        status = AgentStatus()
        self.flow = ScriptFlow(self.calls, self.library, Settings({"ui.language": "en"}), status)
        self.notes = NotesPanel(self.calls, language)
        self.actions = Actions(self.calls, status)
        self.script = ScriptPanel(self.calls, self.actions, language)
        self.notes.note_edited.connect(self.keeper.keep_note)
        self.script.answered.connect(self.flow.answer)
        self.flow.moved.connect(lambda page: self.keeper.keep(page, "script", "call"))
        self.keeper.restored.connect(self._on_restored)
        self.page = CallPage(pictures.talking(pictures.ringing(CallId(call))), new_key())
        self.page.identification = Identification((), None)
        self.page.is_answered = True
        self.clock = QTimer(interval=KEY_MS)
        self.clock.timeout.connect(self._press)
        self.keys = self.answers = 0
        for lane in (self.journal, self.library):
            lane.start()
        self.calls.add(self.page)
        self.calls.show(self.page)
        self.notes.show()
        self.script.show()
        self.keeper.restore(self.page)

    def _on_restored(self, page: CallPage, script: str, _customer: object) -> None:
        self.flow.resume(page, script) if script else self.flow.begin(page)
        page.script_changed.connect(self._begin)

    def _begin(self) -> None:
        """What was kept is there again: go on from it."""
        if self.clock.isActive() or self.page.runner is None:
            return
        self.keys, self.answers = len(self.page.note), len(self.page.runner.record)
        self.notes.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._tell("restored")
        self.clock.start()

    def _press(self) -> None:
        type_text(self.notes.editor, typed(self.keys + 1)[-1])
        self.keys += 1
        if self.keys % ANSWER_EVERY == 0:
            self.script.step.press(answer(self.answers))
            self.answers += 1
        self._tell("pressed")

    def _tell(self, what: str) -> None:
        print(what, time.monotonic(), self.keys, self.answers, flush=True)  # noqa: T201  this is its answer


def main() -> int:
    """Type until killed."""
    app = QApplication([])
    desk = TypingDesk(app, Path(sys.argv[1]), sys.argv[2])
    return app.exec() if desk.page else 1


if __name__ == "__main__":
    sys.exit(main())
