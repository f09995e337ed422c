"""Messages are sent once, read and acknowledged."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.changes import messages
from app.models.database import Database
from app.models.keys import new_key
from app.models.message import MessageReceipt
from app.models.queries import team_messages
from app.models.rows.team_messages import NewMessage
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_a_message_is_sent_once_seen_once_and_gone_when_it_is_taken_back(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        new = NewMessage(new_key(), "  Meeting \n at noon ", 30, needs_acknowledgement=True)
        for _ in range(2):
            messages.send(session, new, NOON, agent_id=people.boss)
        (row,) = team_messages.inbox(session, people.sara, NOON)
        assert (row.text, row.is_settled) == ("Meeting at noon", False)
        for minutes in (1, 2):
            messages.see(session, new.id, NOON + timedelta(minutes=minutes), agent_id=people.sara)
            messages.acknowledge(session, new.id, NOON + timedelta(minutes=2 + minutes), agent_id=people.sara)
        receipt = session.scalars(select(MessageReceipt)).one()
        assert (receipt.seen_at, receipt.acknowledged_at) == (
            NOON + timedelta(minutes=1), NOON + timedelta(minutes=3)
        )  # fmt: skip
        messages.withdraw(session, new.id, NOON, agent_id=people.sara)  # not his
        assert team_messages.inbox(session, people.omar, NOON)
        messages.withdraw(session, new.id, NOON, agent_id=people.boss)
        assert team_messages.inbox(session, people.omar, NOON) == []


@pytest.mark.parametrize(("text", "minutes"), [(" ", 30), ("x" * 201, 30), ("x", 4), ("x", 1441)])
def test_what_is_no_message_is_refused(file_database: Database, text: str, minutes: int) -> None:
    with file_database.writing() as session, pytest.raises(BadInput):
        messages.send(session, NewMessage(new_key(), text, minutes), NOON, agent_id=new_key())
