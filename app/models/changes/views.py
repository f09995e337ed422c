"""Writes down who looked at whom."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.customer_view import CustomerView
from app.models.keys import new_key
from app.models.rows.views import Viewed


def keep(session: Session, viewed: Sequence[Viewed], *, agent_id: UUID | None) -> None:
    """Keep which cards were opened, many at once."""
    rows = [
        {"id": new_key(), "customer_id": one.customer_id, "call_id": one.call_id, "at": one.at}
        for one in viewed
    ]
    if rows:
        session.connection().execute(insert(CustomerView), [{**row, "agent_id": agent_id} for row in rows])
