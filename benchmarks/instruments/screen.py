"""A screen of its own, which nobody sees."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

SIZE = "1366x768x24"  # the usual monitor of an agent
END_SECONDS = 5


@contextlib.contextmanager
def own_screen(pixels: Path | None = None) -> Iterator[str]:
    """Start an X server on the first free display and yield its name; its pixels may lie in a folder."""
    shared = [] if pixels is None else ["-fbdir", str(pixels)]
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", *shared],
        pass_fds=(writing,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(END_SECONDS)


def has_window(display: str, name: str) -> bool:
    """Tell whether a window whose title holds this name is on the screen."""
    return bool(window_ids(display, name))


def window_ids(display: str, name: str) -> list[str]:
    """Return the visible windows whose title holds this name."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", name],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.split()


def press(display: str, window: str, key: str) -> None:
    """Press a key in a window, as the person's keyboard does."""
    subprocess.run(
        ["xdotool", "windowfocus", "--sync", window, "key", key],
        env={**os.environ, "DISPLAY": display},
        check=True,
        capture_output=True,
    )
