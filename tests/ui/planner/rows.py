"""Rows as the planner's views get them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app import times
from app.models.keys import new_key
from app.models.rows.follow_ups import FollowUpRow, TeamRow


def row(
    what: str = "Call back",
    *,
    at: datetime | None = None,
    owner: str = "",
    hours: int = 0,
    is_done: bool = False,
    claimed_by: UUID | None = None,
    **values: Any,
) -> TeamRow:
    """Return a follow-up of the team that is due at a moment, or now."""
    due_at = at or times.now()
    until_at = due_at + timedelta(hours=hours) if hours else None
    plan = FollowUpRow(
        new_key(), what, due_at, "Asia/Riyadh", None, "Mona", "+966500000001", until_at=until_at, **values
    )
    return TeamRow(
        follow_up=plan,
        agent_id=None,
        agent_name=owner,
        team_id=None,
        claimed_by=claimed_by,
        claimed_until=times.now() + timedelta(minutes=2) if claimed_by else None,
        try_at=None,
        created_at=due_at,
        completed_at=due_at if is_done else None,
        outcome="kept" if is_done else "",
        language="ar",
        wall="",
        recurrence="",
        basis="",
        has_agreed=False,
        is_do_not_call=False,
        country="SA",
        city="",
        time_zone="",
    )
