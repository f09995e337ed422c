"""Questions about what the brand and the queues are called."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.brand import Brand
from app.models.queue import Queue
from app.models.rows.names import NamePair, Names


def names(session: Session) -> Names:
    """Return the names of the first brand and of every queue."""
    brand = session.execute(select(Brand.name_ar, Brand.name_en).order_by(Brand.id).limit(1)).one_or_none()
    queues: dict[str, NamePair] = {}
    for key, arabic, english in session.execute(select(Queue.key, Queue.name_ar, Queue.name_en)):
        pair = NamePair(arabic, english)
        queues |= {sent: pair for sent in (key, arabic, english) if sent}
    return Names(NamePair(*brand) if brand else NamePair("", ""), queues)
