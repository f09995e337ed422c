"""Agents' time from their states and shifts."""

from datetime import timedelta

from sqlalchemy import insert

from app.measures.parts import Parts
from app.models.agent import Shift
from app.models.changes import agent_states
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import attendance
from tests.models import builders

_NOON = builders.NOON
_EVENING = _NOON + timedelta(hours=8)


def test_states_and_shifts_become_seconds_within_the_time_asked_for(database: Database) -> None:
    """Ready before noon counts from noon; the shift is judged until now."""
    with database.writing() as session:
        agent = builders.agent(session)
        for state, minute in (("ready", -30), ("on_call", 60), ("break", 70), ("ready", 100), ("", 120)):
            agent_states.enter(session, agent, state, "", _NOON + timedelta(minutes=minute))
        shift = {
            "agent_id": agent,
            "starts_at": _NOON,
            "ends_at": _EVENING,
            "zone": "UTC",
            "break_minutes": 20,
        }
        session.execute(insert(Shift), [{"id": new_key(), **shift}])
    now = _NOON + timedelta(hours=2)
    with database.reading() as session:
        found = attendance.parts_of_agents(session, _NOON, _EVENING, now)
    assert found == {
        agent: Parts(
            ready_seconds=80 * 60,
            signed_in_seconds=7200,
            break_seconds=1800,
            scheduled_seconds=7200,
            adherent_seconds=6600,
        )
    }


def test_a_desk_that_was_switched_off_is_not_ready_for_weeks(database: Database) -> None:
    """A state that never ended lasts a day at most."""
    with database.writing() as session:
        agent = builders.agent(session)
        agent_states.enter(session, agent, "ready", "", _NOON - timedelta(days=5))
    with database.reading() as session:
        assert attendance.parts_of_agents(session, _NOON, _EVENING, _EVENING) == {}
        begin = _NOON - timedelta(days=5)
        found = attendance.doings_of_agents(session, begin, _EVENING, agent)[agent]
    assert [doing.until - doing.since for doing in found] == [timedelta(days=1)]
