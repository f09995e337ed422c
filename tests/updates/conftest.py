"""A repository of updates with keys of its own, and packages that are really installed, into a folder."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from app import times
from app.updates.packages import Debian
from tools.update_repository import Signing


@pytest.fixture
def signing(tmp_path: Path) -> Signing:
    """An empty repository, signed a moment ago."""
    made = Signing(tmp_path / "repository", tmp_path / "keys")
    made.begin(times.now())
    return made


@pytest.fixture
def root(signing: Signing) -> bytes:
    """What an administrator puts on each computer."""
    return (signing.metadata / "1.root.json").read_bytes()


@dataclass(frozen=True, slots=True)
class Computer:
    """A folder into which dpkg installs."""

    folder: Path
    packages: Debian

    def build(self, version: str, *, works: bool = True, breaks_off: bool = False) -> Path:
        """Build a package whose program works, or does not; or one that breaks off while it is installed."""
        tree = self.folder.parent / f"tree-{version}"
        (tree / "DEBIAN").mkdir(parents=True)
        (tree / "DEBIAN/control").write_text(
            f"Package: hatif\nVersion: {version}\nArchitecture: all\n"
            "Maintainer: T <t@example.com>\nDescription: t\n"
        )
        if breaks_off:
            (tree / "DEBIAN/preinst").write_text("#!/bin/sh\nexit 1\n")
            (tree / "DEBIAN/preinst").chmod(0o755)
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/hatif").write_text(f"#!/bin/sh\nexit {0 if works else 1}\n")
        (tree / "usr/bin/hatif").chmod(0o755)
        file = self.folder.parent / f"hatif_{version}_all.deb"
        subprocess.run(
            ["dpkg-deb", "-Znone", "--build", str(tree), str(file)], check=True, capture_output=True
        )
        return file

    def works(self) -> bool:
        """Run what is installed."""
        return subprocess.run([str(self.folder / "usr/bin/hatif")], check=False).returncode == 0


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A computer on which nothing is installed yet."""
    if shutil.which("dpkg") is None:
        pytest.skip("packages of Debian are tried where dpkg is")
    folder = tmp_path / "computer"
    for name in ("updates", "info"):
        (folder / "var/lib/dpkg" / name).mkdir(parents=True)
    for name in ("status", "available"):
        (folder / "var/lib/dpkg" / name).touch()
    put = ("dpkg", "--force-not-root", "--force-bad-path", "--force-script-chrootless", f"--root={folder}")
    ask = ("dpkg-query", f"--admindir={folder}/var/lib/dpkg")
    return Computer(folder, Debian(ask=ask, put=(*put, "--install"), put_older=(*put, "--install")))
