"""The Lucide icons, tinted in the colours of the theme, sharp at any pixel ratio, mirrored in Arabic."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme import look

FOLDER = Path(__file__).parents[3] / "resources" / "icons"

DIRECTIONAL = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "book-open-text",
        "chevron-left",
        "chevron-right",
        "delete",
        "external-link",
        "file-text",
        "list",
        "list-checks",
        "log-in",
        "log-out",
        "message-square",
        "notebook-pen",
        "phone-forwarded",
        "phone-outgoing",
        "receipt-text",
        "redo-2",
        "send",
        "undo-2",
        "volume-2",
        "volume-x",
    }
)
SHARPNESSES = (1.0, 1.25, 1.5, 2.0, 3.0)


@lru_cache(maxsize=512)
def svg(name: str, colour: str, stroke: float = 2.0) -> bytes:
    """Return an icon's drawing in a colour."""
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    tinted = drawing.replace("currentColor", colour)
    return tinted.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, is_mirrored: bool, ratio: float, stroke: float) -> QPixmap:
    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg(name, colour, stroke))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def pixmap(
    name: str,
    colour_role: str = "text",
    size: int = 18,
    *,
    direction: Qt.LayoutDirection | None = None,
    ratio: float = 1.0,
    stroke: float = 2.0,
) -> QPixmap:
    """Return an icon as a picture; `size` is in pixels as they are now, so callers scale it with px()."""
    flow = QGuiApplication.layoutDirection() if direction is None else direction
    is_mirrored = name in DIRECTIONAL and flow == Qt.LayoutDirection.RightToLeft
    return _drawn(name, look.tokens().colour(colour_role), size, is_mirrored, ratio, stroke)


def icon(
    name: str,
    colour_role: str = "text",
    size: int = 18,
    *,
    checked_role: str = "",
    direction: Qt.LayoutDirection | None = None,
) -> QIcon:
    """Return an icon for buttons, menus and actions, with every sharpness a screen may ask for."""
    made = QIcon()
    roles = {
        (QIcon.Mode.Normal, QIcon.State.Off): colour_role,
        (QIcon.Mode.Normal, QIcon.State.On): checked_role or colour_role,
        (QIcon.Mode.Disabled, QIcon.State.Off): "outline",
        (QIcon.Mode.Disabled, QIcon.State.On): "outline",
    }
    for ratio in SHARPNESSES:
        for (mode, state), role in roles.items():
            made.addPixmap(pixmap(name, role, size, direction=direction, ratio=ratio), mode, state)
    return made
