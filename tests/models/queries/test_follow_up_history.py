"""The history of a follow-up."""

from datetime import timedelta

from app.models.changes import follow_up_tries, follow_ups
from app.models.database import Database
from app.models.queries import follow_up_history
from app.models.rows.follow_ups import FollowUpEventKind
from app.planning.attempts import AttemptOutcome
from tests.models import builders
from tests.models.promises_made import stored


def test_tries_and_changes_stand_in_their_order_with_who_did_them(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        key = stored(session)
        follow_ups.note(session, key, FollowUpEventKind.PLANNED, None)
        long_ago = builders.NOON - timedelta(days=400)
        follow_up_tries.record(session, key, AttemptOutcome.BUSY, long_ago, agent_id=sara, next_at=None)
        steps = follow_up_history.steps(session, key)
    assert [(step.kind, step.agent_name) for step in steps] == [("attempt", "سارة"), ("planned", "")]
