"""Questions about the queues as they are set up."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.brand import Brand
from app.models.queue import Queue
from app.models.rows.names import QueueRule


@dataclass(frozen=True, slots=True)
class QueueSetUp:
    """One queue, and how its calls are wrapped up."""

    key: str
    rule: QueueRule


def all_queues(session: Session) -> list[QueueSetUp]:
    """Return every queue, by key."""
    return [
        QueueSetUp(
            row.key,
            QueueRule(
                row.key,
                "",
                row.wrap_up_mode,
                row.wrap_up_seconds,
                row.most_extensions,
                row.extension_seconds,
            ),
        )
        for row in session.execute(_queues)
    ]


def brand_rules(session: Session) -> list[QueueSetUp]:
    """Return what every brand says for its queues, by key."""
    wanted = select(
        Brand.key, Brand.wrap_up_mode, Brand.wrap_up_seconds, Brand.most_extensions, Brand.extension_seconds
    ).order_by(Brand.key)
    return [QueueSetUp(row.key, QueueRule("", row.key, *row[1:])) for row in session.execute(wanted)]


_queues = select(
    Queue.key, Queue.wrap_up_mode, Queue.wrap_up_seconds, Queue.most_extensions, Queue.extension_seconds
).order_by(Queue.key)
