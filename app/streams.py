"""What the program says on its streams is UTF-8, whatever a Windows computer would make of it by itself."""

import io
from collections.abc import Iterable
from typing import TextIO


def speak_utf8(streams: Iterable[TextIO | None]) -> None:
    """Let streams carry every letter; without a console there are none.

    On Windows a stream that leads into a file or another program is in an old code page, in which an Arabic
    letter ends the program.
    """
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
