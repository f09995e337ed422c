"""Promises are counted by whom they are given to."""

from datetime import timedelta
from typing import Any

from app.models.database import Database
from app.models.queries import promise_parts
from app.models.rows.sums import SumKey
from tests.models.builders import NOON
from tests.models.floor_made import crew
from tests.models.promises_made import stored


def test_kept_late_broken_and_open_ones_are_told_apart(database: Database) -> None:
    with database.writing() as session:
        sara: dict[str, Any] = {"agent_id": crew(session).sara, "due_at": NOON}
        stored(session, **sara, outcome="kept", completed_at=NOON + timedelta(minutes=5), tries=3)
        stored(session, **sara, outcome="kept", completed_at=NOON + timedelta(hours=2))
        stored(session, **sara, outcome="given_up", completed_at=NOON)
        stored(session, **sara, created_at=NOON - timedelta(hours=1))
        stored(session, **sara, outcome="not_wanted", completed_at=NOON)
        stored(session, due_at=NOON + timedelta(days=1), agent_id=sara["agent_id"])
        (found,) = promise_parts.by_agent(
            session, NOON, NOON + timedelta(hours=1), NOON + timedelta(hours=1)
        ).items()
    key, parts = found
    assert isinstance(key, SumKey)
    assert (parts.kept_on_time, parts.kept_late, parts.broken, parts.open_late) == (1, 1, 1, 1)
    assert (parts.tries, parts.open_age_seconds) == (4, 7200)
