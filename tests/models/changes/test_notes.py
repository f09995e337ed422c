"""What is pinned is seen by whoever talks to the customer next."""

import pytest

from app.errors import BadInput
from app.models.changes import notes
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import notes as questions
from tests.models import builders

CARD = "4111 1111 1111 1111"  # a number made for tests


def test_pinned_notes_come_newest_first_and_can_be_taken_off(database: Database) -> None:
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session, "0501234567")
        first = notes.pin(session, customer, f"Speak\nslowly {CARD}", agent_id=agent)
        notes.pin(session, customer, "Call after five", agent_id=agent)
    with database.reading() as session:
        found = questions.pinned(session, customer)
    assert found[0].text == "Call after five"
    assert found[1].text.startswith("Speak slowly")
    assert CARD not in found[1].text
    assert found[1].by == "سارة"
    for _ in range(2):
        with database.writing() as session:
            notes.unpin(session, first, agent_id=agent)
    with database.reading() as session:
        assert [note.text for note in questions.pinned(session, customer)] == ["Call after five"]


def test_nothing_too_much_and_nobody_are_refused(database: Database) -> None:
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session, "0501234567")
        for text in (" \n ", "long " * 200):
            with pytest.raises(BadInput):
                notes.pin(session, customer, text, agent_id=agent)
        with pytest.raises(BadInput, match="no such customer"):
            notes.pin(session, new_key(), "x", agent_id=agent)
