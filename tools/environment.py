"""Makes and updates .venv, the libraries Hatif runs on. Standard library only, Python 3.8 and newer."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

from tools import debian, pythons
from tools.running import Stop, run, say

RUN_LOCK = "requirements.lock"
DEVELOP_LOCK = "requirements-develop.lock"  # holds everything of RUN_LOCK as well
_STAMP = "hatif-stamp.json"
_NEEDED_BYTES = 1_200_000_000


def prepare(root: Path, *, develop: bool) -> Path:
    """Return the environment's Python; makes or updates the environment when it is not as the locks say."""
    folder = root / ".venv"
    locks = _locks(root, develop=develop)
    stamp = read_stamp(folder)
    if is_current(stamp, real_python(folder), locks):
        return python_in(folder)
    _refuse_a_full_disk(root)
    if not can_be_kept(folder, stamp):
        _make(folder)
    _install(folder, root / (DEVELOP_LOCK if develop else RUN_LOCK))
    _write_stamp(folder, locks)
    return python_in(folder)


def debian_packages(root: Path) -> list[str]:
    """Return the packages without which Debian's Python cannot make the environment that is to be made."""
    folder = root / ".venv"
    if can_be_kept(folder, read_stamp(folder)):
        return []
    python = pythons.on_this_machine()
    return [_venv_package(python)] if python and not pythons.can_make_environments(python) else []


def python_in(folder: Path) -> Path:
    """Return where an environment keeps its Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def real_python(folder: Path) -> str:
    """Return the file an environment's Python really is, or nothing when it cannot run any more."""
    python = python_in(folder)
    settings = folder / "pyvenv.cfg"
    if not python.exists() or not settings.exists():
        return ""
    home = home_in(settings.read_text(encoding="utf-8"))
    return str(python.resolve()) if Path(home).is_dir() else ""


def home_in(settings: str) -> str:
    """Return the folder of the Python an environment was made from, out of its pyvenv.cfg."""
    for line in settings.splitlines():
        name, _, value = line.partition("=")
        if name.strip() == "home":
            return value.strip()
    return ""


def read_stamp(folder: Path) -> dict[str, object]:
    """Return what the environment was made from; empty when it was never finished."""
    try:
        stamp = json.loads((folder / _STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_current(stamp: dict[str, object], python: str, locks: dict[str, str]) -> bool:
    """Tell whether an environment with this stamp holds exactly what these locks ask for."""
    stamped = stamp.get("locks")
    if not python or stamp.get("python") != python or not isinstance(stamped, dict):
        return False
    return all(stamped.get(name) == digest for name, digest in locks.items())


def can_be_kept(folder: Path, stamp: dict[str, object]) -> bool:
    """Tell whether the environment may be updated; a broken one, or one of another Python, is made anew."""
    python = real_python(folder)
    if not python or stamp.get("python", python) != python:
        return False
    return pythons.version_of([str(python_in(folder))]) in pythons.SUPPORTED


def _locks(root: Path, *, develop: bool) -> dict[str, str]:
    names = [RUN_LOCK, DEVELOP_LOCK] if develop else [RUN_LOCK]
    return {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in names}


def _refuse_a_full_disk(root: Path) -> None:
    free_bytes = shutil.disk_usage(str(root)).free
    if free_bytes < _NEEDED_BYTES:
        needed = f"{_NEEDED_BYTES / 1e9:.1f} GB"
        raise Stop(f"The disk has {free_bytes / 1e9:.1f} GB left; Hatif's libraries need {needed}.")


def _make(folder: Path) -> None:
    python = pythons.found()
    _ensure_venv_module(python)
    say(f"Making .venv with Python {'.'.join(map(str, pythons.version_of(python) or ()))}.")
    if folder.exists():
        shutil.rmtree(str(folder))
    run([*python, "-m", "venv", str(folder)], "Making .venv")


def _ensure_venv_module(python: list[str]) -> None:
    """Debian ships Python without the means to make an environment."""
    if pythons.can_make_environments(python):
        return
    debian.ensure([_venv_package(python)])
    if not pythons.can_make_environments(python):
        raise Stop(f"{python[0]} cannot make environments: its modules venv and ensurepip are missing.", 3)


def _venv_package(python: list[str]) -> str:
    major, minor = pythons.version_of(python) or pythons.HERE
    return f"python{major}.{minor}-venv"


def _install(folder: Path, lock: Path) -> None:
    say(f"Installing the libraries of {lock.name}: some minutes the first time.")
    run(
        [
            *(str(python_in(folder)), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"),
            *(
                "--no-user",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar",
                "off",
                "-r",
                str(lock),
            ),
        ],
        "Installing the libraries",
    )
    say("The libraries are there.")


def _write_stamp(folder: Path, locks: dict[str, str]) -> None:
    stamp = {"python": real_python(folder), "locks": locks}
    (folder / _STAMP).write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
