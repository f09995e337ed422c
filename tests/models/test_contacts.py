"""An agent records contacts, knows where to write, and reads the whole timeline page by page."""

from dataclasses import replace
from datetime import timedelta

from app import times
from app.models.contacts import Contacts
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from tests.models import builders
from tests.models.changes.test_contacts import outcome, visit


def test_contacts_are_recorded_and_read_page_by_page(database: Database) -> None:
    with database.writing() as session:
        key, customer = builders.agent(session), builders.full_customer(session)
        done = outcome(session)
    desk = Contacts(database, "SA", AgentRow(key, "sara", "سارة", "Sara", "agent", "101"))
    assert desk.record(visit(customer, done)).follow_ups is False
    older = replace(visit(customer, None), id=new_key(), at=times.now() - timedelta(days=3), title="Older")
    desk.keep_sent(older)
    lines = desk.timeline(customer)
    assert [line.title for line in lines] == ["Branch", "Older"]
    assert [line.title for line in desk.timeline(customer, after=lines[0])] == ["Older"]
    found = desk.addresses(customer)
    assert (found.emails, found.numbers) == (("abd@example.com",), ("+966501234567",))
