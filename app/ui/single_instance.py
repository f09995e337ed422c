"""One desk a profile: a second start brings the first window forward and ends."""

import contextlib
import json
import os
import secrets
import socket
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from app.ui.socket_line import LOOPBACK, SocketLine

FILE = "desk.json"  # where the first desk listens, readable for this user only
ANSWER_WITHIN_SECONDS = 0.5
LONGEST_LINE = 4_096  # bytes; a token, and what the second start was given
HERE = b"here\n"


class SingleInstance(QObject):
    """Holds the profile; only this user can reach it."""

    asked_to_show = Signal(str)  # what the second start was given, "" for nothing

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = profile / FILE
        self._token = secrets.token_hex(16)
        self._listener: socket.socket | None = None
        self._watcher: QSocketNotifier | None = None

    def claim(self, given: str = "") -> bool:
        """Take the profile; False when another desk has it, which then comes forward with what was given."""
        if self._another_answers(given):
            return False
        listener = socket.create_server((LOOPBACK, 0))
        listener.setblocking(False)
        self._listener = listener
        self._watcher = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._watcher.activated.connect(self._on_caller)
        self._say_where(listener.getsockname()[1])
        return True

    def release(self) -> None:
        """Give the profile back."""
        if self._watcher is not None:
            self._watcher.setEnabled(False)
            self._watcher = None
        if self._listener is not None:
            self._listener.close()
            self._listener = None
            self._file.unlink(missing_ok=True)

    def _say_where(self, port: int) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = self._file.with_suffix(".new")
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump({"port": port, "token": self._token}, file)
        beside.replace(self._file)

    def _another_answers(self, given: str) -> bool:
        """Whether a desk listens where the file says; one that was killed does not."""
        try:
            values = json.loads(self._file.read_text(encoding="utf-8"))
            address = (LOOPBACK, int(values["port"]))
            line = f"{values['token']} {' '.join(given.split())}\n".encode()[:LONGEST_LINE]
            with socket.create_connection(address, ANSWER_WITHIN_SECONDS) as connection:
                connection.sendall(line)
                return connection.recv(len(HERE)) == HERE
        except TimeoutError:
            return True  # it listens, but is too busy to answer: two would write to the same files
        except (OSError, ValueError, KeyError, TypeError):
            return False

    @Slot()
    def _on_caller(self) -> None:
        if self._listener is None:
            return
        with contextlib.suppress(OSError):
            connection, _address = self._listener.accept()
            line = SocketLine(LONGEST_LINE, self)
            line.received.connect(self._on_said)
            line.closed.connect(line.deleteLater)
            line.take(connection)

    @Slot(bytes)
    def _on_said(self, said: bytes) -> None:
        line = cast("SocketLine", self.sender())
        token, _space, given = said.decode("utf-8", "replace").rstrip("\n").partition(" ")
        if secrets.compare_digest(token.encode(), self._token.encode()):
            line.write(HERE)
            self.asked_to_show.emit(given)
        line.close()
        line.deleteLater()
