"""Gets the sources of the wheel from wherever this computer gets Debian's packages, and checks every hash."""

import argparse
import hashlib
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
APT_HELPER = "/usr/lib/apt/apt-helper"
BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """One pinned archive."""

    name: str
    version: str
    pool: str
    file: str
    sha256: str
    licence: str


class CannotFetch(Exception):
    """A source is not to be had, or is not the one that was pinned."""


def pinned() -> tuple[Source, ...]:
    """Return every source, as pinned in sources.toml."""
    rows = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    return tuple(Source(name=name, **row) for name, row in rows.items())


def fetch_all(folder: Path) -> None:
    """Have every source in the folder; what lies there already is only checked."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in pinned():
        if not (folder / source.file).exists():
            _download(source, folder)
        _check(source, folder / source.file)


def _download(source: Source, folder: Path) -> None:
    failures = []
    for site in _sites():
        address = f"{site.rstrip('/')}/pool/{source.pool}/{source.file.replace('+', '%2b')}"
        order = [APT_HELPER, "download-file", address, str(folder / source.file), f"SHA256:{source.sha256}"]
        done = subprocess.run(order, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
        failures.append(done.stderr.strip())
    raise CannotFetch(
        f"{source.file} was not found at Debian's; put it into {folder} by hand\n" + "\n".join(failures)
    )


def _sites() -> list[str]:
    """Return where apt gets its packages on this computer."""
    order = ["apt-get", "indextargets", "--format", "$(SITE)"]
    told = subprocess.run(order, capture_output=True, text=True, check=False)
    sites = sorted(set(told.stdout.split()), key=len)  # that of security updates is the longer one
    if not sites:
        raise CannotFetch("this computer names no place for Debian's packages")
    return sites


def _check(source: Source, path: Path) -> None:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            found.update(block)
    if found.hexdigest() != source.sha256:
        raise CannotFetch(f"{path} is not the file that was pinned: its SHA-256 differs")


def main() -> int:
    """Fetch everything into the folder named on the command line."""
    parser = argparse.ArgumentParser(description="Get the sources of the PJSIP wheel.")
    parser.add_argument("folder", type=Path)
    try:
        fetch_all(parser.parse_args().folder)
    except CannotFetch as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
