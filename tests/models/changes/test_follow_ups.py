"""What is done is done once."""

from datetime import timedelta

from sqlalchemy import select

from app.models.changes import calls, follow_ups
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import NewFollowUp
from tests.models import builders


def test_a_follow_up_keeps_the_moment_it_was_first_done(database: Database) -> None:
    planned = NewFollowUp(new_key(), "Call back", builders.NOON, "Asia/Riyadh", "")
    with database.writing() as session:
        agent = builders.agent(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, follow_ups=(planned,)))
        first = follow_ups.complete(session, planned.id, builders.NOON)
        again = follow_ups.complete(session, planned.id, builders.NOON + timedelta(hours=1))
    assert (first, again) == (Changed(follow_ups=True), Changed())
    with database.reading() as session:
        assert session.scalar(select(FollowUp.completed_at)) == builders.NOON


def test_what_is_not_there_cannot_be_done(database: Database) -> None:
    with database.writing() as session:
        assert not follow_ups.complete(session, new_key(), builders.NOON)
