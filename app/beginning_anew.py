"""Begins the program anew in the place of this one: nothing of what it knew stays in memory."""

import os
import subprocess
import sys

from app.dial_link import is_link


def begin() -> int:
    """Start the same command again; returns an exit code only where a process cannot become another."""
    words = (word for word in sys.orig_argv[1:] if not is_link(word))  # that was for the one who left
    command = [sys.executable, *words]
    if sys.platform != "win32":  # there the new process would be another one anyway
        os.execv(command[0], command)  # noqa: S606  our own command
    subprocess.Popen(command)
    return 0
