"""Whether customers agreed to be called with offers, by what is on record."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.models.consent import Consent

OFFERS = "offers"


def has_agreed(customer_id: ColumnElement[Any] | InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """Return the condition that a customer's newest answer is a yes that he has not taken back."""
    return func.coalesce(_newest_answer(customer_id), False)


def _newest_answer(customer_id: ColumnElement[Any] | InstrumentedAttribute[Any]) -> ScalarSelect[bool]:
    stands = and_(Consent.is_given, Consent.withdrawn_at.is_(None))
    return (
        select(stands)
        .where(Consent.customer_id == customer_id, Consent.purpose == OFFERS)
        .order_by(Consent.at.desc(), Consent.id.desc())
        .limit(1)
        .scalar_subquery()
    )
