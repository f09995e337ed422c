"""Letters go over a real connection to a real server, encrypted; what goes wrong is said in one sentence."""

import socket
from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.letter_sending import send
from app.letters import Letter, MailServer, Security
from tests import mail_server
from tests.models.certificates import Authority

LETTER = Letter("mona@example.com", "الاسترداد", "خمسة أيام.\n.dot\nSee https://example.com")


def at(port: int, security: Security = Security.NONE, *, host: str = "127.0.0.1", **more: str) -> MailServer:
    """Return a server on loopback."""
    return MailServer(host, port, security, "care@example.com", **more)


def test_a_letter_arrives_as_it_was_written() -> None:
    with mail_server.open_server() as server:
        send(LETTER, at(server.port))
    (letter,) = server.letters
    assert (letter["To"], letter["From"]) == ("mona@example.com", "care@example.com")
    assert letter["Subject"] == "الاسترداد"
    assert letter.get_content().replace("\r\n", "\n").strip() == LETTER.text
    assert letter["Message-ID"].endswith("@example.com>")


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_letter_goes_encrypted_to_a_server_that_is_vouched_for(tmp_path: Path, security: Security) -> None:
    authority = Authority(tmp_path)
    own = authority.sign("localhost", "mail")
    at_once = security is Security.TLS
    with mail_server.open_server(own, tls_at_once=at_once) as server:
        send(LETTER, at(server.port, security, host="localhost", authority=str(authority.own.file)))
        assert server.was_encrypted == [True]
        with pytest.raises(Unavailable, match="cannot be reached"):
            send(LETTER, at(server.port, security, host="localhost"))  # nobody vouches for it
    assert len(server.letters) == 1


def test_a_password_is_given_and_a_wrong_one_said() -> None:
    with mail_server.open_server() as server:
        server.password = "s3cret"
        send(LETTER, at(server.port, user="hatif", password="s3cret"))
        with pytest.raises(Unavailable, match="password is missing or wrong"):
            send(LETTER, at(server.port, user="hatif", password="guess"))
    assert len(server.letters) == 1
    assert "s3cret" not in repr(at(1, user="hatif", password="s3cret"))


def test_an_address_nobody_takes_and_one_that_is_none_are_said() -> None:
    with mail_server.open_server() as server:
        server.refused.add("mona@example.com")
        with pytest.raises(BadInput, match="does not take this address"):
            send(LETTER, at(server.port))
    for wrong in ("mona", "mona@example.com\nBcc: all@example.com", ""):
        with pytest.raises(BadInput, match="no e-mail address"):
            send(Letter(wrong, "a", "b"), at(1))


def test_a_server_that_is_away_or_elsewhere_without_protection_is_not_used() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with pytest.raises(Unavailable, match="cannot be reached"):
            send(LETTER, at(nobody.getsockname()[1]))
    with pytest.raises(BadInput, match="over STARTTLS or TLS only"):
        send(LETTER, MailServer("mail.example.com", 25, Security.NONE, "care@example.com"))
