"""The mixin of widgets that compute sizes or pictures from the look."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from app.ui.theme.look import Look, look

CHANGES_OF_LOOK = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange)


def drawn_for(widget: QWidget) -> tuple[Look, Qt.LayoutDirection]:
    """Return what a widget's sizes and pictures depend on; Qt tells of one change several times over."""
    return look(), widget.layoutDirection()


class Restyled(QWidget):
    """A widget that is told when theme, text size, reading direction or language have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn_for = drawn_for(self)

    def restyle(self) -> None:
        """Compute again what depends on the look. Called by each widget itself at the end of its __init__."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Compute sizes and pictures again when there is a reason to."""
        super().changeEvent(event)
        is_new_look = event.type() in CHANGES_OF_LOOK and self._drawn_for != drawn_for(self)
        if is_new_look or event.type() == QEvent.Type.LanguageChange:
            self._drawn_for = drawn_for(self)
            self.restyle()
            self.updateGeometry()
            self.update()
