"""What Asterisk tells of a key is kept; whoever else calls is not heard: a real server on loopback."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.errors import BadInput, Unavailable
from app.satisfaction.agi import KeypadServer, read_answer


@contextmanager
def served(kept: list[tuple[str, int]], *allowed: str) -> Iterator[int]:
    """Serve for a moment, and tell the port."""

    def keep(call: str, score: int) -> None:
        if call == "away":
            raise Unavailable("the database is away")
        kept.append((call, score))

    with KeypadServer(("127.0.0.1", 0), frozenset(allowed), keep) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.port
        server.shutdown()
        thread.join(5)


def told(port: int, *lines: str) -> str:
    """Speak as Asterisk does, and return what is ordered."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        try:
            line.sendall("".join(f"{each}\n" for each in (*lines, "")).encode())
            answer = line.recv(200).decode()
            line.sendall(b"200 result=1\n")
        except OSError:
            return ""
        return answer.strip()


def test_a_key_is_kept_and_asterisk_is_told_so() -> None:
    kept: list[tuple[str, int]] = []
    with served(kept, "127.0.0.1") as port:
        yes = told(port, "agi_network: yes", "agi_arg_1: 1763.12", "agi_arg_2: 4")
        assert yes == "SET VARIABLE HATIF_KEPT yes"
        for lines in (("agi_arg_1: 1763.12",), ("agi_arg_1: away", "agi_arg_2: 4"), ("\u0080",)):
            assert told(port, *lines) == "SET VARIABLE HATIF_KEPT no"
    assert kept == [("1763.12", 4)]


def test_strangers_are_not_heard() -> None:
    kept: list[tuple[str, int]] = []
    with served(kept, "192.0.2.1") as port:
        assert told(port, "agi_arg_1: 1", "agi_arg_2: 5") == ""
    assert kept == []


@pytest.mark.parametrize("score", ["", "0", "6", "x", "44"])
def test_only_marks_are_marks(score: str) -> None:
    with pytest.raises(BadInput):
        read_answer({"agi_arg_1": "1", "agi_arg_2": score})
