"""The trees an agent chooses from when a call ends."""

from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.models.outcome import Outcome, Reason
from app.models.rows.outcomes import OutcomeRow, ReasonRow

_PLAIN = ("id", "parent_id", "key", "name_ar", "name_en", "needs_follow_up", "needs_note", "hot_key")


def are_there(session: Session) -> bool:
    """Say whether a call can be given an outcome; without any, no wrap-up could be finished."""
    return session.scalar(select(Outcome.id).limit(1)) is not None


def reasons(session: Session) -> list[ReasonRow]:
    """Return why people call, each with its parent, in the order the team gave them."""
    return [ReasonRow(**_shared(row)) for row in session.execute(_reasons)]


def outcomes(session: Session) -> list[OutcomeRow]:
    """Return how calls end, each with its parent, in the order the team gave them."""
    return [
        OutcomeRow(
            **_shared(row),
            resolved=row.resolved,
            requires=_words(row.requires),
            needs_case=row.needs_case,
            is_do_not_call=row.is_do_not_call,
            notifies=row.notifies,
            template_ar=row.template_ar,
            template_en=row.template_en,
        )
        for row in session.execute(_outcomes)
    ]


def _shared(row: "Row[*tuple[Any, ...]]") -> dict[str, Any]:
    """Return what reasons and outcomes have in common."""
    plain = {name: getattr(row, name) for name in _PLAIN}
    return plain | {"queues": _words(row.queues), "brands": _words(row.brands)}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_reasons = (
    select(
        *(Reason.id, Reason.parent_id, Reason.key, Reason.name_ar, Reason.name_en),
        *(Reason.needs_follow_up, Reason.needs_note, Reason.queues, Reason.brands, Reason.hot_key),
    )
    .where(Reason.is_retired.is_(False))
    .order_by(Reason.place, Reason.key)
)
_outcomes = (
    select(
        *(Outcome.id, Outcome.parent_id, Outcome.key, Outcome.name_ar, Outcome.name_en),
        *(Outcome.needs_follow_up, Outcome.needs_note, Outcome.queues, Outcome.brands, Outcome.hot_key),
        *(Outcome.resolved, Outcome.requires, Outcome.needs_case, Outcome.is_do_not_call, Outcome.notifies),
        *(Outcome.template_ar, Outcome.template_en),
    )
    .where(Outcome.is_retired.is_(False))
    .order_by(Outcome.place, Outcome.key)
)
