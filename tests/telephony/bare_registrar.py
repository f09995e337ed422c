"""A registrar made of a socket: answers REGISTER as a test wants, and keeps what it was sent."""

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.telephony.sip_text import SipText, read_sip

Answer = Callable[[SipText], tuple[str, list[str]]]  # status line's end and more headers


@dataclass(slots=True)
class BareRegistrar:
    """Listens on loopback until it is closed."""

    answer: Answer
    requests: list[SipText] = field(default_factory=list)
    first_lines: list[str] = field(default_factory=list)  # of whatever came
    line: socket.socket = field(default_factory=lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    _is_closed: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> "BareRegistrar":
        """Listen."""
        self.line.bind(("127.0.0.1", 0))
        self.line.settimeout(0.1)
        self._thread = threading.Thread(target=self._listen, name="registrar")
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        self._is_closed.set()
        if self._thread is not None:
            self._thread.join()
        self.line.close()

    @property
    def uri(self) -> str:
        """Its SIP address."""
        return f"sip:127.0.0.1:{self.line.getsockname()[1]}"

    def credentials(self) -> list[str]:
        """Return the Authorization headers that came, empty texts for requests without."""
        return [request.first("authorization") for request in self.requests]

    def _listen(self) -> None:
        while not self._is_closed.is_set():
            try:
                data, source = self.line.recvfrom(65_536)
            except TimeoutError:
                continue
            request = read_sip(data.decode())
            self.first_lines.append(request.first_line)
            if not request.first_line.startswith(("REGISTER", "OPTIONS")):
                continue
            self.requests.append(request)
            status, headers = self.answer(request)
            copied = [
                f"{name}: {request.first(name)}" for name in ("Via", "From", "Call-ID", "CSeq", "Contact")
            ]
            to = f"To: {request.first('to')};tag=registrar"
            lines = [f"SIP/2.0 {status}", *copied, to, *headers, "Content-Length: 0", "", ""]
            self.line.sendto("\r\n".join(lines).encode(), source)
