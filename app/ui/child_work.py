"""Long work in a process of its own: a command of this program that tells its progress as JSON."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from app.own_command import own_command

_GIVE_UP_MS = 3_000


class ChildWork(QObject):
    """One command at a time; the window goes on living, and the work can be broken off."""

    progressed = Signal(int, int)  # how much of how much; the second is 0 where nobody knows
    finished = Signal(object)  # what the command reported, a dict
    failed = Signal(str)  # the command's own sentence, in English; empty when it was broken off

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._is_stopped = False
        self._said: dict[str, Any] = {}
        self._rest = b""

    @property
    def is_busy(self) -> bool:
        """Whether a command is running."""
        return self._process is not None

    def start(self, arguments: Sequence[str]) -> None:
        """Run a command; what ran before goes on to its end unheard."""
        self.stop()
        self._is_stopped, self._said, self._rest = False, {}, b""
        program, *own = own_command()
        process = QProcess(self)
        process.setWorkingDirectory(str(Path(__file__).parents[2]))
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(program, [*own, *arguments])

    @Slot()
    def stop(self) -> None:
        """Break the work off; what a transaction has kept stays, and the next try goes on from there."""
        process = self._process
        if process is not None:
            self._is_stopped = True
            process.kill()
            process.waitForFinished(_GIVE_UP_MS)

    @Slot()
    def _on_output(self) -> None:
        if self._process is None:
            return
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            said = json.loads(line)
        except ValueError:
            return
        if isinstance(said, dict) and "progress" in said:
            done, total = said["progress"]
            self.progressed.emit(int(done), int(total))
        elif isinstance(said, dict):
            self._said = said

    @Slot()
    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        self._on_last(process)
        process.deleteLater()

    def _on_last(self, process: QProcess) -> None:
        for line in (self._rest + bytes(process.readAllStandardOutput().data())).split(b"\n"):
            self._take(line)
        if self._said and not self._is_stopped:
            self.finished.emit(self._said)
        else:
            self.failed.emit(
                "" if self._is_stopped else _sentence(bytes(process.readAllStandardError().data()))
            )

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            process, self._process = self._process, None
            process.deleteLater()
            self.failed.emit(process.errorString())


def _sentence(said: bytes) -> str:
    """Return the last line a command complained with."""
    lines = said.decode(errors="replace").strip().splitlines()
    try:
        return str(json.loads(lines[-1])["error"])
    except (IndexError, ValueError, KeyError, TypeError):
        return lines[-1] if lines else ""
