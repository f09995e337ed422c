"""The way to the PBX, against a small one over loopback; Asterisk answers the same question end to end."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from app import times
from app.doctor import pbx
from app.doctor.finding import Finding, Grade, Profile
from app.folders import Folders
from app.settings import Settings


@contextmanager
def _answering(kind: socket.SocketKind, date: str) -> Iterator[int]:
    """A server that answers one OPTIONS as a PBX does."""
    answer = f"SIP/2.0 200 OK\r\nDate: {date}\r\nContent-Length: 0\r\n\r\n".encode()
    with socket.socket(socket.AF_INET, kind) as server:
        server.bind(("127.0.0.1", 0))
        server.settimeout(5)

        def serve() -> None:
            if kind is socket.SOCK_DGRAM:
                question, asker = server.recvfrom(8192)
                server.sendto(answer, asker)
            else:
                line, _asker = server.accept()
                with line:
                    question = line.recv(8192)
                    line.sendall(answer)
            assert question.startswith(b"OPTIONS sip:127.0.0.1:")

        if kind is socket.SOCK_STREAM:
            server.listen()
        thread = threading.Thread(target=serve)
        thread.start()
        yield server.getsockname()[1]
        thread.join(5)


def _look(tmp_path: Path, registrar: str) -> list[Finding]:
    return list(pbx.look(Profile(Folders.under(tmp_path), Settings({"telephony.registrar": registrar}))))


@pytest.mark.parametrize(("kind", "how"), [(socket.SOCK_DGRAM, ""), (socket.SOCK_STREAM, ";transport=tcp")])
def test_a_pbx_that_answers_is_well(tmp_path: Path, kind: socket.SocketKind, how: str) -> None:
    """Over either transport, and its clock agrees."""
    with _answering(kind, format_datetime(times.now().astimezone(UTC), usegmt=True)) as port:
        found = _look(tmp_path, f"sip:127.0.0.1:{port}{how}")
    assert [finding.grade for finding in found] == [Grade.OK, Grade.OK]
    assert "agree" in found[1].text


def test_clocks_that_disagree_are_a_problem(tmp_path: Path) -> None:
    """Certificates and reports suffer from it."""
    wrong = times.now().astimezone(UTC) - timedelta(hours=2)
    with _answering(socket.SOCK_DGRAM, format_datetime(wrong, usegmt=True)) as port:
        found = _look(tmp_path, f"sip:127.0.0.1:{port}")
    assert found[-1].grade is Grade.PROBLEM


def test_a_pbx_that_is_away_is_a_problem_in_one_sentence(tmp_path: Path) -> None:
    """Refused at once here; the address is not read out."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    (found,) = _look(tmp_path, f"sip:127.0.0.1:{port};transport=tcp")
    assert found.grade is Grade.PROBLEM
    assert "127.0.0.1" not in found.text + found.remedy


def test_what_is_not_set_or_cannot_be_read_is_said(tmp_path: Path) -> None:
    """Without asking anybody."""
    assert _look(tmp_path, "")[0].grade is Grade.NOTE
    assert _look(tmp_path, "sip:pbx:99999")[0].grade is Grade.PROBLEM
