"""Brings files of a repository: over HTTPS, or from a folder that everybody reads."""

import ssl
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient import FetcherInterface

FOLDER = "folder:///"  # before names in a repository that is a folder
CHUNK = 1 << 18
WAIT_SECONDS = 30.0
NOT_THERE = 404


class Fetcher(FetcherInterface):
    """What is fetched is believed only after it has been measured and its signatures have been checked."""

    def __init__(self, folder: Path | None, authority: str = "") -> None:
        self._folder = folder
        self._authority = authority

    def _fetch(self, url: str) -> Iterator[bytes]:
        if self._folder is not None:
            return self._from_folder(self._folder / unquote(urlsplit(url).path).lstrip("/"))
        return self._over_network(url)

    def _from_folder(self, path: Path) -> Iterator[bytes]:
        try:
            with path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    yield chunk
        except FileNotFoundError as error:
            raise DownloadHTTPError("not there", NOT_THERE) from error
        except OSError as error:
            raise DownloadError("no answer") from error

    def _over_network(self, url: str) -> Iterator[bytes]:
        context = ssl.create_default_context(cafile=self._authority or None)
        request = urllib.request.Request(url, headers={"User-Agent": "Hatif"})  # noqa: S310  wishes checked it
        try:
            with urllib.request.urlopen(request, timeout=WAIT_SECONDS, context=context) as answer:  # noqa: S310
                while chunk := answer.read(CHUNK):
                    yield chunk
        except HTTPError as error:
            with error:
                raise DownloadHTTPError("refused", error.code) from error
        except (OSError, HTTPException) as error:
            raise DownloadError("no answer") from error
