"""A customer who calls: baresip, so that both telephones under measure have the same other side."""

import contextlib
import json
import socket
from collections.abc import Iterator
from pathlib import Path

from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.waiting import until

ADDRESS = "127.0.0.2"  # all else on loopback comes from 127.0.0.1; this one is the trunk
CONFIG = """
poll_method epoll
sip_listen {address}:{sip_port}
module_path /usr/lib/baresip/modules
module account.so
module g711.so
module ausine.so
module aufile.so
module menu.so
module ctrl_tcp.so
module uuid.so
ctrl_tcp_listen 127.0.0.1:{control_port}
audio_source ausine,440
audio_player aufile,{folder}/heard.wav
audio_alert aufile,{folder}/alert.wav
ausrc_srate 48000
auplay_srate 8000
ausrc_channels 2
auplay_channels 1
"""
ACCOUNT = '"Customer" <sip:+966501234567@{address}:{sip_port}>;regint=0\n'


class Caller:
    """The line to a running baresip."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._received = b""
        self._is_talking = False

    def dial(self, address: str) -> None:
        """Call a SIP address."""
        self._order("dial", address)

    def hang_up(self) -> None:
        """End the call."""
        self._order("hangup", "")

    @property
    def is_talking(self) -> bool:
        """Whether the other side has answered."""
        self._take_events()
        return self._is_talking

    def _order(self, command: str, parameters: str) -> None:
        text = json.dumps({"command": command, "params": parameters}).encode()
        self._line.sendall(b"%d:%s," % (len(text), text))

    def _take_events(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._received += self._line.recv(65536, socket.MSG_DONTWAIT)
        while b":" in self._received:
            length, _, rest = self._received.partition(b":")
            if len(rest) <= int(length):
                return
            self._take(json.loads(rest[: int(length)]))
            self._received = rest[int(length) + 1 :]

    def _take(self, event: dict[str, object]) -> None:
        if event.get("type") == "CALL_ESTABLISHED":
            self._is_talking = True
        elif event.get("type") == "CALL_CLOSED":
            self._is_talking = False


@contextlib.contextmanager
def own_caller(folder: Path) -> Iterator[Caller]:
    """Start a baresip that plays a tone into its calls, and yield the line to it."""
    folder.mkdir(parents=True)
    ports = {"sip_port": free_port(socket.SOCK_DGRAM, ADDRESS), "control_port": free_port()}
    (folder / "config").write_text(CONFIG.format(address=ADDRESS, folder=folder, **ports), encoding="ascii")
    (folder / "accounts").write_text(ACCOUNT.format(address=ADDRESS, **ports), encoding="ascii")
    (folder / "contacts").touch()
    with running(["baresip", "-f", str(folder)], folder / "log", own_variables(folder)):
        address = ("127.0.0.1", ports["control_port"])
        until(lambda: _listens(address), "baresip starts")
        with socket.create_connection(address) as line:
            yield Caller(line)


def free_port(kind: socket.SocketKind = socket.SOCK_STREAM, address: str = "127.0.0.1") -> int:
    """Return a port that is free just now."""
    with socket.socket(socket.AF_INET, kind) as found:
        found.bind((address, 0))
        port: int = found.getsockname()[1]
        return port


def _listens(address: tuple[str, int]) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(address, timeout=1):
        return True
    return False
