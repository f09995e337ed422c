"""Plans follow-ups for tests of what becomes of them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.rows.follow_ups import NewFollowUp
from tests.models import builders

RIYADH = "Asia/Riyadh"


def new(**values: Any) -> NewFollowUp:
    """Return a follow-up that is due at noon."""
    plain: dict[str, Any] = {
        "what": "Call back",
        "due_at": builders.NOON,
        "zone": RIYADH,
        "number": "0501234567",
    }
    return NewFollowUp(**{"id": new_key(), **plain, **values})


def stored(session: Session, due_at: datetime = builders.NOON, **values: Any) -> UUID:
    """Put a follow-up into the table as it is."""
    key: UUID = values.pop("id", None) or new_key()
    row = {"id": key, "what": "Call back", "due_at": due_at, "zone": RIYADH, "created_at": builders.NOON}
    session.execute(insert(FollowUp), [{**row, "wall": "2026-11-21T15:00", "is_promise": True, **values}])
    return key


def team_of(session: Session, *agents: UUID, key: str = "care") -> UUID:
    """Make a team of these agents."""
    team_id = builders.team(session, key)
    session.execute(update(Agent).where(Agent.id.in_(agents)).values(team_id=team_id))
    return team_id
