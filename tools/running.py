"""Runs one step of an installation and says in plain words why it failed.

Standard library only, Python 3.8 and newer.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SHOWN_LINES = 8
_SHOWN_CHARACTERS = 200
_NOISE = ("Ignoring ", "WARNING: ")

_CAUSES = {
    "Another program is installing packages just now. Wait until it has finished and try again.": (
        "Could not get lock",
        "Unable to acquire the dpkg",
        "is another process using it",
    ),
    "The disk is full. Make room (about 2 GB) and try again.": (
        "No space left on device",
        "not enough free space",
        "don't have enough free space",
    ),
    "A downloaded file is not the one that was checked when this version was made; nothing was installed.": (
        "THESE PACKAGES DO NOT MATCH THE HASHES",
    ),
    "The place packages come from cannot be reached. Check the network (and the proxy) and try again.": (
        "Temporary failure in name resolution",
        "Temporary failure resolving",
        "Could not resolve",
        "Failed to establish a new connection",
        "Network is unreachable",
        "Could not connect to",
        "Connection timed out",
        "Read timed out",
        "Max retries exceeded",
        "Failed to fetch",
        "dns error",
        "error sending request",
    ),
    "The certificate of the place packages come from is not trusted here. Is ca-certificates installed?": (
        "CERTIFICATE_VERIFY_FAILED",
        "certificate verify failed",
    ),
    "Something may not be written here. Is the folder yours?": ("Permission denied", "Access is denied"),
    "A library has no ready-made build for this kind of machine.": ("No matching distribution found",),
}


class Stop(Exception):
    """The command cannot go on; the message says why and what to do."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def say(text: str) -> None:
    """Tell the person what happens; on standard error, so that a command's own output stays clean."""
    print(text, file=sys.stderr, flush=True)


def explained(output: str) -> str:
    """Return the likely cause of a failure in a plain sentence, or nothing when it is not a known one."""
    for cause, signs in _CAUSES.items():
        if any(sign in output for sign in signs):
            return cause
    return ""


def run(command: list[str], purpose: str, *, environment: dict[str, str] | None = None) -> str:
    """Run a command to its end and return what it said; raises `Stop` when it fails."""
    output, exit_code = attempt(command, environment=environment)
    if exit_code:
        raise Stop(failure(purpose, output))
    return output


def attempt(command: list[str], *, environment: dict[str, str] | None = None) -> tuple[str, int]:
    """Run a command to its end; return what it said and its exit code (127 when it cannot be started)."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(os.environ, **(environment or {})),
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        return f"{Path(command[0]).name}: {error.strerror or error}", 127
    return done.stdout, done.returncode


def failure(purpose: str, output: str) -> str:
    """Word a failure: what was tried, why it failed as far as known, and the last lines of what was said."""
    lines = [line for line in output.splitlines() if line.strip() and not line.startswith(_NOISE)]
    shown = [f"    {line[:_SHOWN_CHARACTERS]}" for line in lines[-_SHOWN_LINES:]]
    parts = [f"{purpose} failed.", explained(output), *shown]
    return "\n".join(part for part in parts if part)
