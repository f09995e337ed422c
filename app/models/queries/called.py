"""Whom a number would reach, asked at the moment of dialling."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from app import numbers
from app.models.address import Address
from app.models.customer import Customer
from app.models.follow_up import FollowUp
from app.models.number import BlockedNumber, Number
from app.models.queries.agreements import has_agreed
from app.models.rows.follow_ups import CalledRow

_NEAR = timedelta(hours=1)  # around the promised time the customer expects the call


def called(
    session: Session, number: str, region: str, now: datetime, customer_id: UUID | None = None
) -> CalledRow:
    """Return what is known of whoever has a number; of several the strictest wish counts."""
    digits = numbers.read(number, region).digits
    owners = select(Number.customer_id).where(Number.digits == digits)
    who = Customer.id.in_(owners) if customer_id is None else Customer.id == customer_id
    found = session.execute(
        select(
            *(Customer.id, Customer.is_do_not_call, Customer.time_zone, Address.country, Address.city_latin),
            has_agreed(Customer.id).label("has_agreed"),
        )
        .outerjoin(Address, and_(Address.customer_id == Customer.id, Address.is_main))
        .where(who)
        .limit(50)
    ).all()
    blocked = session.scalar(
        select(func.count())
        .select_from(BlockedNumber)
        .where(BlockedNumber.digits == digits, BlockedNumber.digits != "")
        .where(or_(BlockedNumber.until.is_(None), BlockedNumber.until > now))
    )
    only = found[0] if len(found) == 1 else None
    return CalledRow(
        customer_id=only.id if only else customer_id,
        is_do_not_call=any(row.is_do_not_call for row in found),
        is_blocked=bool(blocked),
        time_zone=only.time_zone if only else "",
        country=(only.country or "") if only else "",
        city=(only.city_latin or "") if only else "",
        promised_at=_promised(session, digits, [row.id for row in found], now),
        has_agreed=bool(found) and all(row.has_agreed for row in found),
    )


def _promised(session: Session, digits: str, customers: list[UUID], now: datetime) -> datetime | None:
    """Return the promise whose time is now.

    What was promised for another hour excuses nothing, and neither does a call he did not ask for.
    """
    due = session.execute(
        select(FollowUp.due_at, FollowUp.until_at)
        .where(FollowUp.completed_at.is_(None), FollowUp.is_promise, FollowUp.basis == "")
        .where(
            or_(FollowUp.customer_id.in_(customers), and_(FollowUp.digits == digits, FollowUp.digits != ""))
        )
        .where(FollowUp.due_at <= now + _NEAR, FollowUp.due_at > now - timedelta(days=2))
        .limit(50)
    )
    near = [row.due_at for row in due if now <= (row.until_at or row.due_at + _NEAR)]
    return min(near, key=lambda moment: abs(moment - now), default=None)
