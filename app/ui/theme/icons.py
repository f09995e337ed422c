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
    QSvgRenderer(QByteArray(svg(name, colour, stroke))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if is_mirrored:
        image.flip(Qt.Orientation.Horizontal)
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
    gap: int = 0,
) -> QIcon:
    """Return an icon for buttons, menus and actions, with every sharpness a screen may ask for.

    `gap` adds empty room at its trailing side, since Qt sets a word too close to it.
    """
    made = QIcon()
    roles = {
        (QIcon.Mode.Normal, QIcon.State.Off): colour_role,
        (QIcon.Mode.Normal, QIcon.State.On): checked_role or colour_role,
        (QIcon.Mode.Disabled, QIcon.State.Off): "outline",
        (QIcon.Mode.Disabled, QIcon.State.On): "outline",
    }
    for ratio in SHARPNESSES:
        for (mode, state), role in roles.items():
            picture = pixmap(name, role, size, direction=direction, ratio=ratio)
            made.addPixmap(_with_gap(picture, gap, direction) if gap else picture, mode, state)
    return made


def _with_gap(picture: QPixmap, gap: int, direction: Qt.LayoutDirection | None) -> QPixmap:
    flow = QGuiApplication.layoutDirection() if direction is None else direction
    ratio = picture.devicePixelRatio()
    wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(gap if flow == Qt.LayoutDirection.RightToLeft else 0, 0, picture)
    painter.end()
    return wider
