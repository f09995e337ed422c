"""A telephone number as the window shows it: spaced, and whole in a line that runs the other way."""

from app.late import late
from app.ui.isolates import ltr


def phone_text(number: str) -> str:
    """Return a number for showing; short and internal ones stay as they are."""
    return ltr(late("app.numbers", "shown")(number, ""))  # the numbering plans take their time to load
