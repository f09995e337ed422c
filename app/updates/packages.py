"""Installing a package of this system, and going back to the one before; needs an administrator's rights."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app import registry
from app.errors import BadInput, Unavailable
from app.settings_sources import public_name
from app.updates.version import Version

INSTALL_SECONDS = 1800
RESTART_NEEDED = 3010  # Windows' word for: done, but files in use are replaced at the next start
_QUIET_APT = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


class Packages(Protocol):
    """How one system installs."""

    @property
    def waits(self) -> bool:
        """Say whether installing is over when it returns; else the installer goes on by itself."""
        ...

    def installed(self) -> Version | None:
        """Return which version the system says is installed; None when no package of Hatif is."""
        ...

    def install(self, package: Path) -> bool:
        """Install a newer version, and say whether the system did."""
        ...

    def go_back(self, package: Path) -> bool:
        """Install an older version over a newer one, and say whether the system did."""
        ...


@dataclass(frozen=True, slots=True)
class Debian:
    """Packages for dpkg; apt brings what a newer version depends on."""

    ask: Sequence[str] = ("dpkg-query",)
    put: Sequence[str] = ("apt-get", "install", "--quiet", "--yes", "--no-install-recommends")
    put_older: Sequence[str] = (
        *("apt-get", "install", "--quiet", "--yes"),
        *("--no-install-recommends", "--allow-downgrades"),
    )
    waits: bool = True

    def installed(self) -> Version | None:
        """Ask dpkg."""
        said = _said([*self.ask, "--show", "--showformat=${Status} ${Version}", "hatif"])
        status, _, version = said.rpartition(" ")
        return Version.read(version) if status.endswith("installed") else None

    def install(self, package: Path) -> bool:
        """Let apt install it; what an administrator wrote into a file of settings stays."""
        return _run([*self.put, *_deb_words(self.put), str(package)])

    def go_back(self, package: Path) -> bool:
        """Let apt install the older one."""
        return _run([*self.put_older, *_deb_words(self.put_older), str(package)])


@dataclass(frozen=True, slots=True)
class Windows:
    """An MSI. The installer goes on alone: this very program is among the files it replaces."""

    waits: bool = False

    def installed(self) -> Version | None:
        """Ask the registry."""
        said = registry.installed("Version")
        return Version.read(said) if said else None

    def install(self, package: Path) -> bool:
        """Start the installer; properties given once are kept by it."""
        return _start(["msiexec", "/i", str(package), "/qn", "/norestart"])

    def go_back(self, package: Path) -> bool:
        """Remove the newer one and install the older with the settings the computer had."""
        values, _problems = registry.values(registry.presets())
        given = properties(values)
        remove = f"msiexec /x {{{registry.installed('ProductCode').strip('{}')}}} /qn /norestart"
        install = subprocess.list2cmdline(["msiexec", "/i", str(package), "/qn", "/norestart", *given])
        return _start(["cmd", "/d", "/c", f"{remove} & {install}"])


@dataclass(frozen=True, slots=True)
class MacOS:
    """A PKG."""

    waits: bool = True

    def installed(self) -> Version | None:
        """Ask for the receipt."""
        for line in _said(["pkgutil", "--pkg-info", "org.hatif.Hatif"]).splitlines():
            if line.startswith("version:"):
                return Version.read(line.removeprefix("version:"))
        return None

    def install(self, package: Path) -> bool:
        """Let the installer do it."""
        return _run(["installer", "-pkg", str(package), "-target", "/"])

    def go_back(self, package: Path) -> bool:
        """A PKG may be installed over a newer one."""
        return self.install(package)


def properties(values: Mapping[str, object]) -> list[str]:
    """Return settings as an installer's properties."""
    return [f"{public_name(key)}={_as_text(value)}" for key, value in sorted(values.items())]


def of_this_system() -> Packages:
    """Return how this system installs; BadInput where no package can be installed."""
    if sys.platform == "win32":
        return Windows()
    if sys.platform == "darwin":
        return MacOS()
    if shutil.which("apt-get") and shutil.which("dpkg-query"):
        return Debian()
    raise BadInput("updates can be installed by apt, on Windows and on macOS; here your own tools must do it")


def _deb_words(command: Sequence[str]) -> list[str]:
    return ["-o", "Dpkg::Options::=--force-confold"] if command[0] == "apt-get" else []


def _as_text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _said(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except OSError as error:
        raise Unavailable(f"{command[0]} does not run: {error.strerror}") from error
    return done.stdout.strip()


def _run(command: list[str]) -> bool:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_QUIET_APT,
            check=False,
            timeout=INSTALL_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode in (0, RESTART_NEEDED)


def _start(command: list[str]) -> bool:
    subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    return True
