"""Fields for a day and a time of day that read rightly in Arabic.

In a right-to-left widget Qt turns the parts of a date or time round, expecting them to be laid out from the
left; with Arabic digits they are not, and 03:10 reads as 10:03. These fields always run from left to right,
where Qt turns nothing round and Arabic words still read from the right.
"""

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QTimeEdit, QWidget

from app.ui.theme.look import px

_REASONS = (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange, QEvent.Type.StyleChange)


class DayField(QDateEdit):
    """A day, written as the language writes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, "ddd d MMM yyyy")

    def changeEvent(self, event: QEvent) -> None:
        """Write the day in a new language or size at once."""
        super().changeEvent(event)
        if event.type() in _REASONS:
            _write_again(self)


class TimeField(QTimeEdit):
    """A time of day in 24 hours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, "HH:mm")

    def changeEvent(self, event: QEvent) -> None:
        """Write the time in new digits or size at once."""
        super().changeEvent(event)
        if event.type() in _REASONS:
            _write_again(self)


def _prepare(field: QDateTimeEdit, pattern: str) -> None:
    field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    field.setDisplayFormat(pattern)
    _write_again(field)


def _write_again(field: QDateTimeEdit) -> None:
    if field.locale() != QLocale():
        field.setLocale(QLocale())
    line = field.lineEdit()  # a style sheet's padding does not reach into it
    line.setTextMargins(px(6), 0, px(6), 0)
