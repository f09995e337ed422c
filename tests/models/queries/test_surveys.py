"""When somebody was last asked counts whoever asked, and however."""

from datetime import timedelta

from app.models.changes import calls
from app.models.database import Database
from app.models.queries import surveys
from tests.models import builders


def test_an_answer_and_a_link_both_count(database: Database) -> None:
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        assert surveys.last_asked(session, owner) is None
        asked = builders.wrap_up(agent, owner, satisfaction=4, satisfaction_source="agent")
        calls.save_wrap_up(session, asked)
        assert surveys.last_asked(session, owner) == asked.ended_at
        later = asked.ended_at + timedelta(days=1)
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, ended_at=later, survey="link"))
        assert surveys.last_asked(session, owner) == later
