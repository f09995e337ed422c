"""Finds a Python that Hatif runs on, or fetches one. Standard library only, Python 3.8 and newer."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tools import debian
from tools.running import Stop, attempt, run, say

SUPPORTED = ((3, 12), (3, 11))
HERE = sys.version_info[:2]
_UV_LOCK = Path(__file__).resolve().parent.parent / "requirements-uv.lock"
_QUESTION = "import sys; print(sys.implementation.name, *sys.version_info[:2])"


def found() -> list[str]:
    """Return the command of a supported Python: this one, one on the machine, or one that uv fetches."""
    return on_this_machine() or _from_uv()


def on_this_machine() -> list[str]:
    """Return the command of the first supported Python here; empty when there is none."""
    return next((command for command in candidates() if version_of(command) in SUPPORTED), [])


def candidates() -> list[list[str]]:
    """Return the commands to try, in order."""
    own = [[getattr(sys, "_base_executable", sys.executable)]] if HERE in SUPPORTED else []
    named = [f"python{major}.{minor}" for major, minor in SUPPORTED]
    commands = own + [[path] for path in map(shutil.which, named) if path]
    launcher = shutil.which("py") if os.name == "nt" else None
    if launcher:
        commands += [[launcher, f"-{major}.{minor}"] for major, minor in SUPPORTED]
    return commands


def version_of(command: list[str]) -> tuple[int, int] | None:
    """Return major and minor version of a CPython, or None when the command is not one that starts."""
    output, exit_code = attempt([*command, "-c", _QUESTION])
    words = output.split()
    if exit_code or len(words) != 3 or words[0] != "cpython":
        return None
    return int(words[1]), int(words[2])


def can_make_environments(command: list[str]) -> bool:
    """Tell whether this Python has the modules that `python -m venv` needs."""
    return attempt([*command, "-c", "import ensurepip, venv"])[1] == 0


def _from_uv() -> list[str]:
    here = ".".join(map(str, HERE))
    say(f"Hatif needs Python 3.12 or 3.11; this is {here} and no other was found. uv will fetch one.")
    on_path = shutil.which("uv")
    if on_path:
        return _python_by([on_path])
    with tempfile.TemporaryDirectory(prefix="hatif-uv-") as folder:
        return _python_by(_installed_uv(Path(folder)))


def _python_by(uv: list[str]) -> list[str]:
    version = "3.12"
    output, exit_code = attempt([*uv, "python", "find", version])
    if exit_code:
        say(f"Fetching Python {version}.")
        run([*uv, "python", "install", version], f"Fetching Python {version}")
        output = run([*uv, "python", "find", version], f"Finding Python {version}")
    return [output.strip().splitlines()[-1]]


def _installed_uv(folder: Path) -> list[str]:
    """Install uv, locked by hash, into a passing environment of its own."""
    own = [getattr(sys, "_base_executable", sys.executable)]
    if not can_make_environments(own):
        debian.ensure([f"python{HERE[0]}.{HERE[1]}-venv"])
    if not can_make_environments(own):
        raise Stop("Please install Python 3.12 (or uv) and try again.", 3)
    run([*own, "-m", "venv", str(folder)], "Making a passing environment for uv")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run(
        [
            *(str(scripts / "python"), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"),
            *("--no-user", "--no-input", "--disable-pip-version-check", "-r", str(_UV_LOCK)),
        ],
        "Installing uv",
    )
    return [str(scripts / "uv")]
