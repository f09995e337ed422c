"""Servers for every test: one as the tests have it, one set up for a team, one that is reached over TLS."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from app.models.database import Database
from app.models.permissions import GroupRole
from app.models.server import logins
from tests.models import postgres, teams
from tests.models.certificates import Authority, Certificate

HOST = "db.company.test"
LOGIN, PASSWORD = "sara", "a long password"
SCRAM = "hostssl all all 127.0.0.1/32 scram-sha-256"


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """Return a running PostgreSQL server."""
    folder = postgres.binaries()
    if folder is None:
        pytest.skip("no PostgreSQL server is installed on this machine")
    server = postgres.Server(folder)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def server_template(server: postgres.Server) -> str:
    """Return the name of an empty PostgreSQL database of the newest schema."""
    Database.open(server.make("hatif_empty")).close()
    return "hatif_empty"


@pytest.fixture(scope="session")
def team(server: postgres.Server, server_template: str) -> postgres.Server:
    """Return a server that is set up for a team, with a login in each group."""
    return teams.set_up(server, server_template)


@dataclass
class Secure:
    """The server, who certifies it, and the certificates there are."""

    server: postgres.Server
    authority: Authority
    certificate: Certificate
    folder: Path

    def url(self, *, port: int = 0, login: str = LOGIN, more: str = "") -> str:
        """Return the address as people have it: a name, which here leads to loopback."""
        port = port or self.server.port
        return f"postgresql://{login}@{HOST}:{port}/hatif?hostaddr=127.0.0.1{more}"

    def open(self, url: str = "", *, password: str = PASSWORD, authority: Path | None = None) -> Database:
        """Open the database as a desk does."""
        file = authority or self.authority.own.file
        return Database.open(url or self.url(), password=password, authority=str(file))


@pytest.fixture(scope="session")
def secure_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secure]:
    """Make the server once."""
    binaries = postgres.binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed on this machine")
    folder = tmp_path_factory.mktemp("certificates")
    authority = Authority(folder)
    server = postgres.Server(binaries)
    server.start()
    Database.open(server.make("hatif")).close()
    with psycopg.connect(server.url("hatif"), autocommit=True) as owner:
        owner.execute(f"CREATE ROLE {GroupRole.AGENT}")
        logins.add(owner, LOGIN, GroupRole.AGENT, PASSWORD)
        owner.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {LOGIN}")
    yield Secure(server, authority, authority.sign(HOST, "server"), folder)
    server.stop()


@pytest.fixture
def secure(secure_cluster: Secure) -> Secure:
    """Return the server as it should be; a test may spoil it."""
    secure_cluster.server.admit(SCRAM)
    secure_cluster.server.certify(secure_cluster.certificate)
    return secure_cluster
