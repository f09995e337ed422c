"""Draws hatif.ico out of the icon's SVG: `QT_QPA_PLATFORM=offscreen python packaging/windows/make_icon.py`.

The result is kept in the project, so that freezing needs no window system; run this after a change to the
SVG.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "debian" / "hatif.svg"
SIZES = (16, 24, 32, 48, 64, 256)


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """Return the icon as a PNG of one size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return held.data()


def as_ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds PNGs of several sizes."""
    place = 6 + 16 * len(pictures)
    entries, bodies = b"", b""
    for size, picture in pictures.items():
        edge = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), place + len(bodies))
        bodies += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + bodies


def as_icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon that holds PNGs of several sizes."""
    kinds = {16: b"icp4", 32: b"icp5", 64: b"icp6", 256: b"ic08"}
    chunks = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for size, kind in kinds.items()
    )
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


def main() -> int:
    """Draw both."""
    _application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(SOURCE))
    pictures = {size: drawn(renderer, size) for size in SIZES}
    (HERE / "hatif.ico").write_bytes(as_ico(pictures))
    (HERE.parent / "macos" / "hatif.icns").write_bytes(as_icns(pictures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
