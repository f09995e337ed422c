"""Qt for a command: fonts and painting, and no window."""

from PySide6.QtGui import QGuiApplication

from app.ui.theme import fonts


def begin() -> QGuiApplication:
    """Return the application, made where there is none, with the program's own fonts."""
    present = QGuiApplication.instance()
    if isinstance(present, QGuiApplication):
        return present
    made = QGuiApplication(["hatif"])
    fonts.load()
    return made
