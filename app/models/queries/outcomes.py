"""The trees an agent chooses from when a call ends."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.outcome import Outcome, Reason
from app.models.rows.outcomes import OutcomeRow, ReasonRow


def reasons(session: Session) -> list[ReasonRow]:
    """Return why people call, each with its parent, in the order the team gave them."""
    return [ReasonRow(*row) for row in session.execute(_reasons)]


def outcomes(session: Session) -> list[OutcomeRow]:
    """Return how calls end, each with its parent, in the order the team gave them."""
    return [OutcomeRow(*row) for row in session.execute(_outcomes)]


_reasons = (
    select(
        *(Reason.id, Reason.parent_id, Reason.key, Reason.name_ar, Reason.name_en),
        *(Reason.needs_follow_up, Reason.needs_note),
    )
    .where(Reason.is_retired.is_(False))
    .order_by(Reason.place, Reason.key)
)
_outcomes = (
    select(
        *(Outcome.id, Outcome.parent_id, Outcome.key, Outcome.name_ar, Outcome.name_en),
        *(Outcome.needs_follow_up, Outcome.needs_note),
    )
    .where(Outcome.is_retired.is_(False))
    .order_by(Outcome.place, Outcome.key)
)
