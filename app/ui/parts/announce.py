"""Tell the screen reader something that happened without the focus going there."""

import sys

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.late import late
from app.ui.isolates import stripped


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have `text` read out; an urgent one interrupts what is being read, where the reader can do that."""
    if not text or not QAccessible.isActive():
        return
    if sys.platform == "linux":
        late("app.ui.parts.said_note", "say")(widget, stripped(text))
        return
    event = QAccessibleAnnouncementEvent(widget, stripped(text))
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
