"""Looks words up in the background: hunspell runs beside the desk, one process a language, when wanted."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from app.spelling import dictionaries, pipe
from app.spelling.pipe import RIGHT, Verdict

MOST_KNOWN = 20_000  # words; a day has far fewer


class Spelling(QObject):
    """A word that was not looked up yet counts as right until the answer is there."""

    learnt = Signal()  # some words are known now that were not

    def __init__(
        self,
        own_words: Path,
        command: Callable[[str], list[str] | None] = dictionaries.command,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._command = own_words, command
        self._own = _read(own_words)
        self._known: dict[str, Verdict] = {}
        self._lines: dict[str, _Line | None] = {}

    def look(self, word: str, language: str) -> Verdict:
        """Return what is known of a word, and ask for it when nothing is."""
        if word.casefold() in self._own:
            return RIGHT
        if word not in self._known:
            line = self._line(language)
            if line is None:
                return RIGHT  # no dictionary of this language is installed
            self._known[word] = RIGHT
            line.ask(word)
        return self._known[word]

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant by a word."""
        return self._known.get(word, RIGHT).suggestions

    def add(self, word: str) -> None:
        """Take a word into the agent's own list."""
        self._own.add(word.casefold())
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text("\n".join(sorted(self._own)) + "\n", encoding="utf-8")
        self.learnt.emit()

    def stop(self) -> None:
        """End the processes."""
        for line in self._lines.values():
            if line is not None:
                line.stop()
        self._lines = {}

    def _line(self, language: str) -> "_Line | None":
        if language not in self._lines:
            command = self._command(language)
            self._lines[language] = None if command is None else _Line(command, self._take, self)
        return self._lines[language]

    def _take(self, found: dict[str, Verdict]) -> None:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known.update(found)
        if any(not verdict.is_right for verdict in found.values()):
            self.learnt.emit()


class _Line(QObject):
    """One running hunspell; it answers in the order it is asked."""

    def __init__(
        self, command: list[str], take: Callable[[dict[str, Verdict]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._asked: deque[str] = deque()
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_answer)
        self._process.start(command[0], command[1:])

    def ask(self, word: str) -> None:
        """Ask for a word; the answer comes later."""
        self._asked.append(word)
        self._process.write(pipe.question(word))

    def stop(self) -> None:
        """End the process."""
        self._process.readyReadStandardOutput.disconnect(self._on_answer)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(1_000):
            self._process.kill()
            self._process.waitForFinished(1_000)

    @Slot()
    def _on_answer(self) -> None:
        found: dict[str, Verdict] = {}
        while self._process.canReadLine() and self._asked:
            line = bytes(self._process.readLine().data()).decode(errors="replace")
            verdict = pipe.verdict(line)
            if verdict is not None:
                found[self._asked.popleft()] = verdict
        if found:
            self._take(found)


def _read(path: Path) -> set[str]:
    try:
        return {line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()}
    except (OSError, UnicodeDecodeError):
        return set()
