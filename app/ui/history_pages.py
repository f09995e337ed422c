"""Brings a customer's earlier contacts to wherever his history is shown."""

from typing import TYPE_CHECKING
from uuid import UUID

from app.models.rows.cards import TimelineRow
from app.models.rows.interactions import HistoryKind
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.parts.contact_history import ContactHistory

PAGE = 30  # contacts; as many as app.models.queries.timeline brings at once


def follow(history: "ContactHistory", memory: "Jobs[Memory]") -> None:
    """Answer what a history asks for, off the GUI thread."""

    def ask(customer_id: UUID, kind: HistoryKind, after: TimelineRow | None) -> None:
        memory.ask(
            history,
            lambda memory: memory.contacts.timeline(customer_id, kind, after),
            lambda rows: history.take(customer_id, kind, after, rows, PAGE),
            lambda _error: history.show_unavailable(),
        )

    history.wanted.connect(ask)
