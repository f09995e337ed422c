"""The Lucide icons, tinted in the colours of the theme, sharp at any pixel ratio, mirrored in Arabic."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPixmap
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
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(svg(name, colour, stroke))).render(painter, QRectF(0, 0, side, side))
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
    """Return an icon for buttons, menus and actions; it is drawn when it is first shown, at that sharpness.

    `gap` adds empty room at its trailing side, since Qt sets a word too close to it.
    """
    flow = QGuiApplication.layoutDirection() if direction is None else direction
    return QIcon(LucideEngine(name, colour_role, checked_role or colour_role, size, flow, gap))


class LucideEngine(QIconEngine):
    """One icon in its colours; most icons of a window are never seen, so none is drawn beforehand."""

    def __init__(
        self, name: str, role: str, checked_role: str, size: int, flow: Qt.LayoutDirection, gap: int
    ) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._checked_role = checked_role
        self._size = size
        self._flow = flow
        self._gap = gap

    def clone(self) -> QIconEngine:
        """Return the same once more."""
        return LucideEngine(self._name, self._role, self._checked_role, self._size, self._flow, self._gap)

    def key(self) -> str:
        """Return what Qt knows this kind of engine by."""
        return "lucide"

    def actualSize(self, _size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        """Return the one size there is, in pixels that do not depend on the screen."""
        return QSize(self._size + self._gap, self._size)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle."""
        ratio = painter.device().devicePixelRatio()
        picture = self.scaledPixmap(rect.size() * ratio, mode, state, ratio)
        painter.drawPixmap(rect.topLeft(), picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the picture for a screen without scaling."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, _size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Return the picture for a screen of this scaling."""
        role = self._role_of(mode, state)
        picture = pixmap(self._name, role, self._size, direction=self._flow, ratio=scale)
        return self._with_gap(picture) if self._gap else picture

    def _role_of(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return "outline"
        return self._checked_role if state is QIcon.State.On else self._role

    def _with_gap(self, picture: QPixmap) -> QPixmap:
        ratio = picture.devicePixelRatio()
        wider = QPixmap(picture.width() + round(self._gap * ratio), picture.height())
        wider.setDevicePixelRatio(ratio)
        wider.fill(Qt.GlobalColor.transparent)
        with QPainter(wider) as painter:
            painter.drawPixmap(self._gap if self._flow == Qt.LayoutDirection.RightToLeft else 0, 0, picture)
        return wider
