"""The card of a customer, in one statement."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, select
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.columns import Key
from app.models.customer import Customer
from app.models.queries.card_parts import build_card, card_parts
from app.models.queries.question import Question, given
from app.models.queries.tagged import together
from app.models.rows.cards import Card

WEEK = timedelta(days=7)


def card(session: Session, customer_id: UUID) -> Card:
    """Return the customer as the panel shows him; BadInput when he is not there (any more)."""
    now = times.now()
    rows = _question.ask(session, {"id": customer_id, "now": now, "week_ago": now - WEEK})
    found = build_card(rows)
    if found is None:
        raise BadInput("there is no such customer any more")
    return found


def _statement() -> CompoundSelect[Any]:
    wanted = select(Customer.id.label("customer_id")).where(Customer.id == given("id", Key()))
    return together(card_parts(wanted.cte("best")))


_question = Question(_statement)
