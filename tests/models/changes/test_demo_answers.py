"""The simulated agents answer; the whole of it: tests/test_living_floor.py."""

from datetime import timedelta

from app.models.changes import demo_answers, help_requests, messages
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import help_requests as help_questions
from app.models.queries import team_messages
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from app.models.rows.team_messages import NewMessage
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_messages_are_read_one_by_one_and_help_ends(file_database: Database) -> None:
    with file_database.writing() as session:
        people = crew(session)
        agents = [people.sara, people.omar]
        assert not demo_answers.read_one(session, agents, NOON)
        messages.send(session, NewMessage(new_key(), "Hello", 30), NOON, agent_id=people.boss)
        assert [demo_answers.read_one(session, agents, NOON) for _ in range(3)] == [True, True, False]
        assert team_messages.sent(session, people.boss, NOON)[0].acknowledged == 2
        for agent in agents:
            new = NewHelpRequest(id=new_key(), kind=HelpKind.ADVICE)
            help_requests.ask(session, new, NOON, agent_id=agent)
        demo_answers.forget_help(session, NOON)
        (last,) = help_questions.waiting(session)
        help_requests.take(session, last.id, NOON, agent_id=people.boss)
        demo_answers.close_helped(session, NOON + timedelta(seconds=10))
        assert help_questions.waiting(session)
        demo_answers.close_helped(session, NOON + timedelta(seconds=60))
        assert not help_questions.waiting(session)
        assert demo_answers.orders(session) == []
        assert demo_answers.wishes(session) == []
