"""A caller in plain UDP: sends INVITE, notes when 180 comes, gives up by CANCEL (RFC 3261 section 9.1)."""

import itertools
import select
import socket
import time

LOOPBACK = "127.0.0.1"


class SipCaller:
    """One caller; one call at a time."""

    def __init__(self, port: int) -> None:
        self._target = (LOOPBACK, port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((LOOPBACK, 0))
        self._port = self._socket.getsockname()[1]
        self._counter = itertools.count(1)
        self._call = ""
        self._number = ""

    def invite(self, number: str) -> float:
        """Call from a number; return the moment the INVITE was sent (seconds, monotonic)."""
        self._call, self._number = f"{next(self._counter)}-{self._port}", number
        line = self._request("INVITE", _SDP)
        sent = time.monotonic()
        self._socket.sendto(line, self._target)
        return sent

    def ringing_at(self, at_most_seconds: float = 5.0) -> float | None:
        """Return the moment 180 came; None when it did not."""
        return self._wait_for(b" 180 ", at_most_seconds)

    def heard_ringing(self) -> bool:
        """Say whether 180 came by now, without waiting."""
        return self._wait_for(b" 180 ", 0.0) is not None

    def cancel(self) -> None:
        """Give up, and acknowledge the 487 that follows."""
        self._socket.sendto(self._request("CANCEL"), self._target)
        if self._wait_for(b" 487 ", 2.0) is not None:
            self._socket.sendto(self._request("ACK"), self._target)

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    def _wait_for(self, status: bytes, at_most_seconds: float) -> float | None:
        until = time.monotonic() + at_most_seconds
        while True:
            readable, _, _ = select.select([self._socket], [], [], max(0.0, until - time.monotonic()))
            if not readable:
                return None
            first_line = self._socket.recv(65536).split(b"\r\n", 1)[0]
            if status in first_line:
                return time.monotonic()

    def _request(self, method: str, body: str = "") -> bytes:
        sequence = "INVITE" if method == "INVITE" else method
        lines = (
            f"{method} sip:hatif@{LOOPBACK}:{self._target[1]} SIP/2.0",
            f"Via: SIP/2.0/UDP {LOOPBACK}:{self._port};branch=z9hG4bK{self._call}",
            f"From: <sip:{self._number}@{LOOPBACK}>;tag={self._call}",
            f"To: <sip:hatif@{LOOPBACK}>",
            f"Call-ID: {self._call}@{LOOPBACK}",
            f"CSeq: 1 {sequence}",
            f"Contact: <sip:{self._number}@{LOOPBACK}:{self._port}>",
            "Max-Forwards: 70",
            "Content-Type: application/sdp",
            f"Content-Length: {len(body)}",
        )
        return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


_SDP = (
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
    "m=audio 40000 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n"
)
