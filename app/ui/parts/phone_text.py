"""A telephone number as the window shows it: spaced, and whole in a line that runs the other way."""

from app import numbers
from app.ui.isolates import ltr


def phone_text(number: str) -> str:
    """Return a number for showing; short and internal ones stay as they are."""
    return ltr(numbers.shown(number, ""))
