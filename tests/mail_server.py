"""A real mail server on loopback: takes letters over SMTP, plain, by STARTTLS, or TLS from the first byte."""

import base64
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

from tests.models.certificates import Certificate


class MailServer:
    """What came in, and how the server behaves."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refused: set[str] = set()  # recipients
        self.password = ""  # asked for when it is not empty; the user is "hatif"
        self.was_encrypted: list[bool] = []
        self.port = 0


class _Conversation(StreamRequestHandler):
    server: "_Server"

    def setup(self) -> None:
        self.is_encrypted = False
        if self.server.context is not None and self.server.tls_at_once:
            self.encrypt()
        super().setup()

    def encrypt(self) -> None:
        assert self.server.context is not None
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.is_encrypted = True

    def finish(self) -> None:
        with suppress(OSError):
            super().finish()
        self.request.close()

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())
        self.wfile.flush()

    def handle(self) -> None:
        with suppress(OSError):  # whoever came has gone
            self.say("220 loopback")
            while (line := self.rfile.readline().decode().strip()) and self.answer(line):
                pass

    def answer(self, line: str) -> bool:
        state, word = self.server.state, line.upper()
        if word.startswith("EHLO"):
            self.say("250-loopback")
            if self.server.context is not None and not self.is_encrypted:
                self.say("250-STARTTLS")
            self.say("250 AUTH PLAIN")
        elif word == "STARTTLS":
            self.say("220 go on")
            self.encrypt()
            self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb")
        elif word.startswith("AUTH PLAIN"):
            said = base64.b64decode(line.split()[2]).decode()
            self.say("235 come in" if said == f"\0hatif\0{state.password}" else "535 no")
        elif word.startswith("RCPT") and any(one in line for one in state.refused):
            self.say("550 nobody here")
        elif word == "DATA":
            self.take()
        else:
            self.say("221 bye" if word == "QUIT" else "250 ok")
        return word != "QUIT"

    def take(self) -> None:
        self.say("354 go on")
        lines: list[bytes] = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line[1:] if line.startswith(b"..") else line)
        letter = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.server.state.letters.append(letter)
        self.server.state.was_encrypted.append(self.is_encrypted)
        self.say("250 taken")


class _Server(ThreadingTCPServer):
    daemon_threads = False
    allow_reuse_address = True

    def __init__(self, state: MailServer, context: ssl.SSLContext | None, *, tls_at_once: bool) -> None:
        self.state, self.context, self.tls_at_once = state, context, tls_at_once
        super().__init__(("127.0.0.1", 0), _Conversation)

    def handle_error(self, *_args: object) -> None:
        """A client that trusts nobody breaks the handshake off."""


@contextmanager
def open_server(certificate: Certificate | None = None, *, tls_at_once: bool = False) -> Iterator[MailServer]:
    """Open a server on a free port; with a certificate it speaks TLS."""
    state, context = MailServer(), None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.file, certificate.key)
    with _Server(state, context, tls_at_once=tls_at_once) as server:
        state.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield state
        finally:
            server.shutdown()
            thread.join()
