"""Lets a plain text run as its language does; Qt would leave Arabic at the left edge."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def let_run(field: QPlainTextEdit, language: str) -> None:
    """Let a field's text begin at the right edge in Arabic, and at the left one in English."""
    is_arabic = language == "ar"
    direction = Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
    edge = Qt.AlignmentFlag.AlignRight if is_arabic else Qt.AlignmentFlag.AlignLeft
    field.setLayoutDirection(direction)
    option = field.document().defaultTextOption()
    option.setTextDirection(direction)
    option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    field.document().setDefaultTextOption(option)
