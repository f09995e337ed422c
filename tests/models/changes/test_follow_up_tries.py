"""Tries are kept, and the promise stays."""

from datetime import timedelta

from sqlalchemy import select

from app.models.changes import claims, follow_up_tries
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.queries import follow_up_history
from app.planning.attempts import MOST_TRIES, AttemptOutcome
from tests.models import builders
from tests.models.promises_made import stored

LATER = builders.NOON + timedelta(minutes=30)


def test_a_try_ends_the_claim_and_waits_without_moving_the_promise(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        key = stored(session)
        claims.claim_one(session, key, sara)
        call = new_key()
        done = follow_up_tries.record(
            session,
            key,
            AttemptOutcome.BUSY,
            builders.NOON,
            agent_id=sara,
            next_at=LATER,
            interaction_id=call,
        )
        assert done.follow_ups
    with database.reading() as session:
        kept = session.scalars(select(FollowUp)).one()
        assert (kept.tries, kept.try_at, kept.due_at, kept.claimed_by) == (1, LATER, builders.NOON, None)
        (step,) = follow_up_history.steps(session, key)
        assert (step.kind, step.detail, step.to_at) == ("attempt", "busy", LATER)


def test_after_too_many_tries_the_lead_is_asked(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        key = stored(session, tries=MOST_TRIES - 1)
        follow_up_tries.record(
            session, key, AttemptOutcome.NO_ANSWER, builders.NOON, agent_id=sara, next_at=None
        )
        assert session.scalar(select(FollowUp.escalation)) == 1
        assert [step.kind for step in follow_up_history.steps(session, key)] == ["attempt", "to_lead"]


def test_what_is_closed_is_not_tried(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        key = stored(session, completed_at=builders.NOON)
        assert not follow_up_tries.record(
            session, key, AttemptOutcome.BUSY, builders.NOON, agent_id=sara, next_at=None
        )
