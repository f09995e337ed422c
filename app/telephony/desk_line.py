"""The line to the desk: a loopback socket only this user can find; one desk at a time, never waited for."""

import contextlib
import json
import os
import secrets
import selectors
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.telephony.protocol import LONGEST_LINE, PROTOCOL_VERSION, Event, Hello, Message, read_message

MOST_UNREAD_BYTES = 4_000_000  # a desk that reads nothing any more is cut off
HELLO_WITHIN_SECONDS = 5.0
MOST_STRANGERS = 8  # connections that have not said Hello yet


class DeskConnection:
    """One connection: what was read of the next line, and what is not sent yet."""

    def __init__(self, socket_: socket.socket, at: float) -> None:
        socket_.setblocking(False)
        socket_.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # a ShowedCall must not wait for more
        self.socket = socket_
        self.began = at
        self.is_open = True  # False: whoever watches the socket must let go of it, and close it then
        self._unsent = bytearray()
        self._unread = bytearray()
        self._event_number = 0

    def send(self, message: Message) -> None:
        """Send a message, events with the next number; what the desk does not take yet is kept."""
        if isinstance(message, Event):
            self._event_number += 1
            message = replace(message, number=self._event_number)
        self._unsent += message.to_line()
        self.flush()

    def flush(self) -> None:
        """Send what can be sent without waiting."""
        try:
            while self._unsent and self.is_open:
                del self._unsent[: self.socket.send(self._unsent)]
        except BlockingIOError:
            if len(self._unsent) > MOST_UNREAD_BYTES:
                self.is_open = False
        except OSError:
            self.is_open = False

    def lines(self) -> list[bytes]:
        """Return the whole lines that have arrived."""
        try:
            while chunk := self.socket.recv(65_536):
                self._unread += chunk
                if len(self._unread) > LONGEST_LINE:
                    self.is_open = False
                    return []
            self.is_open = False  # the other end closed; lines sent before still count
        except BlockingIOError:
            pass
        except OSError:
            self.is_open = False
        *whole, rest = self._unread.split(b"\n")
        self._unread = bytearray(rest)
        return [bytes(line) for line in whole]

    def close(self) -> None:
        """Close; nothing is sent or read any more."""
        self.is_open = False
        self._unsent.clear()
        self.socket.close()


class DeskLine:
    """Listens on loopback, lets the desk with the right token in, and lets a new desk replace the old one."""

    def __init__(
        self,
        folder: Path,
        *,
        version: str,
        on_order_line: Callable[[bytes], None],
        on_desk: Callable[[], None],
        on_desk_gone: Callable[[], None],
        clock: Callable[[], float],
    ) -> None:
        self._file = folder / "engine.json"
        self._version = version
        self._on_order_line = on_order_line
        self._on_desk = on_desk
        self._on_desk_gone = on_desk_gone
        self._clock = clock
        self._token = secrets.token_hex(32)
        self._desk: DeskConnection | None = None
        self._strangers: list[DeskConnection] = []
        self._selector = selectors.DefaultSelector()
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.setblocking(False)
        self._selector.register(self._server, selectors.EVENT_READ, None)

    @property
    def port(self) -> int:
        """The port desks connect to."""
        return int(self._server.getsockname()[1])

    @property
    def has_desk(self) -> bool:
        """Whether a desk is there."""
        return self._desk is not None

    def announce(self) -> None:
        """Write where the engine is to be found: for this user only, and whole or not at all."""
        facts = {
            "port": self.port,
            "token": self._token,
            "pid": os.getpid(),
            "protocol": PROTOCOL_VERSION,
        }
        fresh = self._file.with_suffix(f".{os.getpid()}.new")
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(facts, file)
        fresh.replace(self._file)

    def send(self, event: Event) -> None:
        """Tell the desk, when there is one."""
        if self._desk is not None:
            self._desk.send(event)

    def poll(self, wait_seconds: float) -> bool:
        """Take in connections and orders, waiting at most so long; say whether there was anything."""
        ready = self._selector.select(wait_seconds)
        for key, _ in ready:
            if key.fileobj is self._server:
                self._accept()
            elif isinstance(key.data, DeskConnection):
                self._read(key.data)
        if self._desk is not None:
            self._desk.flush()
            self._drop_if_closed(self._desk)
        self._drop_late_strangers()
        return bool(ready)

    def close(self) -> None:
        """Send what is left, close everything and take the file away, if it is still ours."""
        if self._desk is not None:
            self._desk.flush()
        for connection in [*self._strangers, *([self._desk] if self._desk else [])]:
            connection.close()
        self._selector.close()
        self._server.close()
        with contextlib.suppress(OSError, ValueError):
            if json.loads(self._file.read_text(encoding="utf-8")).get("pid") == os.getpid():
                self._file.unlink()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            accepted, _ = self._server.accept()
            if len(self._strangers) >= MOST_STRANGERS:
                accepted.close()
                return
            connection = DeskConnection(accepted, self._clock())
            self._strangers.append(connection)
            self._selector.register(connection.socket, selectors.EVENT_READ, connection)

    def _read(self, connection: DeskConnection) -> None:
        for line in connection.lines():
            if connection is self._desk:
                self._on_order_line(line)
            elif connection in self._strangers:
                self._greet(connection, line)
            else:
                return  # replaced or cut off in the middle
        self._drop_if_closed(connection)

    def _greet(self, connection: DeskConnection, line: bytes) -> None:
        if not self._is_desk(line):
            connection.is_open = False
            return
        if self._desk is not None:
            self._forget(self._desk)
            self._on_desk_gone()
        self._strangers.remove(connection)
        self._desk = connection
        connection.send(Hello(pid=os.getpid(), version=self._version))
        self._on_desk()

    def _is_desk(self, line: bytes) -> bool:
        try:
            hello = read_message(line)
        except ValueError:
            return False
        return (
            isinstance(hello, Hello)
            and hello.protocol == PROTOCOL_VERSION
            and isinstance(hello.token, str)
            and secrets.compare_digest(hello.token.encode(), self._token.encode())
        )

    def _drop_if_closed(self, connection: DeskConnection) -> None:
        if connection.is_open:
            return
        was_desk = connection is self._desk
        self._forget(connection)
        if was_desk:
            self._on_desk_gone()

    def _drop_late_strangers(self) -> None:
        for connection in list(self._strangers):
            if self._clock() - connection.began > HELLO_WITHIN_SECONDS:
                self._forget(connection)

    def _forget(self, connection: DeskConnection) -> None:
        with contextlib.suppress(KeyError, ValueError):
            self._selector.unregister(connection.socket)
        connection.close()
        if connection in self._strangers:
            self._strangers.remove(connection)
        if connection is self._desk:
            self._desk = None
