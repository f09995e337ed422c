"""What is in a layout, and emptying it."""

from typing import TypeVar

from PySide6.QtWidgets import QLayout, QWidget

W = TypeVar("W", bound=QWidget)


def inside(layout: QLayout, kind: type[W]) -> tuple[W, ...]:
    """Return the widgets of a kind that stand in a layout, in their order."""
    items = (layout.itemAt(place) for place in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    return tuple(widget for widget in widgets if isinstance(widget, kind))


def clear(layout: QLayout, *, keep: int = 0) -> None:
    """Delete the widgets of a layout but for the last `keep` items, and let go of the stretches between."""
    while layout.count() > keep:
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
