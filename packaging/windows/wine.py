"""A Windows of its own for one trial, made by wine: drive, registry and stand-ins for what is missing."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMPILER = "x86_64-w64-mingw32-gcc"
# Parts of Windows that wine lacks or that end the process: see the files themselves.
STAND_INS = ("icuuc", "mscms", "bcryptprimitives")


@dataclass(frozen=True, slots=True)
class Wine:
    """Runs Windows programs; each has its own words, and an answer in text."""

    folder: Path
    display: str

    @property
    def drive(self) -> Path:
        """Where C: is."""
        return self.folder / "drive_c"

    def prepare(self) -> None:
        """Make the folder, unless it is there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.drive.exists():
            self.run("wineboot", "-i", seconds=300)
        system = self.drive / "windows/system32"
        for name in STAND_INS:
            library, source = system / f"{name}.dll", HERE / "stand_ins" / f"{name}.c"
            if name == "mscms" or not library.exists():
                command = [COMPILER, "-O2", "-s", "-shared", "-o", str(library), str(source)]
                subprocess.run(command, check=True)
        netsh = [COMPILER, "-O2", "-s", "-o", str(system / "netsh.exe"), str(HERE / "stand_ins/netsh.c")]
        subprocess.run(netsh, check=True)

    def run(
        self, *words: str | Path, seconds: float = 120, variables: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; an exit code above 255 comes back as what is left of it by 256."""
        return subprocess.run(
            ["wine", *map(str, words)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # Python cannot begin with a plain file there
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            env={**os.environ, **self.variables(), **(variables or {})},
            check=False,
        )

    def start(self, *words: str | Path) -> "subprocess.Popen[str]":
        """Start a program that is spoken with line by line."""
        return subprocess.Popen(
            ["wine", *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, **self.variables()},
        )

    def variables(self) -> dict[str, str]:
        """Return what tells wine where it is."""
        return {
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;mscms=n;netsh.exe=n",
            "DISPLAY": self.display,
            "HOME": str(self.folder),  # else the desktop of whoever tries gets a shortcut
        }

    def registry(self, key: str, name: str = "") -> str:
        """Return what a key holds, or one value of it, as Windows' own tool prints it."""
        words = ["/v", name] if name else []
        return self.run("reg", "query", key, *words).stdout

    def end(self) -> None:
        """End whatever still runs in this Windows."""
        subprocess.run(["wineserver", "-k"], env={**os.environ, **self.variables()}, check=False)
        subprocess.run(["wineserver", "-w"], env={**os.environ, **self.variables()}, check=False, timeout=60)


def windows_path(path: Path) -> str:
    """Return how a Windows program names a file of this computer."""
    return "Z:" + str(path).replace("/", "\\")
