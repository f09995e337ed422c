"""Lines over real loopback sockets."""

import socket
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.socket_line import SocketLine

LONGEST = 1_000


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Somebody who listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[SocketLine]:
    """A line that is let go at the end."""
    made = SocketLine(LONGEST)
    yield made
    made.close()


def connected(line: SocketLine, listener: socket.socket, qtbot: QtBot) -> socket.socket:
    """Connect, and return the other end."""
    with qtbot.waitSignal(line.opened):
        line.connect_to(listener.getsockname()[1])
    return listener.accept()[0]


def test_lines_arrive_whole_and_in_order(line: SocketLine, listener: socket.socket, qtbot: QtBot) -> None:
    """However the bytes were cut on their way."""
    heard: list[bytes] = []
    line.received.connect(heard.append)
    with connected(line, listener, qtbot) as other:
        for piece in (b"one\ntw", b"o\nth", b"ree\n", b"not whole"):
            other.sendall(piece)
        qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [b"one\n", b"two\n", b"three\n"]


def test_much_is_sent_without_waiting(line: SocketLine, listener: socket.socket, qtbot: QtBot) -> None:
    """More than the other side takes at once goes when it reads."""
    sent = b"x" * 8_000_000 + b"\n"
    with connected(line, listener, qtbot) as other:
        other.setblocking(False)
        line.write(sent)
        read = bytearray()

        def take() -> bool:
            try:
                while data := other.recv(65_536):
                    read.extend(data)
            except BlockingIOError:
                return len(read) == len(sent)
            return False

        qtbot.waitUntil(take, timeout=10_000)
    assert bytes(read) == sent


def test_where_nobody_listens_it_is_refused(line: SocketLine, listener: socket.socket, qtbot: QtBot) -> None:
    """And can be tried again."""
    port = listener.getsockname()[1]
    listener.close()
    for _again in range(2):
        with qtbot.waitSignal(line.refused):
            line.connect_to(port)
        assert line.is_idle


def test_the_other_side_going_is_told_once(line: SocketLine, listener: socket.socket, qtbot: QtBot) -> None:
    """Its own going is not."""
    with qtbot.waitSignal(line.closed):
        connected(line, listener, qtbot).close()
    assert not line.is_open
    with qtbot.assertNotEmitted(line.closed):
        line.close()


def test_a_line_without_an_end_is_cut_off(line: SocketLine, listener: socket.socket, qtbot: QtBot) -> None:
    """Memory is not for whoever forgets to end his lines."""
    with connected(line, listener, qtbot) as other, qtbot.waitSignal(line.closed):
        other.sendall(b"x" * (LONGEST + 1))


def test_closing_while_a_line_is_told_of_drops_the_rest(
    line: SocketLine, listener: socket.socket, qtbot: QtBot
) -> None:
    """Whoever closes has heard enough."""
    heard: list[bytes] = []

    def hear(said: bytes) -> None:
        heard.append(said)
        line.close()

    line.received.connect(hear)
    with connected(line, listener, qtbot) as other:
        other.sendall(b"one\ntwo\n")
        qtbot.waitUntil(lambda: heard == [b"one\n"])
    assert line.is_idle


def test_a_connection_that_was_accepted_is_a_line_too(
    line: SocketLine, listener: socket.socket, qtbot: QtBot
) -> None:
    """Whoever listens speaks the same way."""
    with socket.create_connection(listener.getsockname()) as other:
        line.take(listener.accept()[0])
        with qtbot.waitSignal(line.received) as said:
            other.sendall(b"hello\n")
    assert said.args == [b"hello\n"]
