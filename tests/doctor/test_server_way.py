"""The way to a server, before anybody signs in; certificates are tried in test_server.py."""

import socket

from sqlalchemy.engine import make_url

from app.doctor import server_way
from app.doctor.finding import Grade


def test_a_server_on_this_computer_needs_no_certificate() -> None:
    """Nothing leaves the computer."""
    (finding,) = server_way.look(make_url("postgresql://somebody@/hatif?host=/var/run/postgresql"), "")
    assert (finding.check, finding.grade) == ("way", Grade.OK)


def test_a_server_that_is_away_is_no_fault_of_this_computer() -> None:
    """Nobody listens there; the name in the address is not read out."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.2", 0))
        port = closed.getsockname()[1]
    url = make_url(f"postgresql://canary@elsewhere.example/hatif?hostaddr=127.0.0.2&port={port}")
    found = list(server_way.look(url.set(port=port), ""))
    assert found[-1].grade is Grade.NOTE
    assert "canary" not in found[-1].text
