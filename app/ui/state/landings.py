"""Asks where a promise lands: panels wish, a flow answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.planning.wish import Landed, Wish


class Landings(QObject):
    """Only the newest wish is answered: somebody who still types is not interested in the ones before."""

    wished = Signal(object)  # Wish

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: tuple[Wish, Callable[[Landed], None]] | None = None

    def ask(self, wish: "Wish", then: "Callable[[Landed], None]") -> None:
        """Ask where a wish lands."""
        self._waiting = (wish, then)
        self.wished.emit(wish)

    def tell(self, landed: "Landed") -> None:
        """Answer; an answer to an older wish is dropped."""
        if self._waiting is not None and self._waiting[0] == landed.wish:
            _, then = self._waiting
            self._waiting = None
            then(landed)
