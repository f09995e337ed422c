"""A repository of updates, asked by the rules of TUF: what is not signed, whole and fresh is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tuf.api import exceptions
from tuf.ngclient import Updater

from app.errors import Unavailable, Untrusted
from app.updates.fetching import FOLDER, Fetcher
from app.updates.release import INDEX, Release, read_index

_SENTENCES: tuple[tuple[type[Exception], str], ...] = (
    (
        exceptions.ExpiredMetadataError,
        "the repository of updates has expired: nobody has renewed it, or somebody holds newer files back",
    ),
    (
        exceptions.BadVersionNumberError,
        "the repository of updates goes back: it is older than what was seen before, or its parts do not fit",
    ),
    (
        exceptions.UnsignedMetadataError,
        "the repository of updates is not signed with the keys this workplace trusts",
    ),
    (
        exceptions.LengthOrHashMismatchError,
        "the repository of updates holds another file than the one that was signed",
    ),
)


class Repository:
    """One look at it: what it offers, and its packages."""

    def __init__(self, address: str, trusted_root: bytes, memory: Path, authority: str = "") -> None:
        """Keep in `memory` what was seen, so that it cannot be made to go back; raises Untrusted."""
        is_remote = address.startswith(("https://", "http://"))
        base = address.rstrip("/") + "/" if is_remote else FOLDER
        packages = memory / "packages"
        for folder in (memory, packages):
            folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        self._packages = packages
        with _told():
            self._updater = Updater(
                metadata_dir=str(memory),
                metadata_base_url=f"{base}metadata/",
                target_dir=str(packages),
                target_base_url=f"{base}targets/",
                fetcher=Fetcher(None if is_remote else Path(address), authority),
                bootstrap=trusted_root,
            )

    def releases(self) -> tuple[Release, ...]:
        """Look what is offered; Untrusted when that cannot be believed, Unavailable when nobody answers."""
        return read_index(self.fetch(INDEX).read_bytes())

    def fetch(self, name: str) -> Path:
        """Bring a file, unless it is here already, and return where it is; it is as it was signed."""
        with _told():
            found = self._updater.get_targetinfo(name)
            if found is None:
                raise Unavailable(f"the repository of updates has no {name}")
            path = self._updater.find_cached_target(found) or self._updater.download_target(found)
        return Path(path)

    def keep_only(self, names: set[str]) -> None:
        """Let go of packages nobody needs any more."""
        for path in self._packages.iterdir():
            if path.name not in {*names, INDEX}:
                path.unlink()


@contextmanager
def _told() -> Iterator[None]:
    """Say in one sentence what is wrong."""
    try:
        yield
    except exceptions.RepositoryError as error:
        sentence = next((said for kind, said in _SENTENCES if isinstance(error, kind)), "")
        raise Untrusted(sentence or "the repository of updates cannot be believed") from error
    except exceptions.DownloadError as error:
        raise Unavailable("the repository of updates does not answer") from error
    except OSError as error:
        raise Unavailable(f"updates cannot be kept on this computer: {error.strerror}") from error
