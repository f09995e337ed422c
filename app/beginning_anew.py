"""Begins the program anew in the place of this one: nothing of what it knew stays in memory."""

import os
import subprocess
import sys


def begin() -> int:
    """Start the same command again; returns an exit code only where a process cannot become another."""
    command = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform != "win32":  # there the new process would be another one anyway
        os.execv(command[0], command)  # noqa: S606  our own command
    subprocess.Popen(command)
    return 0
