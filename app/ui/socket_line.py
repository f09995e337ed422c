"""Lines over a loopback connection, watched by Qt.

It is a plain socket, because Qt's network module would cost 3 MB and time before the first paint.
"""

import errno
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

LOOPBACK = "127.0.0.1"
AT_ONCE = 65_536  # bytes
_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, getattr(errno, "WSAEWOULDBLOCK", -1))


class SocketLine(QObject):
    """One connection; nothing here ever waits."""

    opened = Signal()
    refused = Signal()  # nobody listens there
    received = Signal(bytes)  # one line, with its end
    closed = Signal()  # by the other side; never by `close`

    def __init__(self, longest_line: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self._longest_line = longest_line
        self._socket: socket.socket | None = None
        self._watchers: dict[QSocketNotifier.Type, QSocketNotifier] = {}
        self._unread = bytearray()
        self._unsent = bytearray()

    @property
    def is_idle(self) -> bool:
        """Whether there is no connection, and none under way."""
        return self._socket is None

    def connect_to(self, port: int) -> None:
        """Begin to connect; `opened` or `refused` follows."""
        self.close()
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        code = self._socket.connect_ex((LOOPBACK, port))
        if code not in (0, *_UNDER_WAY):
            self.close()
            self.refused.emit()
            return
        self._watch(self._socket, QSocketNotifier.Type.Write)
        self._watch(self._socket, QSocketNotifier.Type.Exception)  # how Windows says that it was refused

    def take(self, connection: socket.socket) -> None:
        """Go on with a connection that a listener has accepted."""
        self.close()
        connection.setblocking(False)
        self._socket = connection
        self._begin(connection)

    def write(self, data: bytes) -> None:
        """Send, at once as far as the other side takes it, the rest when it does."""
        self._unsent += data
        self._send()

    def close(self) -> None:
        """Let the connection go, with all that was not read."""
        self._unwatch()
        self.is_open = False
        self._unread.clear()
        self._unsent.clear()
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _begin(self, connection: socket.socket) -> None:
        self._unwatch()
        self.is_open = True
        self._watch(connection, QSocketNotifier.Type.Read)

    def _watch(self, connection: socket.socket, kind: QSocketNotifier.Type) -> None:
        watcher = QSocketNotifier(connection.fileno(), kind, self)
        watcher.activated.connect(self._on_ready)
        self._watchers[kind] = watcher

    def _unwatch(self) -> None:
        for watcher in self._watchers.values():
            watcher.setEnabled(False)
            watcher.deleteLater()
        self._watchers.clear()

    @Slot()
    def _on_ready(self) -> None:
        if self._socket is None:
            return
        if not self.is_open:
            self._finish_connecting(self._socket)
        elif self._read(self._socket):
            self._send()

    def _finish_connecting(self, connection: socket.socket) -> None:
        if connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            self.close()
            self.refused.emit()
            return
        self._begin(connection)
        self.opened.emit()

    def _read(self, connection: socket.socket) -> bool:
        """Read what is there and tell of each whole line; False when the connection is gone."""
        try:
            data = connection.recv(AT_ONCE)
        except BlockingIOError:
            return True
        except OSError:
            data = b""
        if not data:
            self._lose()
            return False
        self._unread += data
        while self._socket is connection and (end := self._unread.find(b"\n")) >= 0:
            line = bytes(self._unread[: end + 1])
            del self._unread[: end + 1]
            self.received.emit(line)
        if len(self._unread) > self._longest_line:
            self._lose()
        return self._socket is connection

    def _send(self) -> None:
        if self._socket is None or not self.is_open:
            return
        try:
            while self._unsent:
                del self._unsent[: self._socket.send(self._unsent)]
        except BlockingIOError:
            pass  # the watcher tells when there is room again
        except OSError:
            return  # whoever reads finds it closed
        if self._unsent and QSocketNotifier.Type.Write not in self._watchers:
            self._watch(self._socket, QSocketNotifier.Type.Write)
        elif QSocketNotifier.Type.Write in self._watchers:
            self._watchers[QSocketNotifier.Type.Write].setEnabled(bool(self._unsent))

    def _lose(self) -> None:
        self.close()
        self.closed.emit()
