"""A customer's telephone in plain UDP: it knows nothing of Hatif, and the kernel says when sound came.

It speaks as much of RFC 3261 as one call needs, sends a packet of silence every 20 ms, and keeps the moment
at which the network handed over each packet it received.
"""

import select
import socket
import struct
import threading
from itertools import count, pairwise

from app import times

LOOPBACK = "127.0.0.1"
SO_TIMESTAMPNS = 35  # asm-generic/socket.h; Python has no name for it
PACKET_SECONDS = 0.02
SOUND_WITHIN_SECONDS = 1.0
SILENCE = b"\xd5" * 160  # 20 ms in A-law
QUEUE = "Billing"  # as a PBX names the queue in a header of its own
ANONYMOUS = '"Anonymous" <sip:anonymous@anonymous.invalid>'

_numbers = count(1)


class Caller:
    """One call of one customer."""

    def __init__(self, port: int, *, number: str = "", from_uri: str = "") -> None:
        self._target = (LOOPBACK, port)
        self._sip, self._sound = _socket(), _socket()
        self._sound.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self._own_port, self._sound_port = (each.getsockname()[1] for each in (self._sip, self._sound))
        self._from = from_uri or f"<sip:{number}@{LOOPBACK}>"
        self._id = f"{next(_numbers)}-{self._own_port}"
        self._to = f"<sip:hatif@{LOOPBACK}>"
        self._sound_target: tuple[str, int] | None = None
        self._happened: dict[str, float] = {}  # a status, or a method that came: since 1970
        self._heard: list[float] = []  # since 1970, by the kernel
        self._changed = threading.Condition()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="caller", daemon=True)
        self._thread.start()

    def call(self) -> float:
        """Call, and return the moment."""
        return self._send("INVITE", 1, _sdp(self._sound_port))

    def give_up(self) -> float:
        """Hang up before the answer, and return the moment."""
        return self._send("CANCEL", 1)

    def hang_up(self) -> float:
        """Hang up, and return the moment."""
        return self._send("BYE", 2)

    def until(self, what: str, *, seconds: float = 15.0) -> float:
        """Wait until a status such as "180" or a request such as "BYE" has come, and return when that was."""
        with self._changed:
            assert self._changed.wait_for(lambda: what in self._happened, seconds), (
                f"the caller got {sorted(self._happened)}, and no {what}"
            )
            return self._happened[what]

    def has_got(self, what: str) -> bool:
        """Say whether a status such as "480" or a request such as "BYE" has come."""
        with self._changed:
            return what in self._happened

    def longest_silence(self, since: float, until: float) -> float:
        """Return the longest time without a packet between two moments, in seconds.

        It waits for the first packet after them: what the network has handed over may not be read yet.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: bool(self._heard) and self._heard[-1] >= until, SOUND_WITHIN_SECONDS
            )
            heard = tuple(self._heard)
        moments = [since, *(moment for moment in heard if since < moment < until), until]
        return max(later - earlier for earlier, later in pairwise(moments))

    def close(self) -> None:
        """Put the telephone away."""
        if not self._happened.keys() & {"over", "BYE", "200 BYE"}:
            self.hang_up() if "answered" in self._happened else self.give_up()
        self._is_over.set()
        self._thread.join(5)
        for each in (self._sip, self._sound):
            each.close()

    def _run(self) -> None:
        next_packet, number = times.monotonic(), 0
        while not self._is_over.is_set():
            wait = max(0.0, next_packet - times.monotonic())
            for ready in select.select([self._sip, self._sound], [], [], wait)[0]:
                self._take_sound() if ready is self._sound else self._take(self._sip.recv(65_536).decode())
            if times.monotonic() >= next_packet:
                next_packet += PACKET_SECONDS
                number += 1
                self._speak(number)

    def _take_sound(self) -> None:
        _, extras, _, _ = self._sound.recvmsg(2_048, 64)
        seconds, nanoseconds = struct.unpack("qq", extras[0][2])
        with self._changed:
            self._heard.append(seconds + nanoseconds / 1e9)
            self._changed.notify_all()

    def _speak(self, number: int) -> None:
        if self._sound_target is not None:
            header = struct.pack("!BBHII", 0x80, 8, number & 0xFFFF, number * 160, 4711)
            self._sound.sendto(header + SILENCE, self._sound_target)

    def _take(self, message: str) -> None:
        first, _, rest = message.partition("\r\n")
        if not first.startswith("SIP/2.0"):
            self._take_request(first.split()[0], rest)
            return
        status, method = first.split()[1], _header(rest, "CSeq").split()[1]
        if method == "INVITE" and int(status) >= 180:
            self._to = _header(rest, "To")
        if method == "INVITE" and int(status) >= 200:
            self._send("ACK", 1)
        if method == "INVITE" and int(status) >= 300:
            self._note("over")
        if method == "INVITE" and status == "200":
            self._sound_target = (LOOPBACK, int(rest.partition("m=audio ")[2].split()[0]))
            self._note("answered")
        self._note(status if method == "INVITE" else f"{status} {method}")

    def _take_request(self, method: str, rest: str) -> None:
        if method == "ACK":
            return
        body = _sdp(self._sound_port) if method in ("INVITE", "UPDATE") else ""
        kept = [
            line
            for line in rest.split("\r\n")
            if line.startswith(("Via:", "From:", "To:", "Call-ID:", "CSeq:"))
        ]
        lines = ["SIP/2.0 200 OK", *kept, *self._ends(body)]
        self._sip.sendto(("\r\n".join(lines) + "\r\n\r\n" + body).encode(), self._target)
        if method == "BYE":
            self._sound_target = None
        if "a=sendonly" in rest or "a=inactive" in rest:
            self._note("held")
        self._note(method)

    def _note(self, what: str) -> None:
        with self._changed:
            self._happened.setdefault(what, times.now().timestamp())
            self._changed.notify_all()

    def _send(self, method: str, sequence: int, body: str = "") -> float:
        branch = f"{self._id}-{method}" if method == "BYE" else self._id
        lines = [
            f"{method} sip:hatif@{LOOPBACK}:{self._target[1]} SIP/2.0",
            f"Via: SIP/2.0/UDP {LOOPBACK}:{self._own_port};branch=z9hG4bK{branch}",
            f"From: {self._from};tag={self._id}",
            f"To: {self._to if method in ('ACK', 'BYE') else f'<sip:hatif@{LOOPBACK}>'}",
            f"Call-ID: {self._id}@{LOOPBACK}",
            f"CSeq: {sequence} {method}",
            "Max-Forwards: 70",
            *([f"X-Hatif-Queue: {QUEUE}"] if method == "INVITE" else []),
            *self._ends(body),
        ]
        moment = times.now().timestamp()
        self._sip.sendto(("\r\n".join(lines) + "\r\n\r\n" + body).encode(), self._target)
        return moment

    def _ends(self, body: str) -> list[str]:
        kind = ["Content-Type: application/sdp"] if body else []
        return [f"Contact: <sip:customer@{LOOPBACK}:{self._own_port}>", *kind, f"Content-Length: {len(body)}"]


def free_port() -> int:
    """Return a UDP port nobody uses at the moment."""
    with _socket() as probe:
        return int(probe.getsockname()[1])


def _socket() -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.bind((LOOPBACK, 0))
    return made


def _header(text: str, name: str) -> str:
    return next(line.partition(":")[2].strip() for line in text.split("\r\n") if line.startswith(f"{name}:"))


def _sdp(port: int) -> str:
    lines = ("v=0", f"o=- 1 1 IN IP4 {LOOPBACK}", "s=-", f"c=IN IP4 {LOOPBACK}", "t=0 0")
    return "\r\n".join((*lines, f"m=audio {port} RTP/AVP 8", "a=rtpmap:8 PCMA/8000", "a=sendrecv")) + "\r\n"
