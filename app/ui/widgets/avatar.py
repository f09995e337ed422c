"""A person as two letters in a circle."""

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import isolates
from app.ui.theme import look
from app.ui.widgets.restyled import Restyled

_PARTICLES = frozenset({"al", "el", "bin", "ibn", "abu", "بن", "ابن", "أبو", "ابو", "آل", "عبد"})


def initials(name: str) -> str:
    """Return the first letters of the first and the last name: "AS" for Abdulrahman Al-Shammari, or "ع ش"."""
    words = [
        letters for word in isolates.stripped(name).replace("-", " ").split() if (letters := _letters(word))
    ]
    telling = [word for word in words if word.casefold() not in _PARTICLES] or words
    if not telling:
        return ""
    first = _initial(words[0])
    last = _initial(telling[-1]) if len(words) > 1 else ""
    if _is_arabic(first):
        return f"{first} {last}".strip()
    return (first + last).upper()


def _letters(word: str) -> str:
    return "".join(letter for letter in word if unicodedata.category(letter).startswith("L"))


def _initial(word: str) -> str:
    if word.startswith("ال") and len(word) > 3:  # the article is no part of the name's first letter
        return word[2]
    return word[0]


def _is_arabic(letter: str) -> bool:
    return unicodedata.bidirectional(letter) == "AL"


class Avatar(Restyled):
    """The initials of a name; a VIP has a stronger ring. The name itself stands beside it."""

    def __init__(
        self, name: str = "", size: float = 44, *, is_vip: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._initials, self._is_vip, self._size = initials(name), is_vip, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def text(self) -> str:
        """Return the initials shown."""
        return self._initials

    def show_person(self, name: str, *, is_vip: bool = False) -> None:
        """Show a person's initials."""
        self._initials, self._is_vip = initials(name), is_vip
        self.update()

    def restyle(self) -> None:
        """Keep the size that goes with the text."""
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size that goes with the text."""
        return QSize(look.px(self._size), look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring and the initials."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setBrush(look.colour("accent_soft"))
            painter.setPen(QPen(look.colour("vip" if self._is_vip else "accent"), 2 if self._is_vip else 1))
            painter.drawEllipse(ring)
            painter.setPen(look.colour("accent"))
            painter.setFont(look.font(self._size * 0.36, QFont.Weight.DemiBold))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self._initials)
