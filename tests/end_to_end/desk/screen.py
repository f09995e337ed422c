"""A real X screen without a monitor, and keys pressed on it as a keyboard presses them."""

import contextlib
import os
import subprocess
from collections.abc import Iterator

SIZE = "1366x768x24"


class Screen:
    """One X server."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def variables(self) -> dict[str, str]:
        """Return what a program needs to show its window here."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def focus(self, title: str) -> None:
        """Give the keyboard to the window of this title; there is no window manager to do it."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync")

    def typing(self, text: str, *, gap_ms: int) -> subprocess.Popen[bytes]:
        """Begin to press the keys of a text one after the other."""
        command = ["xdotool", "type", "--delay", str(gap_ms), "--file", "-"]
        typing = subprocess.Popen(command, env={**os.environ, **self.variables}, stdin=subprocess.PIPE)
        assert typing.stdin is not None
        typing.stdin.write(text.encode())
        typing.stdin.close()
        return typing

    def _xdotool(self, *arguments: str) -> None:
        environment = {**os.environ, **self.variables}
        subprocess.run(["xdotool", *arguments], env=environment, check=True, timeout=30, capture_output=True)


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """Have a screen for a while."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield Screen(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait(10)
