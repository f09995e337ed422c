"""Room for the banner of a ringing call, inside the layout.

The banner is painted where it will stand at once, over the content; the content makes room a moment later.
Moving everything first would cost the caller's name twice the time.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Slot
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

MAKE_ROOM_AFTER_MS = 60


class BannerRoom(QWidget):
    """Stands in the layout for the banner, above `content`, and is as tall as the banner while it shows."""

    def __init__(self, banner: QWidget, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._banner = banner
        self._content = content
        self._soon = QTimer(self, interval=MAKE_ROOM_AFTER_MS, singleShot=True)
        banner.setParent(parent)
        banner.installEventFilter(self)
        self._soon.timeout.connect(self._make_room)
        self.setVisible(not banner.isHidden())

    def eventFilter(self, _banner: QObject, event: QEvent) -> bool:
        """Follow the banner's coming, going and growing."""
        match event.type():
            case QEvent.Type.Show:
                self._show_over_content()
            case QEvent.Type.Hide:
                self._soon.stop()
                self.hide()
            case QEvent.Type.LayoutRequest if self.isVisible():
                self._make_room()
        return False

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the banner along."""
        super().moveEvent(event)
        self._place_banner()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the banner along."""
        super().resizeEvent(event)
        self._place_banner()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the banner along: its room may have got its size before it could be seen."""
        super().showEvent(event)
        self._place_banner()

    def _show_over_content(self) -> None:
        area = self._content.geometry()
        self._banner.setGeometry(QRect(area.x(), area.y(), area.width(), self._height(area.width())))
        self._banner.raise_()
        self._soon.start()

    @Slot()
    def _make_room(self) -> None:
        self.setFixedHeight(self._height(self._content.width()))
        self.show()

    def _place_banner(self) -> None:
        if self.isVisible():
            self._banner.setGeometry(self.geometry())

    def _height(self, width: int) -> int:
        banner = self._banner
        return banner.heightForWidth(width) if banner.hasHeightForWidth() else banner.sizeHint().height()
