"""Who an agent is."""

from sqlalchemy import update

from app.models.agent import Agent
from app.models.database import Database
from app.models.queries.agents import is_disabled, with_login
from app.models.rows.agents import AgentRow
from tests.models import builders


def test_an_agent_is_found_by_his_login(database: Database) -> None:
    with database.writing() as session:
        key = builders.agent(session)
        builders.agent(session, "omar")
    with database.reading() as session:
        assert with_login(session, "sara") == AgentRow(key, "sara", "سارة", "Sara", "", "")


def test_nobody_has_an_unknown_login(database: Database) -> None:
    with database.writing() as session:
        builders.agent(session)
    with database.reading() as session:
        assert with_login(session, "Sara") is None
        assert with_login(session, "") is None


def test_a_disabled_agent_does_not_work_here_any_more(database: Database) -> None:
    with database.writing() as session:
        builders.agent(session)
        builders.agent(session, "omar")
        session.execute(update(Agent).where(Agent.login == "sara").values(is_disabled=True))
    with database.reading() as session:
        assert with_login(session, "sara") is None
        assert [is_disabled(session, login) for login in ("sara", "omar", "nobody")] == [True, False, False]
