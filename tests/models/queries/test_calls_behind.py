"""Behind every number are its calls."""

from datetime import timedelta

from sqlalchemy import insert

from app.models.changes import calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import calls_behind
from app.models.queue_call import QueueCall
from app.models.rows.team_floor import Behind
from tests.models import builders
from tests.models.builders import NOON
from tests.models.floor_made import crew

_CALLERS = (
    ("waiting", 0, "billing"), ("abandoned", 3, "billing"),
    ("abandoned", 40, "sales"), ("answered", 90, "sales"),
)  # fmt: skip


def test_callers_and_agents_calls_are_found_by_figure_queue_and_agent(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        calls.save_wrap_up(session, builders.wrap_up(people.sara))
        calls.save_wrap_up(
            session, builders.wrap_up(people.omar, answered_at=None, end_reason="caller_gave_up")
        )

        def ends(number: Behind) -> list[str]:
            return sorted(row.end for row in calls_behind.behind(session, number, NOON - timedelta(hours=1)))

        assert ends(Behind("abandoned")) == ["caller_gave_up"]  # without a PBX, what the desks know
        for outcome, waited, queue in _CALLERS:
            row = {"id": new_key(), "queue": queue, "entered_at": NOON, "outcome": outcome}
            ended = None if outcome == "waiting" else NOON
            session.execute(insert(QueueCall), [row | {"wait_seconds": waited, "ended_at": ended}])
        assert ends(Behind("waiting")) == ["waiting"]
        assert ends(Behind("abandoned")) == ["abandoned"]
        assert ends(Behind("service_level")) == ["abandoned", "answered"]
        assert ends(Behind("too_late", queue="sales")) == ["answered"]
        assert ends(Behind("too_late", queue="billing")) == []
        assert ends(Behind("handled")) == ["remote_hangup"]
        assert ends(Behind("calls", agent_id=people.omar)) == ["caller_gave_up"]
        assert ends(Behind("calls", queue="billing")) == ["caller_gave_up", "remote_hangup"]
