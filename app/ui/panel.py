"""The base of every panel."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.ui.theme.look import look

Q = TypeVar("Q", bound=QObject)


def named(thing: Q, name: str) -> Q:
    """Give a widget the name that style sheets and tests look for: that of its attribute."""
    thing.setObjectName(name)
    return thing


class Panel(QWidget):
    """A part of the window that follows a switch of language, theme or text size while it is open.

    A panel builds its widgets in __init__ and ends it with `retranslate_ui()` and `restyle()`: every text is
    set in the first, every size that is a number of pixels in the second, and nowhere else.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows. Called at the end of __init__ and on a language switch."""
        raise NotImplementedError

    def restyle(self) -> None:
        """Set what depends on the theme and the text size; for most panels there is nothing to do."""

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate or restyle when the language or the look has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        elif event.type() == QEvent.Type.StyleChange and look() is not self._look:  # Qt sends several of them
            self._look = look()
            self.restyle()
        super().changeEvent(event)
