"""The script being edited: its text, its undo, and what the checker says of it, read off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.callscript.checker import problems
from app.callscript.edit import Document
from app.callscript.language import read_draft
from app.callscript.problem import BadScript, Problem
from app.callscript.shelf import Shelf, linked_with
from app.callscript.steps import Purpose, Script
from app.errors import BadInput
from app.ui.jobs import Jobs

PAUSE_MS = 120  # after the last change, before the script is read again


@dataclass(frozen=True, slots=True)
class Reading:
    """One state of the draft as it was read: the script as far as it goes, and what is wrong with it."""

    text: str
    script: Script | None
    problems: tuple[Problem, ...]
    parts: tuple[Script, ...] = ()  # that this script could run


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys an end may propose; nothing is checked against empty ones."""

    outcomes: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()


class Draft(QObject):
    """Every edit can be undone. The newest reading comes a moment after an edit."""

    opening = Signal()  # another script is being read
    opened = Signal()  # it is there
    edited = Signal()  # the text is another; what can be undone has changed
    read = Signal(object)  # Reading
    refused = Signal(str)  # why an edit cannot be made

    def __init__(self, library: Jobs[Shelf], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._document: Document | None = None
        self._numbers = count(1)
        self._newest = 0
        self.keys = Keys()
        self.reading = Reading("", None, ())
        self.saved_text = ""
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self.read_now)

    @property
    def text(self) -> str:
        """The file as it stands."""
        return self._document.text if self._document else ""

    @property
    def is_open(self) -> bool:
        """Whether there is a script."""
        return self._document is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._document is not None and self._document.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return self._document is not None and self._document.can_redo

    def open(self, text: str, name: str, *, is_new: bool = False) -> None:
        """Take another script, in the background; one that is no YAML at all is refused.

        A new one is a draft that is kept nowhere yet.
        """
        self.opening.emit()
        self._ask(text, name, lambda reading: self._take_opened(reading, name, is_new=is_new))

    def edit(self, change: Callable[[Document], object]) -> bool:
        """Change the draft; what cannot be done changes nothing and is told of."""
        if self._document is None:
            return False
        before = self._document.text
        try:
            change(self._document)
        except BadScript as error:
            self.refused.emit(error.problems[0].what)
            return False
        except BadInput as error:
            self.refused.emit(str(error))
            return False
        if self._document.text != before:
            self._tell()
        return True

    @Slot()
    def undo(self) -> None:
        """Take the last edit back."""
        if self._document is not None and self._document.can_undo:
            self._document.undo()
            self._tell()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._document is not None and self._document.can_redo:
            self._document.redo()
            self._tell()

    @Slot()
    def read_now(self) -> None:
        """Read and check the draft in the background; only the newest answer counts."""
        if self._document is not None:
            self._timer.stop()
            self._ask(self._document.text, "draft", self._take)

    def stop(self) -> None:
        """Read no more; the editor closes."""
        self._timer.stop()

    def _tell(self) -> None:
        self.edited.emit()
        self._timer.start()

    def _ask(self, text: str, name: str, then: Callable[[Reading], None]) -> None:
        number = self._newest = next(self._numbers)
        keys = self.keys

        def take(reading: Reading) -> None:
            if number == self._newest:
                then(reading)

        self._library.ask(self, lambda shelf: read(text, name, shelf, keys), take)

    def _take_opened(self, reading: Reading, name: str, *, is_new: bool) -> None:
        if reading.script is None:
            first = reading.problems[0]
            self.refused.emit(f"{name}:{first.line}: {first.what} {first.how_to_mend}")
            return
        self._document = Document(reading.text, name)
        self.saved_text = "" if is_new else reading.text
        self.reading = reading
        self.opened.emit()
        self.edited.emit()
        self.read.emit(reading)

    def _take(self, reading: Reading) -> None:
        self.reading = reading
        self.read.emit(reading)


def read(text: str, name: str, shelf: Shelf, keys: Keys) -> Reading:
    """Read and check a draft: what cannot be read is told of, and all else is checked too."""
    script, mistakes = read_draft(text, name)
    at = times.now()
    if script is None:
        return Reading(text, None, tuple(mistakes))
    whole = linked_with(script, shelf, at)
    unread = {mistake.step for mistake in mistakes}
    outcomes, reasons = keys.outcomes or None, keys.reasons or None
    found = [one for one in problems(whole, outcomes=outcomes, reasons=reasons) if one.step not in unread]
    if "" in unread:  # the head itself cannot be read: what follows from that says nothing new
        found = []
    parts = tuple(part for part in shelf.parts(at).values() if part.key != script.key)
    if script.purpose is Purpose.PART:
        parts = tuple(part for part in parts if script.key not in [inner.key for inner in part.parts])
    return Reading(text, whole, (*mistakes, *found), parts)
