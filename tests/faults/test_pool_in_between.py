"""PgBouncer stands between the desks and the server, in transaction mode."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app.models.database import Database
from app.models.notices.watcher import Watcher
from app.models.rows.news import NewsRow
from app.models.server import direct
from tests.models import postgres
from tests.models.postgres import Server

DEBIAN_PACKAGES = ("pgbouncer",)
NAME = "hatif_pooled"
SETTINGS = """[databases]
{name} = host=127.0.0.1 port={server} dbname={name} user=owner
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
"""


class Ears:
    """Hears nothing, as it should be."""

    def __init__(self) -> None:
        self.has_heard = False

    def heard(self, rows: tuple[NewsRow, ...]) -> None:
        self.has_heard = True

    def missed(self) -> None:
        self.has_heard = True

    def lost(self) -> None:
        pass


@pytest.fixture
def address(server: Server, server_template: str, tmp_path: Path) -> Iterator[str]:
    """Return where the pool is."""
    program = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")
    if program is None:
        pytest.skip("PgBouncer is not installed on this machine")
    server.make(NAME, server_template)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    file = tmp_path / "pgbouncer.ini"
    file.write_text(SETTINGS.format(name=NAME, server=server.port, port=port))
    for folder in (file, *file.parents[:3]):
        folder.chmod(0o755)
    with subprocess.Popen(
        [program, "-q", "-u", postgres.UNPRIVILEGED[0], file], stderr=subprocess.DEVNULL
    ) as pool:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert pool.poll() is None
        yield f"postgresql://owner@127.0.0.1:{port}/{NAME}?pooled=yes"
        pool.terminate()
    server.drop(NAME)


def test_desks_work_through_a_pool_and_nobody_listens_there(address: str) -> None:
    first, second = Database.open(address), Database.open(address)
    for place in range(20):  # often enough that a driver would prepare its statements
        for database in (first, second):
            with database.writing() as session:
                word = {"word": f"w{place}"}
                session.execute(
                    text("INSERT INTO search_words (word) VALUES (:word) ON CONFLICT DO NOTHING"), word
                )
            with database.reading() as session:
                assert session.scalar(text("SELECT count(*) FROM search_words")) == place + 1
    ears = Ears()
    watcher = Watcher(lambda: direct.connect(address), ears)
    watcher.start()
    assert watcher.join(10)  # it would hear nothing, and hold others' turn
    assert not ears.has_heard
    first.close()
    second.close()
