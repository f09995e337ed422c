"""What Orca is to say although the focus stays: it reads notifications when they show, and no announcements.

The announcements of Qt reach it from its version 46 on only; Debian 12 has 43.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class SaidNote(QWidget):
    """One pixel that nobody sees: its role and its name are what matters."""

    interface: QAccessibleInterface | None = None  # asked for while it is made; Python keeps it alive

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("said_note")
        self.setFixedSize(1, 1)
        self.show()

    def say(self, text: str) -> None:
        """Show the text as a notification; the same one again is said again."""
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))


def say(widget: QWidget, text: str) -> None:
    """Let the note of a widget's window say something; the first time it is made."""
    window = widget.window()
    note = window.findChild(SaidNote)
    if note is None:
        QAccessible.installFactory(_interface)  # a second time changes nothing
        note = SaidNote(window)
    note.say(text)


def _interface(_kind: str, owner: QObject) -> QAccessibleInterface | None:
    if not isinstance(owner, SaidNote):
        return None
    if owner.interface is None:
        owner.interface = QAccessibleWidget(owner, QAccessible.Role.Notification, "")
    return owner.interface
