"""Searches customers while the agent types; an answer to an older question is never shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.rows.search import FoundRow
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.models.memory import Memory


class SearchFlow(QObject):
    """One box's searches: while one is under way only the newest wish waits."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        show: Callable[[list[FoundRow]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._show = show
        self._wanted = ""
        self._asked: str | None = None

    def search(self, text: str) -> None:
        """Look for what was typed so far."""
        self._wanted = text.strip()
        if not self._wanted:
            self._show([])
        elif self._asked is None:
            self._ask()

    def _ask(self) -> None:
        asked = self._asked = self._wanted
        self._memory.ask(self, lambda memory: memory.search(asked), self._take, lambda _error: self._take([]))

    def _take(self, rows: list[FoundRow]) -> None:
        is_newest = self._asked == self._wanted
        self._asked = None
        if is_newest:
            self._show(rows)
        elif self._wanted:
            self._ask()
