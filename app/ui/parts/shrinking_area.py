"""A scroll area that is as high as what stands in it, and gives way when the window has less room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class ShrinkingArea(QScrollArea):
    """Takes the height of its content where there is room, and scrolls where there is not."""

    def __init__(
        self, content: QWidget, *, least_height: int = 48, grows: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least_height = least_height
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # No height-for-width: layouts take that for the least height too, and the area could not give way.
        upright = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._content = content
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return the content's own size."""
        wanted = self._content.sizeHint()
        return QSize(wanted.width(), self._height_at(self.width() or wanted.width()))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which one line can be read."""
        smallest = self._content.minimumSizeHint()
        return QSize(smallest.width(), min(self._least_height, smallest.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again when the lines wrap elsewhere."""
        super().resizeEvent(event)
        self._drop_needless_bar()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _drop_needless_bar(self) -> None:
        """Take the bar away where all fits without it: the room it takes can be what makes lines wrap."""
        fits = self.height() >= self._height_at(self.width())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _height_at(self, width: int) -> int:
        if self._content.hasHeightForWidth():
            return self._content.heightForWidth(width)
        return self._content.sizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again when the content has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._drop_needless_bar()
            self.updateGeometry()
        return super().eventFilter(watched, event)
