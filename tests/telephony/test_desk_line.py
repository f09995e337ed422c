"""The line to the desk."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import times
from app.telephony.desk_line import DeskLine
from app.telephony.protocol import Heartbeat, Hello, Snapshot, read_message
from tests.telephony.running_engine import until


class Told:
    """What a line told its engine."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.came = 0
        self.gone = 0
        self.now = times.monotonic()

    def on_line(self, line: bytes) -> None:
        self.lines.append(line)

    def on_desk(self) -> None:
        self.came += 1

    def on_gone(self) -> None:
        self.gone += 1


@pytest.fixture
def told() -> Told:
    """What the line tells."""
    return Told()


@pytest.fixture
def line(tmp_path: Path, told: Told) -> Iterator[DeskLine]:
    """A line that listens."""
    line = DeskLine(
        tmp_path,
        version="1",
        on_order_line=told.on_line,
        on_desk=told.on_desk,
        on_desk_gone=told.on_gone,
        clock=lambda: told.now,
    )
    line.announce()
    yield line
    line.close()


@pytest.fixture
def connect(tmp_path: Path) -> Iterator["Connect"]:
    """Open connections; they are closed with the test."""
    connections = Connect(tmp_path)
    yield connections
    for each in connections.opened:
        each.close()


class Connect:
    """Opens connections to the line."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.opened: list[socket.socket] = []

    @property
    def facts(self) -> dict[str, object]:
        """What engine.json says."""
        read: dict[str, object] = json.loads((self._folder / "engine.json").read_text(encoding="utf-8"))
        return read

    def __call__(self, hello: Hello | None = None) -> socket.socket:
        port = self.facts["port"]
        assert isinstance(port, int)
        self.opened.append(socket.create_connection(("127.0.0.1", port), 5))
        self.opened[-1].sendall((hello or Hello(token=str(self.facts["token"]))).to_line())
        return self.opened[-1]


def polled(line: DeskLine, happened: object) -> None:
    """Poll the line until something is so."""
    assert callable(happened)

    def look() -> bool:
        line.poll(0.001)
        return bool(happened())

    until(look)


def test_a_desk_with_the_token_is_greeted(line: DeskLine, connect: Connect, told: Told) -> None:
    desk = connect()
    polled(line, lambda: told.came == 1)
    assert isinstance(read_message(desk.recv(65_536).splitlines()[0]), Hello)
    assert line.has_desk


@pytest.mark.parametrize(
    "hello", [Hello(token=""), Hello(token="0" * 64), Hello(token="ü" * 64), Hello(protocol=99, token="?")]
)
def test_anybody_else_is_sent_away(line: DeskLine, connect: Connect, told: Told, hello: Hello) -> None:
    """Without a word, and without becoming the desk."""
    stranger = connect(hello)
    polled(line, lambda: line.poll(0.01) or True)
    stranger.settimeout(2)
    polled(line, lambda: _is_closed(stranger))
    assert not line.has_desk
    assert told.came == 0


def test_orders_of_strangers_are_not_taken(line: DeskLine, connect: Connect, told: Told) -> None:
    stranger = connect(Hello(token="wrong"))
    stranger.sendall(b'{"kind": "StopEngine", "number": 1}\n')
    polled(line, lambda: _is_closed(stranger))
    assert told.lines == []


def test_a_new_desk_replaces_the_old_one(line: DeskLine, connect: Connect, told: Told) -> None:
    """The old window hung; the new one must not wait for it."""
    old = connect()
    polled(line, lambda: told.came == 1)
    connect()
    polled(line, lambda: told.came == 2)
    polled(line, lambda: _is_closed(old))
    assert line.has_desk
    assert told.gone == 1


def test_a_line_cut_in_pieces_is_one_line(line: DeskLine, connect: Connect, told: Told) -> None:
    desk = connect()
    desk.sendall(b'{"kind":')
    polled(line, lambda: told.came == 1)
    desk.sendall(b' "ListDevices"}\n{"kind": "Next"}\n')
    polled(line, lambda: len(told.lines) == 2)
    assert told.lines[0] == b'{"kind": "ListDevices"}'


def test_a_line_without_end_is_cut_off(line: DeskLine, connect: Connect, told: Told) -> None:
    """Nobody may fill our memory."""
    desk = connect()
    polled(line, lambda: told.came == 1)
    desk.settimeout(0.01)

    def flooded() -> bool:
        try:
            desk.sendall(b"x" * 100_000)
        except TimeoutError:
            return False
        except OSError:
            return True
        return told.gone == 1

    polled(line, flooded)
    polled(line, lambda: told.gone == 1)
    assert not line.has_desk


def test_a_desk_that_reads_nothing_is_cut_off(line: DeskLine, connect: Connect, told: Told) -> None:
    """It hangs; the engine must neither wait nor grow."""
    connect()
    polled(line, lambda: told.came == 1)
    big = Snapshot(microphone="x" * 500_000)
    for _ in range(40):
        line.send(big)
    polled(line, lambda: told.gone == 1)


def test_somebody_who_says_nothing_is_sent_away(line: DeskLine, connect: Connect, told: Told) -> None:
    port = connect.facts["port"]
    assert isinstance(port, int)
    silent = socket.create_connection(("127.0.0.1", port), 5)
    connect.opened.append(silent)
    line.poll(0.05)
    told.now += 6
    silent.settimeout(0.01)
    polled(line, lambda: _is_closed(silent))


def test_the_desk_s_leaving_is_told_once(line: DeskLine, connect: Connect, told: Told) -> None:
    desk = connect()
    polled(line, lambda: told.came == 1)
    desk.close()
    polled(line, lambda: told.gone == 1)
    line.send(Heartbeat())
    line.poll(0.01)
    assert told.gone == 1


def test_another_engine_s_file_is_left_alone(line: DeskLine, tmp_path: Path) -> None:
    """The one that was started after us lives in the same folder now."""
    (tmp_path / "engine.json").write_text('{"pid": 1}', encoding="utf-8")
    line.close()
    assert (tmp_path / "engine.json").exists()


def _is_closed(connection: socket.socket) -> bool:
    connection.settimeout(0.01)
    try:
        return connection.recv(65_536) == b""
    except TimeoutError:
        return False
    except OSError:
        return True
