"""Who is to be asked how content he is, and when he was last asked, so that nobody is asked too often."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.call import Call
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.interaction import Interaction
from app.models.rows.surveys import LinkRow
from app.models.satisfaction import Satisfaction
from app.models.wrap_up import WrapUp


def last_asked(session: Session, customer_id: UUID) -> datetime | None:
    """Return when he last answered, or was sent a link or to the keypad; None when he never was asked."""
    answered = (
        select(func.max(Satisfaction.at))
        .join(Interaction, Interaction.id == Satisfaction.interaction_id)
        .where(Interaction.customer_id == customer_id)
    )
    asked = (
        select(func.max(Call.ended_at))
        .join(Interaction, Interaction.id == Call.id)
        .join(WrapUp, WrapUp.call_id == Call.id)
        .where(Interaction.customer_id == customer_id, WrapUp.survey != "")
    )
    moments = [moment for moment in (session.scalar(answered), session.scalar(asked)) if moment]
    return max(moments, default=None)


def to_be_asked(session: Session, since: datetime) -> list[LinkRow]:
    """Return the calls whose customers are to get a link, and have not answered it."""
    wanted = _to_be_asked.where(Call.ended_at >= since)
    return [
        LinkRow(row.id, row.digits, row.address or "", row.language or "", row.ended_at)
        for row in session.execute(wanted)
    ]


_answered = (
    select(Satisfaction.id)
    .where(Satisfaction.interaction_id == Call.id, Satisfaction.source == "link")
    .exists()
)
_to_be_asked = (
    select(Call.id, Call.digits, EmailAddress.address, Customer.language, Call.ended_at)
    .join(Interaction, Interaction.id == Call.id)
    .join(WrapUp, WrapUp.call_id == Call.id)
    .join(Customer, Customer.id == Interaction.customer_id)
    .outerjoin(EmailAddress, (EmailAddress.customer_id == Customer.id) & EmailAddress.is_main)
    .where(WrapUp.survey == "link", ~_answered)
    .order_by(Call.ended_at)
)
