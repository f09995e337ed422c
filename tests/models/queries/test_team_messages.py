"""Who gets a message, and who has read it."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import insert

from app.models.agent import Agent
from app.models.changes import messages
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import team_messages
from app.models.rows.team_messages import NewMessage
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_a_message_reaches_an_agent_a_team_or_all_until_its_time_is_over(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        other = new_key()
        session.execute(insert(Agent), [{"id": other, "login": "lina", "name": "لينا", "role": "agent"}])
        for text, agent, group in (
            ("one", people.sara, None),
            ("team", None, people.team),
            ("all", None, None),
        ):
            new = NewMessage(new_key(), text, 30, agent, group)
            messages.send(session, new, NOON, agent_id=people.boss)

        def read(agent: UUID, minutes: int = 1) -> set[str]:
            rows = team_messages.inbox(session, agent, NOON + timedelta(minutes=minutes))
            return {row.text for row in rows}

        assert read(people.sara) == {"one", "team", "all"}
        assert read(people.omar) == {"team", "all"}
        assert read(other) == {"all"}
        assert read(people.boss) == read(people.sara, 31) == set()
        messages.acknowledge(session, new.id, NOON, agent_id=other)
        sent = {row.text: row for row in team_messages.sent(session, people.boss, NOON)}
        assert {text: len(row.receipts) for text, row in sent.items()} == {"one": 1, "team": 2, "all": 3}
        assert (sent["all"].seen, sent["all"].acknowledged, sent["team"].seen) == (1, 1, 0)
        assert team_messages.sent(session, people.sara, NOON) == []
