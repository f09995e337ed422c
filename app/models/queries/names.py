"""Questions about what the brand and the queues are called."""

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from app.models.brand import Brand
from app.models.queue import Queue
from app.models.rows.names import NamePair, Names, QueueRule


def names(session: Session, brand_key: str = "") -> Names:
    """Return what a brand and every queue are called, and what holds for its wrap-ups.

    A key that no brand has is as good as none: then it is the first brand.
    """
    ours = case((Brand.key == brand_key, 0), else_=1)
    brand = session.execute(
        select(Brand.name_ar, Brand.name_en).order_by(ours, Brand.id).limit(1)
    ).one_or_none()
    queues: dict[str, NamePair] = {}
    rules: dict[str, QueueRule] = {}
    for row in session.execute(_queues):
        pair = NamePair(row.name_ar, row.name_en)
        rule = QueueRule(
            row.key,
            row.brand or "",
            row.wrap_up_mode,
            row.wrap_up_seconds,
            row.most_extensions,
            row.extension_seconds,
        )
        for sent in filter(None, (row.key, row.name_ar, row.name_en)):
            queues[sent], rules[sent] = pair, rule
    return Names(NamePair(*brand) if brand else NamePair("", ""), queues, rules)


_queues = select(
    *(Queue.key, Queue.name_ar, Queue.name_en, Queue.wrap_up_mode, Queue.wrap_up_seconds),
    *(Queue.most_extensions, Queue.extension_seconds, Brand.key.label("brand")),
).outerjoin(Brand, Brand.id == Queue.brand_id)
