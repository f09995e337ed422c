"""When a customer was last asked how content he is, so that nobody is asked too often."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.call import Call
from app.models.interaction import Interaction
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
