"""Which orders wait for the bridge, and which have waited too long."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import times
from app.models.pbx import PbxOrder
from app.models.rows.pbx_roster import AskedOrder

_ASKED = tuple(getattr(PbxOrder, name) for name in AskedOrder.__slots__)
AT_ONCE = 100


def waiting(session: Session) -> tuple[list[AskedOrder], list[UUID]]:
    """Return the orders to be carried out, the oldest first, and the keys of those it is too late for."""
    is_server = session.get_bind().dialect.name == "postgresql"
    clock = func.clock_timestamp() if is_server else PbxOrder.asked_at
    found = session.execute(
        select(PbxOrder.asked_at, PbxOrder.valid_seconds, clock, *_ASKED)
        .where(PbxOrder.state == "waiting")
        .order_by(PbxOrder.asked_at, PbxOrder.id)
        .limit(AT_ONCE)
    )
    good: list[AskedOrder] = []
    late: list[UUID] = []
    for asked_at, valid_seconds, clock_now, *values in found:
        order = AskedOrder(*values)
        now: datetime = clock_now if is_server else times.now()
        if now - asked_at > timedelta(seconds=valid_seconds):
            late.append(order.id)
        else:
            good.append(order)
    return good, late
