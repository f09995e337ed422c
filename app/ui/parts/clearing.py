"""Empty a layout of the widgets in it."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout, *, keep: int = 0) -> None:
    """Delete the widgets of a layout but for the last `keep` items, and let go of the stretches between."""
    while layout.count() > keep:
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
