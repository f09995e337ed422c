"""A real PostgreSQL server for the tests: a cluster of its own, in a passing folder, on loopback."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psycopg
from psycopg import sql

from tests.models.certificates import Certificate

UNPRIVILEGED = ("postgres", "nobody")  # the server refuses to run as root
_FAST = "-c fsync=off -c full_page_writes=off -c max_connections=120 -c shared_buffers=64MB"


def binaries() -> Path | None:
    """Return the folder of the newest server on this machine; None when there is none."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    found = str(debian[-1]) if debian else shutil.which("initdb")
    return Path(found).parent if found else None


class Server:
    """One cluster, from `start` to `stop`."""

    def __init__(self, folder: Path, settings: str = _FAST) -> None:
        self._settings = settings
        self._bin = folder
        self._user = _unprivileged_user() if os.geteuid() == 0 else None
        self._home = Path(tempfile.mkdtemp(prefix="hatif-postgres-"))
        if self._user:
            shutil.chown(self._home, self._user)
        self._data = self._home / "data"
        self.port = _free_port()

    def start(self) -> None:
        """Make the cluster and wait until it answers."""
        self._run(
            *("initdb", "-D", str(self._data), "-U", "owner", "-A", "trust", "-E", "UTF8"),
            *("--locale=C.UTF-8", "--no-sync"),
        )
        self.resume()

    def stop(self) -> None:
        """End the server and take its files away."""
        self.halt()
        shutil.rmtree(self._home)

    def halt(self) -> None:
        """Stop the server as a power cut does, whoever is connected."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")

    def resume(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-p {self.port} -k {self._home} -h 127.0.0.1 {self._settings}"
        log = str(self._home / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", options, "start")

    @property
    def process_id(self) -> int:
        """Return the server's first process, the parent of all others."""
        return int((self._data / "postmaster.pid").read_text().splitlines()[0])

    def admit(self, *lines: str) -> None:
        """Say who is let in over the network and how; the owner always is, through the socket."""
        self._write("pg_hba.conf", "\n".join(("local all owner trust", *lines)) + "\n")
        self._reload()

    def certify(self, certificate: Certificate | None) -> None:
        """Speak TLS with a certificate, or no more."""
        settings = "ssl = off\n"
        if certificate is not None:
            self._write("server.crt", certificate.file.read_text())
            self._write("server.key", certificate.key.read_text())
            settings = "ssl = on\n"
        self._write("postgresql.auto.conf", settings)
        self._reload()

    def keep(self, name: str, content: bytes) -> Path:
        """Put a file where the server alone can read it, and return where that is."""
        path = self._data / name
        path.write_bytes(content)
        path.chmod(0o600)
        if self._user:
            shutil.chown(path, self._user)
        return path

    def socket_url(self, database: str) -> str:
        """Return where the owner finds a database, however the network is closed."""
        return f"postgresql://owner@/{database}?host={self._home}&port={self.port}"

    def _write(self, name: str, text: str) -> None:
        self.keep(name, text.encode())

    def _reload(self) -> None:
        """Have the files read again, and wait until they are."""
        with psycopg.connect(self.socket_url("postgres"), autocommit=True) as connection:
            before = connection.execute("SELECT pg_conf_load_time(), pg_reload_conf()").fetchone()
        while True:  # each new connection is told when its parent read them
            with psycopg.connect(self.socket_url("postgres")) as connection:
                now = connection.execute("SELECT pg_conf_load_time()").fetchone()
            if before is not None and now is not None and now[0] > before[0]:
                return

    def url(self, database: str, user: str = "owner") -> str:
        """Return where a database is."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def make(self, database: str, template: str = "template0") -> str:
        """Make a database, a copy of `template`, and return where it is."""
        self.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(database), sql.Identifier(template)
            )
        )
        return self.url(database)

    def drop(self, database: str) -> None:
        """Take a database away, whoever is connected to it."""
        self.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database)))

    def execute(self, statement: sql.SQL | sql.Composed, database: str = "postgres") -> None:
        """Run one statement as the owner, outside of a transaction."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = (str(self._bin / program), *arguments)
        subprocess.run(command, check=True, user=self._user, cwd=self._home, stdout=subprocess.DEVNULL)


def _unprivileged_user() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
