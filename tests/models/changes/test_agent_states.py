"""What agents do is written down."""

from datetime import timedelta

from sqlalchemy import select

from app.models.agent import AgentState
from app.models.changes import agent_states
from app.models.database import Database
from tests.models import builders


def test_one_state_ends_where_the_next_begins(database: Database) -> None:
    """And leaving begins none."""
    later = builders.NOON + timedelta(minutes=5)
    latest = later + timedelta(minutes=5)
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        agent_states.enter(session, omar, "ready", "", builders.NOON)
        agent_states.enter(session, sara, "ready", "", builders.NOON)
        agent_states.enter(session, sara, "break", "prayer", later)
        agent_states.enter(session, sara, "", "", latest)
    with database.reading() as session:
        rows = session.scalars(select(AgentState).order_by(AgentState.since, AgentState.id)).all()
        told = [(row.agent_id, row.state, row.reason, row.until) for row in rows]
    assert (omar, "ready", "", None) in told
    assert (sara, "ready", "", later) in told
    assert (sara, "break", "prayer", latest) in told
    assert len(told) == 3
