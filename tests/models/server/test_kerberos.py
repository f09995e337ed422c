"""Single sign-on: a real Kerberos domain on loopback, and a server that lets in whoever has its ticket."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from app import times
from app.errors import NotLetIn
from app.models.queries import staff
from app.models.rows.troubles import Trouble
from tests.servers import HOST, LOGIN, Secure

DEBIAN_PACKAGES = ("krb5-kdc", "krb5-admin-server", "krb5-user")
pytestmark = pytest.mark.slow

REALM = "HATIF.TEST"
PASSWORD = "the password of the computer"
ADMITTED = f"hostssl all all 127.0.0.1/32 gss include_realm=0 krb_realm={REALM}"


class Domain:
    """One realm with its key server, from `start` to `stop`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.variables = {
            "KRB5_CONFIG": str(folder / "krb5.conf"),
            "KRB5_KDC_PROFILE": str(folder / "kdc.conf"),
            "KRB5CCNAME": f"FILE:{folder / 'tickets'}",
        }
        (folder / "krb5.conf").write_text(
            f"[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n rdns = false\n"
            f" dns_canonicalize_hostname = false\n udp_preference_limit = 1\n"
            f"[realms]\n {REALM} = {{\n  kdc = 127.0.0.1:{port}\n }}\n"
            f"[domain_realm]\n {HOST} = {REALM}\n"
        )
        (folder / "kdc.conf").write_text(
            f"[kdcdefaults]\n kdc_listen = 127.0.0.1:{port}\n kdc_tcp_listen = 127.0.0.1:{port}\n"
            f"[realms]\n {REALM} = {{\n  database_name = {folder / 'principal'}\n"
            f"  key_stash_file = {folder / 'stash'}\n  acl_file = {folder / 'acl'}\n }}\n"
            f"[logging]\n kdc = FILE:{folder / 'log'}\n"
        )
        self._process: subprocess.Popen[bytes] | None = None
        self._port = port

    def start(self) -> None:
        """Make the realm, somebody in it and the server's own key; wait until it answers."""
        self.run("kdb5_util", "create", "-s", "-r", REALM, "-P", "the master key")
        self.run("kadmin.local", "-q", f'addprinc -pw "{PASSWORD}" {LOGIN}@{REALM}')
        self.run("kadmin.local", "-q", f'addprinc -pw "{PASSWORD}" stranger@{REALM}')
        self.run("kadmin.local", "-q", f"addprinc -randkey postgres/{HOST}@{REALM}")
        self.run("kadmin.local", "-q", f"ktadd -k {self.keys} postgres/{HOST}@{REALM}")
        command = [_found("krb5kdc"), "-n", "-r", REALM]
        self._process = subprocess.Popen(command, env=self.variables, cwd=self.folder)
        end = times.monotonic() + 10
        while not self._answers():
            assert times.monotonic() < end, "the key server does not answer"

    def stop(self) -> None:
        """End the key server."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(5)

    @property
    def keys(self) -> Path:
        """The file with the database server's own key."""
        return self.folder / "server.keytab"

    def sign_on(self, login: str) -> None:
        """Sign on at the computer: the ticket is there afterwards."""
        self.run("kinit", f"{login}@{REALM}", given=f"{PASSWORD}\n")

    def sign_off(self) -> None:
        """Throw the tickets away."""
        self.run("kdestroy")

    def run(self, program: str, *arguments: str, given: str = "") -> None:
        """Run one of the programs of the domain."""
        subprocess.run(
            [_found(program), *arguments],
            input=given.encode(),
            env=self.variables,
            check=True,
            capture_output=True,
        )

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self._port), timeout=0.2).close()
        except OSError:
            return False
        return True


def _found(program: str) -> str:
    found = shutil.which(program, path="/usr/sbin:/usr/bin:/sbin:/bin")
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


@pytest.fixture
def domain(secure: Secure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Domain]:
    """Return a domain whose tickets the server takes, and nothing else."""
    domain = Domain(tmp_path)
    for name, value in domain.variables.items():
        monkeypatch.setenv(name, value)
    domain.start()
    server = secure.server
    keys = server.keep("server.keytab", domain.keys.read_bytes())
    with psycopg.connect(server.socket_url("postgres"), autocommit=True) as owner:
        owner.execute(sql.SQL("ALTER SYSTEM SET krb_server_keyfile = {}").format(str(keys)))
    server.admit(ADMITTED)
    yield domain
    domain.stop()
    with psycopg.connect(server.socket_url("postgres"), autocommit=True) as owner:
        owner.execute("ALTER SYSTEM RESET krb_server_keyfile")


def test_a_ticket_lets_in_under_its_own_name_and_nothing_is_typed(secure: Secure, domain: Domain) -> None:
    domain.sign_on(LOGIN)
    database = secure.open(secure.url(more="&require_auth=gss"), password="")
    with database.reading() as session:
        assert staff.login_on_server(session) == LOGIN
    database.close()


def test_nobody_comes_in_without_a_ticket_or_under_another_name(secure: Secure, domain: Domain) -> None:
    url = secure.url(more="&require_auth=gss")
    with pytest.raises(NotLetIn) as refused:
        secure.open(url, password="")
    assert refused.value.trouble is Trouble.NO_TICKET
    domain.sign_on("stranger")
    with pytest.raises(NotLetIn) as refused:
        secure.open(url, password="")
    assert refused.value.trouble is Trouble.NO_ACCESS
    domain.sign_on(LOGIN)
    domain.sign_off()
    with pytest.raises(NotLetIn):
        secure.open(url, password="")


def test_a_server_that_asks_for_a_password_instead_does_not_get_one(secure: Secure, domain: Domain) -> None:
    """Whoever stands in between could ask for one."""
    domain.sign_on(LOGIN)
    secure.server.admit("hostssl all all 127.0.0.1/32 password")
    with pytest.raises(NotLetIn):
        secure.open(secure.url(more="&require_auth=gss"), password="a secret")
