"""Which changes wait for a second person."""

import json
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.customer import Customer
from app.models.pending_change import PendingChange
from app.models.private_fact import PrivateFact
from app.models.rows.private_facts import WaitingChange

MOST = 200


def waiting(session: Session) -> list[WaitingChange]:
    """Return the waiting changes, the oldest first."""
    wish = PendingChange
    fact = and_(PrivateFact.customer_id == wish.customer_id, PrivateFact.kind == wish.kind)
    wanted = (
        select(
            wish.id,
            wish.customer_id,
            Customer.name.label("customer_name"),
            Customer.name_latin.label("customer_name_latin"),
            wish.kind,
            func.coalesce(PrivateFact.masked, "").label("before"),
            wish.masked.label("after"),
            wish.reason,
            wish.asked_by,
            func.coalesce(Agent.name, "").label("asked_name"),
            func.coalesce(Agent.name_latin, "").label("asked_name_latin"),
            wish.asked_at,
            wish.detail,
            wish.call_id,
        )
        .join(Customer, Customer.id == wish.customer_id)
        .outerjoin(PrivateFact, fact)
        .outerjoin(Agent, Agent.id == wish.asked_by)
        .where(wish.decided_at.is_(None))
        .order_by(wish.asked_at)
        .limit(MOST)
    )
    return [_waiting(row._asdict()) for row in session.execute(wanted)]


def _waiting(values: dict[str, Any]) -> WaitingChange:
    detail, call_id = values.pop("detail"), values.pop("call_id")
    line = json.loads(detail) if detail else {"before": None, "after": None}
    return WaitingChange(
        **values, line_before=line["before"], line_after=line["after"], in_call=call_id is not None
    )
