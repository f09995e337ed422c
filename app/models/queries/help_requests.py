"""Questions about who needs a supervisor."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from app.models.agent import Agent
from app.models.help_request import HelpRequest
from app.models.rows.help_requests import HelpRequestRow

_Taker = aliased(Agent)
_COLUMNS: list[Any] = [
    *(HelpRequest.id, HelpRequest.kind, HelpRequest.agent_id),
    *(func.coalesce(Agent.name, ""), func.coalesce(Agent.name_latin, "")),
    *(HelpRequest.customer_id, HelpRequest.subject_id, HelpRequest.text, HelpRequest.at),
    *(HelpRequest.taken_by, func.coalesce(_Taker.name, ""), func.coalesce(_Taker.name_latin, "")),
    HelpRequest.taken_at,
]


def waiting(session: Session) -> list[HelpRequestRow]:
    """Return every open request that one may see, the oldest first."""
    return [HelpRequestRow(*row) for row in session.execute(_open())]


def of_agent(session: Session, agent_id: UUID) -> list[HelpRequestRow]:
    """Return what the agent himself has asked for and is still open."""
    return [HelpRequestRow(*row) for row in session.execute(_open().where(HelpRequest.agent_id == agent_id))]


def _open() -> Select[Any]:
    return (
        select(*_COLUMNS)
        .outerjoin(Agent, Agent.id == HelpRequest.agent_id)
        .outerjoin(_Taker, _Taker.id == HelpRequest.taken_by)
        .where(HelpRequest.closed_at.is_(None))
        .order_by(HelpRequest.at)
    )
