"""The database, a file or a server."""

import socket

from app.doctor import database
from app.doctor.finding import Finding, Grade, Profile
from app.models.database import Database
from app.settings import Settings
from tests.servers import Secure


def looked(profile: Profile, url: str = "") -> Finding:
    """Look at the database with this address."""
    (finding,) = database.look(Profile(profile.folders, Settings({"database.url": url})))
    return finding


def test_a_real_database_is_sound(profile: Profile) -> None:
    """Before it is made, too."""
    assert looked(profile).grade is Grade.OK
    path = profile.folders.data / "hatif.sqlite"
    Database.open(f"sqlite:///{path}").close()
    assert "is sound" in looked(profile).text
    assert "is sound" in looked(profile, f"sqlite:///{path}").text


def test_a_file_that_is_no_database_is_a_problem_and_left_as_it_is(profile: Profile) -> None:
    """The sentence says what to do."""
    path = profile.folders.data / "hatif.sqlite"
    path.write_bytes(b"a letter to my mother")
    finding = looked(profile)
    assert finding.grade is Grade.PROBLEM
    assert "not a database" in finding.text
    assert path.read_bytes() == b"a letter to my mother"


def test_a_server_that_answers_and_one_that_does_not(profile: Profile) -> None:
    """Neither the login nor the password of the address is shown."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        url = f"postgresql://canary:secret@127.0.0.1:{port}/hatif"
        answers = looked(profile, url)
    silent = looked(profile, url)
    assert (answers.grade, silent.grade) == (Grade.OK, Grade.PROBLEM)
    assert "canary" not in answers.text + silent.text
    assert "secret" not in answers.text + silent.text


def test_an_address_of_no_database_is_a_problem(profile: Profile) -> None:
    """Whatever somebody typed."""
    for url in ("mysql://x", "nonsense", "postgresql://host:port/x"):
        assert looked(profile, url).grade is Grade.PROBLEM


def test_a_servers_certificate_is_looked_at(profile: Profile, secure: Secure) -> None:
    """With the authority the workplace named; with another one it is refused, in one sentence."""
    url, authority = secure.url(), str(secure.authority.own.file)
    stored = {"database.url": url, "database.authority": authority}
    answers, way = database.look(Profile(profile.folders, Settings(stored)))
    assert (answers.grade, way.check) == (Grade.OK, "way")
    assert "certificate ends on" in way.text
    _answers, refused = database.look(Profile(profile.folders, Settings({"database.url": url})))
    assert refused.grade is Grade.PROBLEM
