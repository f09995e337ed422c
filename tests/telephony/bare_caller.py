"""A caller made of two sockets: says what a test wants said, and notes when each RTP packet arrives."""

import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import TracebackType
from uuid import uuid4

from app import times
from app.telephony.sip_text import SipText, read_sip

LOCALHOST = "127.0.0.1"


@dataclass(slots=True)
class BareCaller:
    """One call, spoken by hand to an engine on loopback."""

    engine_port: int
    from_header: str = '"Mona" <sip:0501234567@127.0.0.2>'
    address: str = LOCALHOST
    sip: socket.socket = field(init=False)
    rtp: socket.socket = field(init=False)
    arrivals: list[float] = field(default_factory=list)
    call_id: str = field(default_factory=lambda: str(uuid4()))
    branch: str = field(default_factory=lambda: f"z9hG4bK{uuid4().hex}")
    to_header: str = ""
    _listener: threading.Thread | None = None
    _is_closed: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        """Open both sockets."""
        self.sip, self.rtp = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for each in (self.sip, self.rtp):
            each.bind((self.address, 0))
        self.sip.settimeout(5)
        self.rtp.settimeout(0.1)
        self.to_header = f"<sip:5000@{LOCALHOST}:{self.engine_port}>"
        self._listener = threading.Thread(target=self._listen, name="rtp arrivals")
        self._listener.start()

    def __enter__(self) -> "BareCaller":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Close both sockets."""
        self._is_closed.set()
        if self._listener is not None:
            self._listener.join()
        self.sip.close()
        self.rtp.close()

    @property
    def sip_port(self) -> int:
        """The port the INVITE comes from."""
        return int(self.sip.getsockname()[1])

    def send(self, text: str | bytes) -> None:
        """Send any datagram."""
        self.sip.sendto(text if isinstance(text, bytes) else text.encode(), (LOCALHOST, self.engine_port))

    def request(self, method: str, *, number: int = 1, headers: Sequence[str] = (), body: str = "") -> str:
        """Return a request of this call as text."""
        lines = [
            f"{method} sip:5000@{LOCALHOST}:{self.engine_port} SIP/2.0",
            f"Via: SIP/2.0/UDP {self.address}:{self.sip_port};branch={self.branch};rport",
            f"From: {self.from_header};tag=bare",
            f"To: {self.to_header}",
            f"Call-ID: {self.call_id}",
            f"CSeq: {number} {method}",
            f"Contact: <sip:bare@{self.address}:{self.sip_port}>",
            "Max-Forwards: 70",
            *headers,
            *(["Content-Type: application/sdp"] if body else []),
            f"Content-Length: {len(body.encode())}",
        ]
        return "\r\n".join([*lines, "", body])

    def invite(self, *headers: str) -> None:
        """Call, with PCMA only."""
        self.send(self.request("INVITE", headers=headers, body=self.offer()))

    def offer(self) -> str:
        """Return an SDP offer."""
        return "\r\n".join(
            [
                "v=0",
                f"o=- 1 1 IN IP4 {self.address}",
                "s=-",
                f"c=IN IP4 {self.address}",
                "t=0 0",
                f"m=audio {self.rtp.getsockname()[1]} RTP/AVP 8",
                "a=rtpmap:8 PCMA/8000",
                "",
            ]
        )

    def response(self, *, at_least: int = 100, timeout_seconds: float = 5.0) -> SipText | None:
        """Return the next response with at least this code, or None when none comes in time."""
        until = times.monotonic() + timeout_seconds
        while (left := until - times.monotonic()) > 0:
            self.sip.settimeout(left)
            try:
                message = read_sip(self.sip.recv(65_536).decode(errors="replace"))
            except TimeoutError:
                return None
            code = message.first_line.removeprefix("SIP/2.0 ")[:3]
            if code.isdigit() and int(code) >= at_least:
                return message
        return None

    def acknowledge(self, answer: SipText) -> None:
        """Send the ACK of a 200."""
        self.to_header = answer.first("to")
        self.branch = f"z9hG4bK{uuid4().hex}"
        self.send(self.request("ACK"))

    def received(self, method: str, *, timeout_seconds: float = 5.0) -> SipText | None:
        """Return the next request of this method that comes here, or None when none comes in time."""
        until = times.monotonic() + timeout_seconds
        while (left := until - times.monotonic()) > 0:
            self.sip.settimeout(left)
            try:
                message = read_sip(self.sip.recv(65_536).decode(errors="replace"))
            except TimeoutError:
                return None
            if message.first_line.startswith(f"{method} "):
                return message
        return None

    def answer(self, request: SipText, status: str, *, tag: str = "", body: str = "") -> None:
        """Answer a request of the engine, `status` being such as `200 OK`."""
        to = request.first("to") + (f";tag={tag}" if tag else "")
        lines = [
            f"SIP/2.0 {status}",
            *(f"Via: {via}" for via in request.every("via")),
            f"From: {request.first('from')}",
            f"To: {to}",
            f"Call-ID: {request.first('call-id')}",
            f"CSeq: {request.first('cseq')}",
            f"Contact: <sip:bare@{self.address}:{self.sip_port}>",
            *(["Content-Type: application/sdp"] if body else []),
            f"Content-Length: {len(body.encode())}",
        ]
        self.send("\r\n".join([*lines, "", body]))

    def bye(self) -> None:
        """Hang up."""
        self.branch = f"z9hG4bK{uuid4().hex}"
        self.send(self.request("BYE", number=2))

    def longest_gap_seconds(self, *, since: float) -> float:
        """Return the longest time between two RTP packets after a moment of the steady clock."""
        moments = [moment for moment in self.arrivals if moment >= since]
        assert len(moments) > 10, "RTP flows"
        return max(later - earlier for earlier, later in pairwise(moments))

    def _listen(self) -> None:
        while not self._is_closed.is_set():
            try:
                self.rtp.recv(2048)
            except TimeoutError:
                continue
            self.arrivals.append(times.monotonic())
