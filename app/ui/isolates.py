"""Keep numbers, codes and names whole in lines that run the other way, and show local digits.

Without an isolate "+966 50 123 4567" shows as "4567 123 50 966+" in an Arabic table or button.
"""

from PySide6.QtCore import QLocale

from app.late import late

LEFT_TO_RIGHT, FIRST_STRONG, END = "\u2066", "\u2068", "\u2069"
_MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_ARABIC_DIGITS = str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪")


def ltr(text: str) -> str:
    """Isolate a number, code, time or address: it reads from left to right wherever it stands."""
    return f"{LEFT_TO_RIGHT}{text}{END}" if text else ""


def first_strong(text: str) -> str:
    """Isolate a name or any text of unknown direction: its own first letter decides."""
    return f"{FIRST_STRONG}{text}{END}" if text else ""


def stripped(text: str) -> str:
    """Take all direction marks out: before storing, searching, copying, dialling or reading aloud."""
    return text.translate(_MARKS)


def as_tip(text: str) -> str:
    """Give what somebody wrote to a tip: Qt would obey the tags it finds there."""
    if "<" not in text:
        return text
    escaped: str = late("html", "escape")(text)  # it brings every name HTML has for a letter
    return f"<span>{escaped.replace(chr(10), '<br>')}</span>"


def local_digits(text: str) -> str:
    """Show ASCII digits and the percent sign as the chosen language writes them."""
    return text.translate(_ARABIC_DIGITS) if QLocale().zeroDigit() == "٠" else text
