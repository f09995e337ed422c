"""A line to the PBX's manager interface on which every event of one kind is lost."""

import contextlib
import socket

from tests.models.proxies import Proxy

END = b"\r\n\r\n"


class ForgetfulLine(Proxy):
    """Passes everything on but events of one kind; what the bridge asks for it always gets."""

    def __init__(self, port: int, kind: str) -> None:
        super().__init__(port, lambda desk, server: (desk, server))
        self._beginning = f"Event: {kind}\r\n".encode()
        self.left_out = 0

    def __enter__(self) -> "ForgetfulLine":
        super().__enter__()
        return self

    def _pass_on(self, source: socket.socket, target: socket.socket, heard: bytearray) -> None:
        if heard is self.heard:  # what the bridge says
            super()._pass_on(source, target, heard)
            return
        with contextlib.suppress(OSError):
            greeting, _, rest = source.recv(65_536).partition(b"\r\n")
            target.sendall(greeting + b"\r\n")
            while words := source.recv(65_536):
                *blocks, rest = (rest + words).split(END)
                for block in blocks:
                    self._pass_one(block, target)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _pass_one(self, block: bytes, target: socket.socket) -> None:
        if block.startswith(self._beginning) and b"\r\nActionID: " not in block:
            self.left_out += 1
        else:
            target.sendall(block + END)
