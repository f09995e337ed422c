"""A button that holds a layout: a number, a sentence, an arrow."""

from PySide6.QtCore import QChildEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import isolates
from app.ui.widgets.push_button import PushButton


class ComposedButton(PushButton):
    """A button as large as what stands in it; pressed with mouse, Space and Enter like any other."""

    def __init__(self, kind: str = "composed", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(kind, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what a screen reader reads: all that stands in the button."""
        self.setAccessibleName(isolates.stripped(name))

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802  Qt's own name
        """Let clicks on what stands in the button reach the button."""
        super().childEvent(event)
        if not event.polished():
            return  # one only just being made would be looked up among all kinds of widgets there are
        child = event.child()
        if isinstance(child, QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of the layout."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size of the layout."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether what stands in the button wraps."""
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the layout at this width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1
