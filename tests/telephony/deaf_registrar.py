"""A registrar over TCP that takes its first connection and never says a word on it, as a PBX that starts."""

import contextlib
import socket
import threading

from app.telephony.sip_text import read_sip


class DeafRegistrar:
    """Listens on loopback until it is closed; from the second connection on it agrees to everything."""

    def __init__(self) -> None:
        self.heard: list[str] = []  # the first line of each request, deaf or not
        self._door = socket.create_server(("127.0.0.1", 0))
        self._lines: list[socket.socket] = []
        self._thread = threading.Thread(target=self._open, name="registrar")

    def __enter__(self) -> "DeafRegistrar":
        """Listen."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening, and hang up on everybody."""
        for each in (self._door, *self._lines):
            with contextlib.suppress(OSError):  # the other side was quicker
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._thread.join(5)

    @property
    def uri(self) -> str:
        """Its SIP address."""
        return f"sip:127.0.0.1:{self._door.getsockname()[1]};transport=tcp"

    def _open(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                break
            self._lines.append(line)
            is_deaf = len(self._lines) == 1
            threading.Thread(target=self._listen, args=(line, is_deaf), name="line", daemon=True).start()

    def _listen(self, line: socket.socket, is_deaf: bool) -> None:
        with contextlib.suppress(OSError):
            while data := line.recv(65_536):
                text = data.decode()
                if not text.strip():  # a keep-alive
                    continue
                request = read_sip(text)
                self.heard.append(request.first_line)
                if is_deaf:
                    continue
                names = ("Via", "From", "Call-ID", "CSeq", "Contact")
                copied = [f"{name}: {request.first(name)}" for name in names]
                to = f"To: {request.first('to')};tag=registrar"
                lines = ["SIP/2.0 200 OK", *copied, to, "Expires: 300", "Content-Length: 0", "", ""]
                line.sendall("\r\n".join(lines).encode())
