"""A name server and a STUN server, each made of a socket: they answer what a test has written down."""

import socket
import struct
import threading
from dataclasses import dataclass, field

A, SRV, IN = 1, 33, 1
MAGIC = 0x2112_A442  # of STUN (RFC 8489)
BINDING, BOUND, XOR_MAPPED_ADDRESS = 0x0001, 0x0101, 0x0020


@dataclass(slots=True)
class BareServer:
    """Answers datagrams until it is closed."""

    address: str = "127.0.0.1"
    port: int = 0
    asked: list[str] = field(default_factory=list)
    line: socket.socket = field(default_factory=lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    _is_closed: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> "BareServer":
        """Listen."""
        self.line.bind((self.address, self.port))
        self.line.settimeout(0.1)
        self._thread = threading.Thread(target=self._listen, name=type(self).__name__)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        self._is_closed.set()
        if self._thread is not None:
            self._thread.join()
        self.line.close()

    def answer(self, request: bytes, source: tuple[str, int]) -> bytes:
        """Return what to send back."""
        raise NotImplementedError

    def _listen(self) -> None:
        while not self._is_closed.is_set():
            try:
                request, source = self.line.recvfrom(2048)
            except TimeoutError:
                continue
            self.line.sendto(self.answer(request, source), source)


@dataclass(slots=True)
class BareNameserver(BareServer):
    """Knows addresses and services; SRV rows are priority, port and host."""

    port: int = 53  # PJSIP knows no other
    addresses: dict[str, str] = field(default_factory=dict)
    services: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)

    def answer(self, request: bytes, source: tuple[str, int]) -> bytes:
        """Answer one question."""
        name, end = _name(request, 12)
        kind = int.from_bytes(request[end : end + 2], "big")
        self.asked.append(f"{kind} {name}")
        rows = [_row(SRV, _service(*row)) for row in self.services.get(name, [])] if kind == SRV else []
        if kind == A and name in self.addresses:
            rows = [_row(A, socket.inet_aton(self.addresses[name]))]
        flags = 0x8580 if rows else 0x8583  # NXDOMAIN without any
        head = request[:2] + struct.pack(">HHHHH", flags, 1, len(rows), 0, 0)
        return head + request[12 : end + 4] + b"".join(rows)


def _name(packet: bytes, place: int) -> tuple[str, int]:
    parts = []
    while length := packet[place]:
        parts.append(packet[place + 1 : place + 1 + length].decode())
        place += 1 + length
    return ".".join(parts).lower(), place + 1


def _written(name: str) -> bytes:
    return b"".join(bytes([len(part)]) + part.encode() for part in name.split(".")) + b"\0"


def _service(priority: int, port: int, host: str) -> bytes:
    return struct.pack(">HHH", priority, 0, port) + _written(host)


def _row(kind: int, data: bytes) -> bytes:
    return b"\xc0\x0c" + struct.pack(">HHIH", kind, IN, 60, len(data)) + data


@dataclass(slots=True)
class BareStun(BareServer):
    """Tells everybody that he is seen at another address."""

    seen_at: str = "127.0.0.9"

    def answer(self, request: bytes, source: tuple[str, int]) -> bytes:
        """Answer a Binding request with the port it came from."""
        kind, _, _ = struct.unpack(">HHI", request[:8])
        self.asked.append("binding" if kind == BINDING else "other")
        mapped = int.from_bytes(socket.inet_aton(self.seen_at), "big") ^ MAGIC
        value = struct.pack(">BBHI", 0, 1, source[1] ^ (MAGIC >> 16), mapped)
        attribute = struct.pack(">HH", XOR_MAPPED_ADDRESS, len(value)) + value
        return struct.pack(">HHI", BOUND, len(attribute), MAGIC) + request[8:20] + attribute
