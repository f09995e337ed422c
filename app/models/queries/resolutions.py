"""First-contact resolution as measured: who called again with the same reason within seven days."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, case, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.measures.parts import Parts
from app.measures.resolution import REPEAT_DAYS
from app.models.call import Call
from app.models.interaction import Interaction
from app.models.queries.call_parts import seconds_between
from app.models.rows.sums import SumKey, SumKind
from app.models.wrap_up import WrapUp

LONGEST = timedelta(days=32)  # of a longer time it is not told: each call has to be looked at
_REPEAT = timedelta(days=REPEAT_DAYS)


def parts(
    session: Session, kind: SumKind, begin: datetime, end: datetime, now: datetime
) -> dict[SumKey, Parts]:
    """Return the matters of each agent or reason, and how many of them came up again."""
    last = min(end, now - _REPEAT)
    if last <= begin or end - begin > LONGEST:
        return {}
    subject: InstrumentedAttribute[Any] = Call.agent_id if kind is SumKind.AGENT else WrapUp.reason_id
    following = func.lead(Call.offered_at).over(
        partition_by=(Interaction.customer_id, WrapUp.reason_id), order_by=(Call.offered_at, Call.id)
    )
    calls = (
        select(subject.label("item_id"), Call.offered_at.label("at"), following.label("following"))
        .join(Interaction, Interaction.id == Call.id)
        .join(WrapUp, WrapUp.call_id == Call.id)
        .where(Call.offered_at >= begin, Call.offered_at < last + _REPEAT)
        .where(Call.direction == "inbound", Call.answered_at.is_not(None))
        .where(_is_known(Interaction.customer_id), _is_known(WrapUp.reason_id))
        .subquery()
    )
    gap = cast(seconds_between(calls.c.at, calls.c.following), Float)
    comes_again = case((gap <= _REPEAT.total_seconds(), 1), else_=0)
    question = (
        select(calls.c.item_id, func.count(), func.sum(comes_again))
        .where(calls.c.at < last)
        .group_by(calls.c.item_id)
    )
    found: dict[SumKey, Parts] = {}
    item_id: UUID
    for item_id, matters, repeated in session.execute(question):
        found[SumKey("", item_id)] = Parts(matters=matters, repeated=int(repeated or 0))
    return found


def _is_known(column: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """Ask for what is not empty in a way no index answers: the time's index is the one to go by."""
    return case((column.is_(None), 0), else_=1) == 1
