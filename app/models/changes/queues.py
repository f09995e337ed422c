"""Says what holds for the calls of a queue, and of a brand whose queues say nothing."""

from collections.abc import Mapping

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.brand import Brand
from app.models.changes import audit
from app.models.keys import new_key
from app.models.queue import Queue


def put(session: Session, key: str, values: Mapping[str, str | int]) -> bool:
    """Give a queue these values; one that is not known is made. Say whether it is new."""
    queue_id = session.scalar(select(Queue.id).where(Queue.key == key))
    is_new = queue_id is None
    if queue_id is None:
        queue_id = new_key()
        session.execute(insert(Queue), [{"id": queue_id, "key": key, "name_ar": key, **values}])
    elif values:
        session.execute(update(Queue).where(Queue.id == queue_id).values(**values))
    audit.record(
        session, "console", "put", "queue", queue_id, {name: values[name] for name in sorted(values)}
    )
    return is_new


def put_for_brand(session: Session, key: str, values: Mapping[str, str | int]) -> None:
    """Say what holds in those queues of a brand that say nothing of it themselves."""
    brand_id = session.scalar(select(Brand.id).where(Brand.key == key))
    if brand_id is None:
        raise BadInput(f"there is no brand {key!r}")
    if values:
        session.execute(update(Brand).where(Brand.id == brand_id).values(**values))
    audit.record(
        session, "console", "put", "brand", brand_id, {name: values[name] for name in sorted(values)}
    )
