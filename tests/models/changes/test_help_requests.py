"""Help is asked for once and given by one."""

from app.models.changes import help_requests
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import help_requests as questions
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_the_first_supervisor_takes_it_and_nobody_after_him(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        new = NewHelpRequest(id=new_key(), kind=HelpKind.ADVICE, text=" Which  form? ")
        for _ in range(2):
            help_requests.ask(session, new, NOON, agent_id=people.sara)
        (row,) = questions.waiting(session)
        assert (row.kind, row.text, row.agent_id, row.taken_by) == (
            "advice",
            "Which form?",
            people.sara,
            None,
        )
        assert help_requests.take(session, new.id, NOON, agent_id=people.boss)
        assert not help_requests.take(session, new.id, NOON, agent_id=people.omar)
        (row,) = questions.of_agent(session, people.sara)
        assert (row.taken_by, row.taker_name_latin) == (people.boss, "Sara")
        assert questions.of_agent(session, people.omar) == []
        help_requests.close(session, new.id, NOON, agent_id=people.boss)
        assert questions.waiting(session) == []
        assert not help_requests.take(session, new.id, NOON, agent_id=people.omar)
