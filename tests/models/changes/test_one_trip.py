"""A finished call is kept on a server in one trip, exactly as it is kept in a file."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.base import Base
from app.models.changes import calls
from app.models.changes.one_trip import keep_wrap_up
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.queries.audit import verify
from app.models.rows.calls import WrapUp
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import NewFollowUp
from tests.models import builders
from tests.models.changes.test_calls import KEPT

OF_THE_MOMENT = ("saved_at", "at", "number", "hash", "series_id")


@pytest.fixture
def wrap_up(database: Database) -> WrapUp:
    """Return a call with all that can be kept of one."""
    with database.writing() as session:
        team = builders.team(session, "billing")
        agent, owner = builders.agent(session), builders.full_customer(session)
        session.execute(update(Agent).where(Agent.id == agent).values(team_id=team))
    due = builders.NOON + timedelta(days=1)
    return builders.wrap_up(
        agent,
        owner,
        note="Two debits of 1,499.50. خصم مرتين",
        resolved="pending",
        satisfaction=4,
        satisfaction_source="agent",
        script_key="billing",
        script_version="3",
        script_record='[{"step": "greeting"}]',
        follow_ups=(
            NewFollowUp(new_key(), "Call back", due, "Asia/Riyadh", ""),
            NewFollowUp(new_key(), "Send it", due, "Asia/Riyadh", "0559876543", is_teams=True),
        ),
    )


def rows(database: Database) -> list[list[tuple[Any, ...]]]:
    """Return everything that is kept of calls but the moment of keeping, and who did what."""
    models: tuple[type[Base], ...] = (*KEPT, AuditEntry)
    with database.reading() as session:
        kept = []
        for model in models:
            columns = [column for column in model.__table__.columns if column.name not in OF_THE_MOMENT]
            kept.append(sorted(map(tuple, session.execute(select(*columns))), key=str))
        return kept


def test_it_is_the_same_as_in_many_trips(database: Database, wrap_up: WrapUp) -> None:
    assert keep_wrap_up(database, wrap_up) == Changed(calls=True, follow_ups=True)
    in_one = rows(database)
    other = replace(
        wrap_up,
        call_id=new_key(),
        follow_ups=tuple(replace(promised, id=new_key()) for promised in wrap_up.follow_ups),
    )
    with database.writing() as session:
        calls.save_wrap_up(session, other)
    names = [
        (repr(ours), repr(theirs)) for ours, theirs in zip(keys_of(wrap_up), keys_of(other), strict=True)
    ]
    for before, after in zip(in_one, rows(database), strict=True):
        renamed = str(before)
        for ours, theirs in names:
            renamed = renamed.replace(ours, theirs)
        added = set(map(str, after)) - set(map(str, before))
        assert added
        assert all(row in renamed for row in added)
    with database.reading() as session:
        assert verify(session).broken_at is None


def keys_of(wrap_up: WrapUp) -> list[UUID]:
    """Return the keys a call and what was promised in it are kept under."""
    return [wrap_up.call_id, *(promised.id for promised in wrap_up.follow_ups)]


def test_kept_twice_it_is_there_once(database: Database, wrap_up: WrapUp) -> None:
    keep_wrap_up(database, wrap_up)
    before = rows(database)
    assert keep_wrap_up(database, replace(wrap_up, note="late")) == Changed()
    assert rows(database) == before


def test_what_was_incomplete_is_completed(database: Database, wrap_up: WrapUp) -> None:
    keep_wrap_up(database, replace(wrap_up, is_complete=False, note="half"))
    keep_wrap_up(database, wrap_up)
    with database.reading() as session:
        assert len(list(session.scalars(select(FollowUp.id)))) == 2
    assert "Two debits" in str(rows(database))
    assert "half" not in str(rows(database))


def test_a_promise_of_the_team_is_nobodys_own(database: Database, wrap_up: WrapUp) -> None:
    keep_wrap_up(database, wrap_up)
    with database.reading() as session:
        found = list(session.execute(select(FollowUp.agent_id, FollowUp.team_id).order_by(FollowUp.what)))
    assert [row.agent_id for row in found] == [wrap_up.agent_id, None]
    assert len({row.team_id for row in found} - {None}) == 1


def test_what_the_call_settled_is_closed(database: Database, wrap_up: WrapUp) -> None:
    keep_wrap_up(database, wrap_up)
    later = builders.wrap_up(wrap_up.agent_id, wrap_up.customer_id, kept=(wrap_up.follow_ups[0].id,))
    assert keep_wrap_up(database, later).follow_ups
    with database.reading() as session:
        done = session.scalars(select(FollowUp.completed_at).where(FollowUp.id == later.kept[0])).one()
    assert done is not None


def test_nothing_is_kept_of_what_cannot_be(database: Database, wrap_up: WrapUp) -> None:
    before = rows(database)
    with pytest.raises(IntegrityError):
        keep_wrap_up(database, replace(wrap_up, agent_id=new_key()))
    assert rows(database) == before
    keep_wrap_up(database, wrap_up)
