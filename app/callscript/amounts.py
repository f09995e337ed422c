"""Numbers of a size that people use, whatever was typed or handed in."""

import re
from decimal import Decimal

MOST_DIGITS = 15  # before the point
MOST_DECIMALS = 6

_WRITTEN = re.compile(r"[+-]?\d{1,15}(\.\d{1,6})?", re.ASCII)


def amount_in(text: str) -> Decimal | None:
    """The number a text is; nothing for other text, and for numbers nobody uses."""
    return Decimal(text) if _WRITTEN.fullmatch(text) else None


def usable(number: Decimal) -> bool:
    """Whether a number can be shown and counted with; 1e999999 would take all memory."""
    return number.is_finite() and number.adjusted() < MOST_DIGITS


def rounded(number: Decimal) -> Decimal:
    """A usable number with no more decimals than are shown."""
    exponent = number.as_tuple().exponent
    return round(number, MOST_DECIMALS) if isinstance(exponent, int) and exponent < -MOST_DECIMALS else number
