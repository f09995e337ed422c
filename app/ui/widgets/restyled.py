"""The mixin of widgets that compute sizes or pictures from the look."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

_CHANGES_OF_LOOK = frozenset(
    {
        QEvent.Type.StyleChange,
        QEvent.Type.PaletteChange,
        QEvent.Type.LayoutDirectionChange,
        QEvent.Type.LanguageChange,
    }
)


class Restyled(QWidget):
    """A widget that is told when the theme, the text size or the reading direction has changed."""

    def restyle(self) -> None:
        """Compute again what depends on the look. Called by each widget itself at the end of its __init__."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Compute sizes and pictures again."""
        super().changeEvent(event)
        if event.type() in _CHANGES_OF_LOOK:
            self.restyle()
            self.updateGeometry()
            self.update()
