"""A real Asterisk 22 on loopback for tests: Debian's own packages, unpacked in a folder and run from there.

Nothing is installed and no rights are needed: apt resolves in a private state, and the program runs through
the loader and libraries it came with.
"""

import array
import math
import os
import platform
import shutil
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.telephony.running_engine import until

SETTINGS = Path(__file__).with_name("pbx")
CACHE = Path(os.environ.get("HATIF_TEST_CACHE", Path.home() / ".cache" / "hatif-tests")) / "asterisk-22"
LIBRARIES = "usr/lib/x86_64-linux-gnu"
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"
MORE_LIBRARIES = ("libspeexdsp1", "zlib1g", "libsrtp2-1", "libopus0")  # of the modules loaded here
COMPLETE = "complete-with-srtp"
UNWANTED = ("asterisk", "adduser", "lsb-base", "init-system-helpers")
TAKEN_FOR_INSTALLED = ("adduser", "perl", "perl-base", "debconf", "init-system-helpers", "lsb-base")
MUSIC_HERTZ = 440
FILES_ASTERISK_MISSES = (
    "acl",
    "udptl",
    "pjproject",
    "features",
    "ccss",
    "stasis",
    "sorcery",
    "indications",
    "cdr",
    "cel",
)


class CannotFetch(Exception):
    """Asterisk cannot be had on this computer."""


def fetched() -> Path:
    """Return the folder Asterisk is unpacked in, fetching it the first time (24 MB)."""
    if (CACHE / COMPLETE).exists():
        return CACHE
    if platform.system() != "Linux" or platform.machine() != "x86_64" or not shutil.which("apt-get"):
        raise CannotFetch("Asterisk is fetched as Debian packages for x86-64 only")
    try:
        _fetch(CACHE)
    except (subprocess.CalledProcessError, OSError) as error:
        raise CannotFetch(f"Asterisk cannot be fetched: {error}") from error
    return CACHE


def _fetch(root: Path) -> None:
    apt = root.with_suffix(".apt")
    for folder in (root, apt):
        shutil.rmtree(folder, ignore_errors=True)
    packages = apt / "packages"
    for part in ("state/lists/partial", "cache/archives/partial", "etc/preferences.d", "packages"):
        (apt / part).mkdir(parents=True)
    _write_apt_settings(apt)
    environment = {**os.environ, "APT_CONFIG": str(apt / "apt.conf")}

    def run(*words: str) -> str:
        done = subprocess.run(
            words, cwd=packages, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    run("apt-get", "update", "-qq")
    shown = run("apt-cache", "show", "--no-all-versions", "asterisk")
    # "asterisk-modules" depends on a hundred packages for modules not loaded here: it comes without them
    run("apt-get", "install", "-qq", "-y", "--download-only", *_needed(shown), *MORE_LIBRARIES)
    run("apt-get", "download", "-qq", "asterisk", "asterisk-modules")
    for package in [*(apt / "cache" / "archives").glob("*.deb"), *packages.glob("*.deb")]:
        run("dpkg", "-x", str(package), str(root))
    for unused in ("doc", "man", "locale", "info", "lintian", "bug"):
        shutil.rmtree(root / "usr" / "share" / unused, ignore_errors=True)
    shutil.rmtree(apt)
    (root / COMPLETE).touch()


def _mirror() -> str:
    """Return where this computer gets Debian's packages; the newer Asterisk comes from the same place."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE)"], capture_output=True, text=True, check=False
    )
    sites = sorted(set(told.stdout.split()), key=len)  # that of security updates is the longer one
    if not sites:
        pytest.skip("this computer names no place for Debian's packages")
    return sites[0]


def _write_apt_settings(apt: Path) -> None:
    status = "".join(
        f"Package: {name}\nStatus: install ok installed\nArchitecture: all\nVersion: 99:0\n"
        "Maintainer: none <none@none>\nDescription: not needed here\n\n"
        for name in TAKEN_FOR_INSTALLED
    )
    (apt / "status").write_text(status, encoding="utf-8")
    (apt / "etc" / "sources.list").write_text(
        f"deb [signed-by={KEYS}] {_mirror()} sid main\n", encoding="utf-8"
    )
    lines = [
        f'Dir::State "{apt}/state"',
        f'Dir::State::status "{apt}/status"',
        f'Dir::Cache "{apt}/cache"',
        f'Dir::Etc "{apt}/etc"',
        'Dir::Etc::main "/dev/null"',
        'Dir::Etc::parts "/dev/null"',
        f'Dir::Etc::sourcelist "{apt}/etc/sources.list"',
        'Dir::Etc::sourceparts "/dev/null"',
        'APT::Architecture "amd64"',
        'APT::Architectures { "amd64"; }',
        'APT::Install-Recommends "false"',
        'Acquire::Languages "none"',
        'APT::Sandbox::User ""',
        'Acquire::Check-Valid-Until "false"',  # a mirror may be frozen at some day
    ]
    (apt / "apt.conf").write_text(";\n".join([*lines, ""]), encoding="utf-8")


def _needed(shown: str) -> list[str]:
    depends = next(line for line in shown.splitlines() if line.startswith("Depends: "))
    names = [part.split("|")[0].split("(")[0].strip() for part in depends[9:].split(",")]
    return [name for name in names if not name.startswith(UNWANTED)]


def free_ports() -> int:
    """Return the first of 1,200 ports in a row whose first one nobody uses."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return 41_000 + int(probe.getsockname()[1]) % 8_000


@dataclass(slots=True)
class Asterisk:
    """One Asterisk with its own settings, state and ports."""

    root: Path
    run: Path
    port: int = field(default_factory=free_ports)
    before: tuple[str, ...] = ()  # a command it runs behind
    process: "subprocess.Popen[bytes] | None" = None

    def prepare(self) -> None:
        """Write its settings."""
        for part in ("etc", "lib/keys", "log", "spool", "run", "db", "music"):
            (self.run / part).mkdir(parents=True)
        marks = {
            "@RUN@": str(self.run),
            "@ROOT@": str(self.root),
            "@MODULES@": str(next(self.root.glob("usr/lib/**/res_pjsip.so")).parent),
            "@SIP@": str(self.port),
            "@RTP@": str(self.port + 2),
            "@RTP_END@": str(self.port + 1_000),
        }
        for template in SETTINGS.glob("*.conf"):
            text = template.read_text(encoding="utf-8")
            for mark, value in marks.items():
                text = text.replace(mark, value)
            (self.run / "etc" / template.name).write_text(text, encoding="utf-8")
        for name in FILES_ASTERISK_MISSES:
            (self.run / "etc" / f"{name}.conf").touch()
        music = (int(3000 * math.sin(2 * math.pi * MUSIC_HERTZ * index / 8000)) for index in range(8000 * 4))
        (self.run / "music" / "tone.sln").write_bytes(array.array("h", music).tobytes())

    def start(self) -> None:
        """Start it and wait until it is up."""
        self.process = subprocess.Popen(
            self._command("-f", "-q"),
            cwd=self.run,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: "fully booted" in self.order("core waitfullybooted"), timeout_seconds=20)

    def order(self, words: str) -> str:
        """Give an order on its command line and return what it says."""
        done = subprocess.run(
            self._command("-rx", words), capture_output=True, text=True, timeout=20, check=False
        )
        return done.stdout

    def stop(self) -> None:
        """End it at once: nobody is told, as when the power fails."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(10)
            self.process = None

    def _command(self, *words: str) -> list[str]:
        libraries = self.root / LIBRARIES
        loader = libraries / "ld-linux-x86-64.so.2"
        paths = f"{libraries}:{self.root}/lib/x86_64-linux-gnu:{self.root}/usr/lib"
        program = [str(loader), "--library-path", paths, str(self.root / "usr/sbin/asterisk")]
        return [*self.before, *program, "-C", str(self.run / "etc" / "asterisk.conf"), *words]
