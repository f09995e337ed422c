"""What the desks tell each other."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from app.models.agent import Agent
from app.models.database import Database
from app.models.floor import Floor
from app.models.queries import agents
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
