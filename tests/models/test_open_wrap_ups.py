"""An agent sees his own; whoever leads sees the others' too."""

from app.models.changes import calls
from app.models.database import Database
from app.models.open_wrap_ups import OpenWrapUps
from app.models.rows.agents import AgentRow
from tests.models import builders


def test_own_and_others(database: Database) -> None:
    with database.writing() as session:
        agent, other = builders.agent(session), builders.agent(session, "omar")
        owner = builders.full_customer(session)
        mine, theirs = (builders.wrap_up(key, owner, is_complete=False) for key in (agent, other))
        calls.save_wrap_up(session, mine)
        calls.save_wrap_up(session, theirs)
    waiting = OpenWrapUps(database, AgentRow(agent, "sara", "", "", "agent", ""))
    assert [row.call_id for row in waiting.mine()] == [mine.call_id]
    assert {row.call_id for row in waiting.of_others()} == {mine.call_id, theirs.call_id}
    assert waiting.whole(theirs.call_id).agent_id == other
    assert waiting.last_asked(owner) is None
