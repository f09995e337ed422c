"""Files of a repository, from a folder and over the network."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadError, DownloadHTTPError

from app import times
from app.updates.fetching import FOLDER, Fetcher
from app.updates.release import Ring
from app.updates.repository import Repository
from app.updates.version import Version
from tools.update_repository import Signing


class Quiet(SimpleHTTPRequestHandler):
    """Hands files out and says nothing."""

    def log_message(self, *_words: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A web server for the folder of the test."""
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as served:
        thread = threading.Thread(target=served.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{served.server_address[1]}"
        served.shutdown()
        thread.join()


def test_a_repository_is_believed_over_the_network_too(
    signing: Signing, root: bytes, server: str, tmp_path: Path
) -> None:
    """The very files, handed out by a web server."""
    package = tmp_path / "hatif.deb"
    package.write_bytes(b"x" * 600_000)
    signing.add(package, Version(0, 2, 0), Ring.PILOT, "here", times.now())
    found = Repository(f"{server}/repository", root, tmp_path / "memory")
    assert [str(each.version) for each in found.releases()] == ["0.2.0"]
    assert found.fetch("hatif.deb").read_bytes() == package.read_bytes()


def test_what_is_not_there_is_told_apart_from_nobody_there(server: str, tmp_path: Path) -> None:
    """The first is an answer; the rules of TUF need it."""
    with pytest.raises(DownloadHTTPError) as told:
        Fetcher(None).download_bytes(f"{server}/none", 10)
    assert told.value.status_code == 404
    with pytest.raises(DownloadHTTPError):
        Fetcher(tmp_path).download_bytes(f"{FOLDER}none", 10)
    with pytest.raises(DownloadError):
        Fetcher(tmp_path).download_bytes(f"{FOLDER}repository", 10)
    with pytest.raises(DownloadError, match="no answer"):
        Fetcher(None).download_bytes("http://127.0.0.1:9/none", 10)


def test_a_name_with_blanks_is_found_in_a_folder(tmp_path: Path) -> None:
    """Shares have them."""
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "c").write_text("d")
    assert Fetcher(tmp_path).download_bytes(f"{FOLDER}a%20b/c", 10) == b"d"
