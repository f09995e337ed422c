"""Nobody has snippets before somebody writes one."""

from app.models.database import Database
from app.models.queries import snippets
from tests.models import builders


def test_a_new_agent_has_none(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
    with database.reading() as session:
        assert snippets.of_agent(session, agent) == []
