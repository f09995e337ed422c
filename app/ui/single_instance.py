"""One desk a profile: a second start brings the first window forward and ends."""

import zlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN_MS = 500


class SingleInstance(QObject):
    """Holds the profile's name; only this user can reach it."""

    asked_to_show = Signal()

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_of(profile)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def claim(self) -> bool:
        """Take the profile; False when another desk has it, which then comes forward."""
        if self._another_answers():
            return False
        QLocalServer.removeServer(self._name)  # left by a desk that was killed
        return self._server.listen(self._name)

    def release(self) -> None:
        """Give the profile back."""
        self._server.close()

    def _another_answers(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(ANSWER_WITHIN_MS)
        socket.abort()
        return answered

    @Slot()
    def _on_new_connection(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnectFromServer()
        caller.deleteLater()
        self.asked_to_show.emit()


def _name_of(profile: Path) -> str:
    return f"hatif-{zlib.crc32(str(profile.absolute()).encode()):08x}"
