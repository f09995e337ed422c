"""Put a list under a field, or over it where the window ends; it never takes the focus."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.ui.theme.look import px


def place_under(overlay: QWidget, field: QWidget, width: int, height: int) -> None:
    """Show `overlay` beside `field`, as large as asked for where there is room."""
    window = field.window()
    if overlay.parentWidget() is not window:
        overlay.setParent(window)
    gap = px(4)
    below = field.mapTo(window, QPoint(0, field.height())).y() + gap
    above = field.mapTo(window, QPoint(0, 0)).y() - gap
    room_below, room_above = window.height() - below - gap, above - gap
    goes_up = height > room_below and room_above > room_below
    tall = max(min(height, room_above if goes_up else room_below), px(60))
    wide = min(width, window.width())
    x = field.mapTo(window, QPoint(0, 0)).x()
    if field.isRightToLeft():
        x += field.width() - wide
    x = min(max(x, 0), window.width() - wide)
    overlay.setGeometry(x, above - tall if goes_up else below, wide, tall)
    overlay.show()
    overlay.raise_()
