"""What widgets ask: which colour, how many pixels, which font.

The Look in use is a property of the application, put there by Theme. It is no global of ours: it comes and
goes with the application, and before a theme was chosen (in a small test) it is the light one at 100 %.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont

from app.ui.theme.tokens import LIGHT, Tokens

FAMILY = "IBM Plex Sans Arabic"
PROPERTY = "look"


@dataclass(frozen=True, slots=True)
class Look:
    """The colours and the size of text in use."""

    tokens: Tokens = LIGHT
    text_percent: int = 100

    def px(self, pixels: float) -> int:
        """Return a size, given for 100 %, at the chosen text size."""
        return round(pixels * self.text_percent / 100)


_AT_FIRST = Look()


def look() -> Look:
    """Return the look in use."""
    application = QCoreApplication.instance()
    chosen = application.property(PROPERTY) if application is not None else None
    return chosen if isinstance(chosen, Look) else _AT_FIRST


def tokens() -> Tokens:
    """Return the colours in use."""
    return look().tokens


def px(pixels: float) -> int:
    """Return a size, given for 100 %, at the chosen text size."""
    return look().px(pixels)


def colour(role: str) -> QColor:
    """Return the colour of a role ("text", "accent_soft") or of a state ("wrap_up")."""
    return QColor(tokens().colour(role))


def font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the program's font at a size given for 100 %."""
    chosen = QFont(FAMILY)
    chosen.setPixelSize(max(8, px(pixels)))
    chosen.setWeight(weight)
    return chosen
