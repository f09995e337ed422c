"""Tell the screen reader something that happened without the focus going there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.ui.isolates import stripped


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have `text` read out; an urgent one interrupts what is being read."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, stripped(text))
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
