"""What the desks tell each other."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.database import Database
from app.models.floor import Floor
from app.models.keys import new_key
from app.models.queries import agents
from app.models.rows.deeds import NewDeed
from tests.models import builders


@pytest.fixture
def floors(database: Database) -> tuple[Floor, Floor]:
    """Sara's and Omar's places; both have an extension."""
    with database.writing() as session:
        for login in ("sara", "omar"):
            builders.agent(session, login)
            session.execute(update(Agent).where(Agent.login == login).values(extension=login))
        rows = [agents.with_login(session, login) for login in ("sara", "omar")]
    sara, omar = (Floor(database, "SA", row) for row in rows if row is not None)
    return sara, omar


def test_a_colleague_shows_what_he_is_doing(floors: tuple[Floor, Floor]) -> None:
    """Nothing before he has said anything, and after he has left."""
    sara, omar = floors
    told: list[str] = []
    for state in ("", "ready", "on_call", ""):
        if state or told:
            omar.enter(state, "", builders.NOON)
        (row,) = sara.colleagues()
        told.append(row.state)
    assert told == ["", "ready", "on_call", ""]
    assert (row.extension, row.shown_name("en")) == ("omar", "Sara")


def test_a_call_takes_along_what_the_first_agent_knows(floors: tuple[Floor, Floor]) -> None:
    """Until the next one has gone on from there."""
    sara, omar = floors
    soon = builders.NOON + timedelta(minutes=1)
    sara.hand_over(builders.handover())
    assert sara.handover("pbx-1", "", soon) is None
    row = omar.handover("pbx-1", "", soon)
    assert row is not None
    omar.take(row.id, soon)
    assert omar.handover("pbx-1", "", soon) is None


def test_a_deed_is_on_record_with_its_moment_and_in_the_name_of_who_did_it(
    floors: tuple[Floor, Floor], database: Database
) -> None:
    """Also when it waited in the outbox until somebody else was here."""
    sara, _omar = floors
    who, deed = new_key(), NewDeed(new_key(), "card.field_closed", new_key(), builders.NOON, '{"seconds": 3}')
    sara.keep_deed(deed, who)
    sara.keep_deed(deed)
    with database.reading() as session:
        found = session.scalars(select(AuditEntry).where(AuditEntry.action == deed.action)).all()
    facts = {"seconds": 3, "deed": str(deed.id), "happened_at": builders.NOON.isoformat()}
    assert [(row.subject_id, json.loads(row.detail)) for row in found] == [(deed.subject_id, facts)] * 2
    assert len({row.actor for row in found}) == 2
