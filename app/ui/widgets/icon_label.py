"""An icon to look at."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import icons, look
from app.ui.widgets.restyled import Restyled


class IconLabel(Restyled):
    """An icon in the colour of a role; it decorates, so a word beside it says the same."""

    def __init__(
        self, name: str, role: str = "muted", size: float = 16, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    @property
    def name(self) -> str:
        """Return the icon's name."""
        return self._name

    @property
    def role(self) -> str:
        """Return the role of the icon's colour."""
        return self._role

    def set_icon(self, name: str, role: str = "") -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._role = name, role or self._role
        self.update()

    def restyle(self) -> None:
        """Keep the size that goes with the text."""
        side = look.px(self._size)
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:
        """Return the size that goes with the text."""
        return QSize(look.px(self._size), look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon, mirrored where it points somewhere."""
        picture = icons.pixmap(
            self._name,
            self._role,
            look.px(self._size),
            direction=self.layoutDirection(),
            ratio=self.devicePixelRatioF(),
        )
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, picture)
