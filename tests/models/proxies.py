"""Somebody between a desk and its server, who listens, swaps certificates, or lets go."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from types import TracebackType

from tests.models.certificates import Certificate

SSL_REQUEST = bytes.fromhex("0000000804d2162f")
NO, YES = b"N", b"S"

Treat = Callable[[socket.socket, socket.socket], tuple[socket.socket, socket.socket]]


def strip(desk: socket.socket, server: socket.socket) -> tuple[socket.socket, socket.socket]:
    """Say that the server has no TLS, to read everything."""
    assert desk.recv(8, socket.MSG_WAITALL) == SSL_REQUEST
    desk.sendall(NO)
    return desk, server


def swap(certificate: Certificate) -> Treat:
    """Stand in for the server with another certificate, and speak TLS to both sides."""

    def treat(desk: socket.socket, server: socket.socket) -> tuple[socket.socket, socket.socket]:
        assert desk.recv(8, socket.MSG_WAITALL) == SSL_REQUEST
        desk.sendall(YES)
        mine = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        mine.load_cert_chain(certificate.file, certificate.key)
        mine.set_alpn_protocols(["postgresql"])
        desk = mine.wrap_socket(desk, server_side=True)
        server.sendall(SSL_REQUEST)
        assert server.recv(1) == YES
        theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        theirs.check_hostname, theirs.verify_mode = False, ssl.CERT_NONE
        return desk, theirs.wrap_socket(server)

    return treat


def drop(desk: socket.socket, server: socket.socket) -> tuple[socket.socket, socket.socket]:
    """Let go in the middle of the first words."""
    desk.recv(8, socket.MSG_WAITALL)
    raise ConnectionResetError


class Proxy:
    """Listens on loopback, treats the first words of each connection, and passes on what follows."""

    def __init__(self, port: int, treat: Treat) -> None:
        self._server_port = port
        self._treat = treat
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.heard = bytearray()  # what the desk said, as far as the proxy could read it
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> "Proxy":
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for one in (self._listener, *self._sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self._threads:
            thread.join(5)

    def _start(self, work: Callable[..., None], *words: object) -> None:
        thread = threading.Thread(target=work, args=words, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                desk, _ = self._listener.accept()
                self._start(self._serve, desk)

    def _serve(self, desk: socket.socket) -> None:
        server = socket.create_connection(("127.0.0.1", self._server_port))
        try:
            desk, server = self._treat(desk, server)
        except (OSError, AssertionError):
            desk.close()
            server.close()
            return
        self._sockets += [desk, server]
        self._start(self._pass_on, server, desk, bytearray())
        self._pass_on(desk, server, self.heard)

    def _pass_on(self, source: socket.socket, target: socket.socket, heard: bytearray) -> None:
        with contextlib.suppress(OSError):
            while words := source.recv(65536):
                heard += words
                target.sendall(words)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
