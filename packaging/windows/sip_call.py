"""One SIP call over loopback, in plain UDP: INVITE, ringing, answer, ACK, BYE (RFC 3261)."""

import select
import socket
import time

LOOPBACK = "127.0.0.1"
NUMBER = "0500000000"  # nobody's


class SipCall:
    """A call to one port; each step says whether it went as it should."""

    def __init__(self, port: int) -> None:
        self._target = (LOOPBACK, port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((LOOPBACK, 0))
        self._own_port = self._socket.getsockname()[1]
        self._to = f"<sip:hatif@{LOOPBACK}>"

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    def rings(self, seconds: float) -> bool:
        """Call, and wait for 180; an INVITE that found nobody is sent again, as UDP wants."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._send("INVITE", 1, self._offer())
            if self._heard(" 180 ", 3.0):
                return True
        return False

    def is_answered(self, seconds: float) -> bool:
        """Wait for 200 with the other side's sound, and acknowledge it."""
        answer = self._heard(" 200 ", seconds)
        if "m=audio" not in answer:
            return False
        lines = answer.split("\r\n")
        self._to = next(line.partition(":")[2].strip() for line in lines if line.lower().startswith("to:"))
        self._send("ACK", 1)
        return True

    def ends(self, seconds: float) -> bool:
        """Hang up, and wait for the other side to agree."""
        self._send("BYE", 2)
        return "BYE" in self._heard(" 200 ", seconds)

    def _heard(self, status: str, seconds: float) -> str:
        """Return the answer with a status, or an empty text."""
        until = time.monotonic() + seconds
        while True:
            readable, _, _ = select.select([self._socket], [], [], max(0.0, until - time.monotonic()))
            if not readable:
                return ""
            text = self._socket.recv(65536).decode("utf-8", "replace")
            if status in text.split("\r\n", 1)[0]:
                return text

    def _offer(self) -> str:
        lines = (
            "v=0",
            f"o=- 1 1 IN IP4 {LOOPBACK}",
            "s=-",
            f"c=IN IP4 {LOOPBACK}",
            "t=0 0",
            f"m=audio {self._own_port} RTP/AVP 8 0",
            "a=rtpmap:8 PCMA/8000",
            "",
        )
        return "\r\n".join(lines)

    def _send(self, method: str, number: int, body: str = "") -> None:
        lines = (
            f"{method} sip:hatif@{LOOPBACK}:{self._target[1]} SIP/2.0",
            f"Via: SIP/2.0/UDP {LOOPBACK}:{self._own_port};branch=z9hG4bK{self._own_port}{method}",
            f"From: <sip:{NUMBER}@{LOOPBACK}>;tag=trial",
            f"To: {self._to}",
            f"Call-ID: trial-{self._own_port}",
            f"CSeq: {number} {method}",
            f"Contact: <sip:{NUMBER}@{LOOPBACK}:{self._own_port}>",
            "Max-Forwards: 70",
            "Content-Type: application/sdp",
            f"Content-Length: {len(body)}",
            "",
            body,
        )
        self._socket.sendto("\r\n".join(lines).encode(), self._target)
