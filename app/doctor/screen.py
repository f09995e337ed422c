"""Whether a window can open: a screen, and the system's libraries that Qt draws with."""

import ctypes
import os
import sys
from collections.abc import Iterator

from app.doctor.finding import Finding, Grade, Profile

# The library Qt loads, and Debian's package of it.
_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def look(profile: Profile) -> Iterator[Finding]:
    """Windows and macOS bring all of it."""
    if sys.platform in ("win32", "darwin"):
        yield Finding("screen", Grade.OK, "the system draws windows")
        return
    yield _screen()
    yield _libraries()


def _screen() -> Finding:
    found = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if found:
        return Finding("screen", Grade.OK, f"there is a screen ({' and '.join(found)})")
    text = "there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set"
    return Finding("screen", Grade.PROBLEM, text, "start Hatif in a desktop session")


def _libraries() -> Finding:
    needed = _ALWAYS | (_X11 if os.environ.get("DISPLAY") else {})
    missing = [package for library, package in needed.items() if not _loads(library)]
    if missing:
        remedy = f"on Debian: apt install {' '.join(missing)}"
        return Finding("screen", Grade.PROBLEM, "libraries that Qt draws with are missing", remedy)
    return Finding("screen", Grade.OK, "the libraries that Qt draws with are there")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
