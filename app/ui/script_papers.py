"""Asks, for a call that has a script, what the script may say of the customer's invoice and order."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from app.models.rows.papers import Papers
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage

if TYPE_CHECKING:
    from app.models.memory import Memory


class ScriptPapers(QObject):
    """Asks once for each customer of a page; what comes late changes the sentences that speak of it."""

    known = Signal(object)  # CallPage: its papers are there

    def __init__(self, memory: "Jobs[Memory]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._asked: dict[str, UUID] = {}

    @Slot(object)
    def look(self, page: CallPage) -> None:
        """Ask for the papers of the page's customer, once its script runs."""
        customer = page.card.customer_id if page.card is not None else None
        if customer is None or page.runner is None or self._asked.get(page.call_id) == customer:
            return
        self._asked = {**self._asked, page.call_id: customer}

        def take(papers: Papers) -> None:
            if page.card is not None and page.card.customer_id == customer:
                page.papers = papers
                self.known.emit(page)

        self._memory.ask(page, lambda memory: memory.papers(customer), take, lambda _error: None)
