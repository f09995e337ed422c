"""A finished call is kept whole, once, whatever comes twice or late."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from app.models.audit import AuditEntry
from app.models.base import Base
from app.models.call import Call, CallLeg
from app.models.changes import calls, follow_ups
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.note import Note
from app.models.rows.calls import WrapUp, from_json, to_json
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import NewFollowUp
from app.models.satisfaction import Satisfaction
from app.models.script import ScriptUse
from app.models.wrap_up import WrapUp as StoredWrapUp
from tests.models import builders

KEPT: tuple[type[Base], ...] = (
    *(Interaction, Call, CallLeg, StoredWrapUp, Note, Satisfaction, ScriptUse, FollowUp),
)


@pytest.fixture
def wrap_up(database: Database) -> WrapUp:
    """Return a call with all that can be kept of one, by an agent and a customer who are there."""
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
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
        follow_ups=(NewFollowUp(new_key(), "Call back", due, "Asia/Riyadh", ""),),
    )


def save(database: Database, wrap_up: WrapUp) -> Changed:
    """Keep a call in a transaction of its own."""
    with database.writing() as session:
        return calls.save_wrap_up(session, wrap_up)


def rows(database: Database) -> list[list[tuple[Any, ...]]]:
    """Return everything that is kept of calls."""
    with database.reading() as session:
        return [[tuple(row) for row in session.execute(select(model.__table__))] for model in KEPT]


def counts(database: Database) -> list[int]:
    """Return how many rows each table holds."""
    return [len(table) for table in rows(database)]


def test_everything_about_a_call_is_kept(database: Database, wrap_up: WrapUp) -> None:
    assert save(database, wrap_up) == Changed(calls=True, follow_ups=True)
    assert counts(database) == [1] * len(KEPT)
    with database.reading() as session:
        call = session.execute(select(Call.__table__)).one()
        kept = session.execute(select(StoredWrapUp.__table__)).one()
        assert session.scalar(select(Interaction.kind)) == "call_in"
        assert session.scalar(select(Note.text)) == wrap_up.note
        assert session.scalar(select(Satisfaction.score)) == 4
        assert session.scalar(select(ScriptUse.record)) == wrap_up.script_record
        assert session.scalar(select(FollowUp.digits)) == "+966501234567"
    assert (call.digits, call.offered_at, call.ended_at) == (
        "+966501234567", wrap_up.offered_at, wrap_up.ended_at,
    )  # fmt: skip
    assert (kept.resolved, kept.is_complete, kept.handled_seconds) == ("pending", True, 300)


def test_saving_twice_changes_nothing(database: Database, wrap_up: WrapUp) -> None:
    save(database, wrap_up)
    before = rows(database)
    assert save(database, from_json(to_json(wrap_up))) == Changed()
    assert rows(database) == before


def test_an_incomplete_wrap_up_is_completed_later(database: Database, wrap_up: WrapUp) -> None:
    save(database, replace(wrap_up, is_complete=False, note="Two deb", satisfaction=None))
    save(database, wrap_up)
    assert counts(database) == [1] * len(KEPT)
    with database.reading() as session:
        assert session.scalar(select(StoredWrapUp.is_complete)) is True
        assert session.scalar(select(Note.text)) == session.scalar(select(Interaction.text)) == wrap_up.note


def test_an_old_draft_out_of_the_outbox_does_not_undo_the_last_word(
    database: Database, wrap_up: WrapUp
) -> None:
    save(database, wrap_up)
    assert not save(database, replace(wrap_up, is_complete=False, note="Two deb"))
    with database.reading() as session:
        assert session.scalar(select(Note.text)) == wrap_up.note


def test_a_follow_up_that_was_done_stays_done_when_the_call_is_saved_again(
    database: Database, wrap_up: WrapUp
) -> None:
    save(database, replace(wrap_up, is_complete=False))
    with database.writing() as session:
        follow_ups.complete(session, wrap_up.follow_ups[0].id, builders.NOON)
    save(database, wrap_up)
    with database.reading() as session:
        assert session.scalar(select(FollowUp.completed_at)) == builders.NOON


@pytest.mark.parametrize(
    ("direction", "is_answered", "kind"),
    [("inbound", True, "call_in"), ("inbound", False, "call_missed"), ("outbound", False, "call_out")],
)
def test_the_timeline_says_what_kind_of_call_it_was(
    database: Database, wrap_up: WrapUp, direction: str, kind: str, *, is_answered: bool
) -> None:
    answered_at = wrap_up.answered_at if is_answered else None
    save(database, replace(wrap_up, direction=direction, answered_at=answered_at))
    with database.reading() as session:
        assert session.scalar(select(Interaction.kind)) == kind


def test_a_number_at_home_is_kept_in_its_international_form(database: Database, wrap_up: WrapUp) -> None:
    save(database, replace(wrap_up, number="050 765 4321", region="SA"))
    with database.reading() as session:
        assert session.scalar(select(Call.digits)) == "+966507654321"
        assert session.scalar(select(Call.as_written)) == "050 765 4321"


def test_a_call_of_nobody_with_nothing_said_is_kept_too(database: Database, wrap_up: WrapUp) -> None:
    bare = builders.wrap_up(wrap_up.agent_id, number="anonymous")
    assert save(database, bare) == Changed(calls=True)
    assert counts(database) == [1, 1, 1, 1, 0, 0, 0, 0]


def test_a_call_that_cannot_be_kept_whole_is_not_kept_at_all(database: Database, wrap_up: WrapUp) -> None:
    with pytest.raises(SQLAlchemyError):
        save(database, replace(wrap_up, satisfaction=9))
    assert counts(database) == [0] * len(KEPT)


def test_the_deed_is_on_record_once(database: Database, wrap_up: WrapUp) -> None:
    save(database, wrap_up)
    save(database, wrap_up)
    with database.reading() as session:
        deeds = session.scalar(
            select(func.count()).select_from(AuditEntry).where(AuditEntry.action == "save_wrap_up")
        )
    assert deeds == 1
