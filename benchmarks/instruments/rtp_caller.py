"""A caller in plain UDP that talks: sends A-law each 20 ms, and notes the loud packets that come back."""

import contextlib
import itertools
import socket
import struct
import threading
import time

from benchmarks.instruments.waiting import TookTooLong, let_pass, until

LOOPBACK = "127.0.0.1"
PACKET_SECONDS = 0.02
SAMPLES = 160  # of a packet, at 8000 a second
SILENCE = bytes([0xD5]) * SAMPLES
LOUD = (bytes([0xAA]) * 4 + bytes([0x2A]) * 4) * (SAMPLES // 8)  # a kilohertz, as loud as A-law can be
LOUD_SAMPLES = frozenset(code ^ 0x55 for code in range(256) if (code & 0x7F) >= 0x60)
_ports = itertools.count(1)


class RtpCaller:
    """One call to a telephone that answers."""

    def __init__(self, port: int) -> None:
        self._target = (LOOPBACK, port)
        self._sip, self._rtp = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for each in (self._sip, self._rtp):
            each.bind((LOOPBACK, 0))
        self._rtp.settimeout(0.1)
        self._call = f"{next(_ports)}-{self._port}-{time.monotonic_ns()}"
        self._to = f"<sip:hatif@{LOOPBACK}>"
        self._peer: tuple[str, int] | None = None
        self._is_ended = threading.Event()
        self._threads: list[threading.Thread] = []
        self._loud_left = 0
        self.spoke_at = 0.0  # when the first loud packet was sent
        self.heard_at: float | None = None  # when the first loud one came, since `listen`
        self.received = 0

    def call(self, at_most_seconds: float = 10.0) -> None:
        """Call, wait for the answer, and talk silence from then on."""
        answer = self._answered(time.monotonic() + at_most_seconds)
        self._to = next(line[4:] for line in answer.split("\r\n") if line.lower().startswith("to: "))
        self._peer = (LOOPBACK, int(answer.split("m=audio ")[1].split()[0]))
        self._send("ACK", 1)
        for work in (self._talk, self._listen):
            self._threads.append(threading.Thread(target=work, daemon=True))
            self._threads[-1].start()
        until(lambda: self.received > 2, "sound comes back", at_most_seconds=at_most_seconds)

    def _answered(self, until: float) -> str:
        """Send the INVITE, again and again until somebody says something, and return the 200."""
        is_heard = False
        while time.monotonic() < until:
            if not is_heard:
                self._send("INVITE", 1, self._offer())
            self._sip.settimeout(0.5)
            with contextlib.suppress(TimeoutError, ConnectionRefusedError):
                answer = self._sip.recv(65_536).decode(errors="replace")
                is_heard = True
                if answer.startswith("SIP/2.0 200"):
                    return answer
        raise TookTooLong("nobody picked up")

    def speak(self, packets: int) -> None:
        """Be loud for so many packets, from the next one on; `spoke_at` says when that was."""
        self.spoke_at = 0.0
        self._loud_left = packets
        until(lambda: self.spoke_at > 0, "the packet goes out", look_seconds=0.002)

    def listen(self) -> None:
        """Wait for a loud packet from now on."""
        self.heard_at = None

    def hang_up(self) -> None:
        """End the call and close."""
        self._send("BYE", 2)
        self._is_ended.set()
        for thread in self._threads:
            thread.join()
        let_pass(0.1)
        self._sip.close()
        self._rtp.close()

    @property
    def _port(self) -> int:
        return int(self._sip.getsockname()[1])

    def _talk(self) -> None:
        due = time.monotonic()
        for number in itertools.count(1):
            if self._is_ended.wait(max(0.0, due - time.monotonic())):
                return
            is_loud = self._loud_left > 0
            header = struct.pack("!BBHII", 0x80, 8, number & 0xFFFF, number * SAMPLES & 0xFFFF_FFFF, 7)
            if self._peer is not None:
                self._rtp.sendto(header + (LOUD if is_loud else SILENCE), self._peer)
            if is_loud:
                self._loud_left -= 1
                self.spoke_at = self.spoke_at or time.monotonic()
            due += PACKET_SECONDS

    def _listen(self) -> None:
        while not self._is_ended.is_set():
            with contextlib.suppress(TimeoutError):
                sound = self._rtp.recv(2048)[12:]
                self.received += 1
                if self.heard_at is None and sum(sample in LOUD_SAMPLES for sample in sound) > SAMPLES // 8:
                    self.heard_at = time.monotonic()

    def _send(self, method: str, number: int, body: str = "") -> None:
        lines = (
            f"{method} sip:hatif@{LOOPBACK}:{self._target[1]} SIP/2.0",
            f"Via: SIP/2.0/UDP {LOOPBACK}:{self._port};branch=z9hG4bK{method}{self._call}",
            f"From: <sip:050@{LOOPBACK}>;tag={self._call}",
            f"To: {self._to}",
            f"Call-ID: {self._call}",
            f"CSeq: {number} {method}",
            f"Contact: <sip:050@{LOOPBACK}:{self._port}>",
            "Max-Forwards: 70",
            *(("Content-Type: application/sdp",) if body else ()),
            f"Content-Length: {len(body)}",
        )
        self._sip.sendto(("\r\n".join(lines) + "\r\n\r\n" + body).encode(), self._target)

    def _offer(self) -> str:
        port = self._rtp.getsockname()[1]
        return (
            f"v=0\r\no=- 1 1 IN IP4 {LOOPBACK}\r\ns=-\r\nc=IN IP4 {LOOPBACK}\r\nt=0 0\r\n"
            f"m=audio {port} RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n"
        )
