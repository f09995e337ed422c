"""A supervisor asks who needs him."""

from app.models.changes import help_requests as changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import help_requests
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_whoever_waits_longest_comes_first(file_database: Database) -> None:
    with file_database.writing() as session:
        people = crew(session)
        for agent in (people.omar, people.sara):
            new = NewHelpRequest(id=new_key(), kind=HelpKind.OTHER)
            changes.ask(session, new, NOON.replace(minute=int(agent == people.omar)), agent_id=agent)
        assert [row.agent_id for row in help_requests.waiting(session)] == [people.sara, people.omar]
