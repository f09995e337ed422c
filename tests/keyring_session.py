"""Runs a piece of Python in a desktop session of its own, with or without a real keyring in it.

The session has its own home, its own D-Bus and no screen; nobody's real keyring can be reached from it.
"""

import os
import subprocess
import sys
from pathlib import Path

_WITH_KEYRING = 'printf password | gnome-keyring-daemon --unlock --components=secrets >&2; exec "$@"'
_WITHOUT_KEYRING = 'exec "$@"'


def output(home: Path, script: str, *, keyring: bool) -> str:
    """Return what the script prints."""
    shell = ["bash", "-c", _WITH_KEYRING if keyring else _WITHOUT_KEYRING, "session"]
    command = [*shell, sys.executable, "-c", script]
    if keyring:
        command = ["dbus-run-session", "--", *command]
    done = subprocess.run(
        command, env=_environment(home), capture_output=True, text=True, check=True, timeout=50
    )
    return done.stdout


def _environment(home: Path) -> dict[str, str]:
    folders = {
        "HOME": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {name: str(folder) for name, folder in folders.items()}
