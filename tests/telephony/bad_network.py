"""A UDP proxy between two engines that loses and delays sound; SIP passes, with the proxy in its SDP.

Where it is wished, SIP messages come twice, and late enough to overtake each other.
"""

import heapq
import random
import re
import selectors
import socket
import threading
from dataclasses import dataclass, field

from app import times

LOCALHOST = "127.0.0.1"
MEDIA = re.compile(rb"(m=audio )(\d+)( )")
CONTACT = re.compile(rb"(\nContact:[^\r\n]*@127\.0\.0\.1:)\d+", re.IGNORECASE)
RTCP = re.compile(rb"a=rtcp:\d+[^\r\n]*\r\n")
LENGTH = re.compile(rb"(Content-Length:\s*)\d+", re.IGNORECASE)
THIRD = 1 / 3
Address = tuple[str, int]


def _socket() -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.bind((LOCALHOST, 0))
    made.setblocking(False)
    return made


@dataclass(slots=True)
class BadNetwork:
    """One call's way from a caller to `engine_port`, both ways alike."""

    engine_port: int
    loss: float
    jitter_seconds: float
    seed: int = 1
    doubled: float = 0.0  # which part of the SIP messages comes twice
    late_seconds: float = 0.0  # by how much the third of them is late that overtakes nobody
    lost: int = 0
    passed: int = 0
    _sip: socket.socket = field(default_factory=_socket)
    _near: socket.socket = field(default_factory=_socket)  # sound of the caller comes here
    _far: socket.socket = field(default_factory=_socket)  # sound of the engine comes here
    _caller: Address | None = None
    _sound_of: dict[str, Address] = field(default_factory=dict)
    _late: list[tuple[float, int, socket.socket, bytes, Address]] = field(default_factory=list)
    _is_closed: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        """Begin to carry."""
        self._thread = threading.Thread(target=self._carry, name="bad network")
        self._thread.start()

    def __enter__(self) -> "BadNetwork":
        return self

    def __exit__(self, *_: object) -> None:
        """Carry nothing any more."""
        self._is_closed.set()
        self._thread.join()
        for each in (self._sip, self._near, self._far):
            each.close()

    @property
    def sip_port(self) -> int:
        """Where callers call."""
        return int(self._sip.getsockname()[1])

    def _carry(self) -> None:
        chance = random.Random(self.seed)  # noqa: S311  packets are lost by chance, nothing is kept secret by it
        with selectors.DefaultSelector() as selector:
            for each in (self._sip, self._near, self._far):
                selector.register(each, selectors.EVENT_READ)
            while not self._is_closed.is_set():
                for key, _ in selector.select(0.002):
                    assert isinstance(key.fileobj, socket.socket)
                    self._take(key.fileobj, chance)
                while self._late and self._late[0][0] <= times.monotonic():
                    _, _, via, packet, to = heapq.heappop(self._late)
                    via.sendto(packet, to)

    def _take(self, at: socket.socket, chance: random.Random) -> None:
        packet, source = at.recvfrom(65_536)
        if at is self._sip:
            self._pass_on(packet, source, chance)
            return
        via, to = (self._far, "engine") if at is self._near else (self._near, "caller")
        if chance.random() < self.loss:
            self.lost += 1
        elif to in self._sound_of:
            self.passed += 1
            due = times.monotonic() + chance.random() * self.jitter_seconds
            heapq.heappush(self._late, (due, self.passed, via, packet, self._sound_of[to]))

    def _pass_on(self, message: bytes, source: Address, chance: random.Random) -> None:
        is_from_engine = source[1] == self.engine_port
        if not is_from_engine:
            self._caller = source
        here = self._near if is_from_engine else self._far
        if found := MEDIA.search(message):
            self._sound_of["engine" if is_from_engine else "caller"] = (LOCALHOST, int(found[2]))
            message = _with_media_at(message, here.getsockname()[1])
        to = self._caller if is_from_engine else (LOCALHOST, self.engine_port)
        if to is None:
            return
        if not self.doubled and not self.late_seconds:
            self._sip.sendto(message, to)
            return
        message = CONTACT.sub(rb"\g<1>%d" % self.sip_port, message)  # what follows comes this way too
        for _ in range(2 if chance.random() < self.doubled else 1):
            self.passed += 1
            late = chance.random() * self.late_seconds if chance.random() < THIRD else 0.0
            heapq.heappush(self._late, (times.monotonic() + late, self.passed, self._sip, message, to))


def _with_media_at(message: bytes, port: int) -> bytes:
    head, _, body = message.partition(b"\r\n\r\n")
    body = RTCP.sub(b"", MEDIA.sub(rb"\g<1>%d\g<3>" % port, body))
    return LENGTH.sub(rb"\g<1>%d" % len(body), head) + b"\r\n\r\n" + body
