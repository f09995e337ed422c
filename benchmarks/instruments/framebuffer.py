"""The pixels of a real X screen, read from outside the program that draws them."""

import mmap
import struct
import time
from pathlib import Path

from benchmarks.instruments.waiting import let_pass

WIDTH, HEIGHT, BYTES_PER_PIXEL = 1366, 768, 4
Rectangle = tuple[int, int, int, int]  # left, top, right, bottom; the last two are outside
EVERYTHING: Rectangle = (0, 0, WIDTH, HEIGHT)


class Framebuffer:
    """The file an Xvfb keeps its pixels in (`-fbdir`, XWD format), mapped into memory."""

    def __init__(self, folder: Path) -> None:
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._memory[:100])
        self._start = header[0] + 12 * header[19]  # behind the header and its colours
        self._line = header[12]

    def pixels(self, area: Rectangle = EVERYTHING) -> bytes:
        """Return the pixels of an area as they are now."""
        if area == EVERYTHING:
            return self._memory[self._start : self._start + HEIGHT * self._line]
        left, top, right, bottom = (area[0] * BYTES_PER_PIXEL, area[1], area[2] * BYTES_PER_PIXEL, area[3])
        begins = range(self._start + top * self._line, self._start + bottom * self._line, self._line)
        return b"".join(self._memory[begin + left : begin + right] for begin in begins)

    def settled(
        self, area: Rectangle = EVERYTHING, *, still_seconds: float = 0.6, at_most_seconds: float = 30.0
    ) -> bytes:
        """Wait until nothing has moved for a while, and return the picture."""
        until = time.monotonic() + at_most_seconds
        before, since = self.pixels(area), time.monotonic()
        while time.monotonic() - since < still_seconds and time.monotonic() < until:
            now = self.pixels(area)
            if now != before:
                before, since = now, time.monotonic()
            let_pass(0.01)
        return before
