"""What is hidden from a role leaves the database's room masked."""

from dataclasses import replace

import pytest

from app.models.changes import agents as agent_changes
from app.models.changes import customers, field_rules
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.queries import agents
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.records import AddressLine, EmailLine, RecordEdit, differences

MONA = NewCustomer(
    name="منى",
    numbers=(NewNumber(text="0501234567"),),
    emails=("mona@example.com",),
    city="الرياض",
    city_latin="Riyadh",
)


def desk(database: Database, login: str, role: str) -> Memory:
    """Return the desk of somebody with a role."""
    with database.writing() as session:
        agent_changes.add(session, login)
        agent = agents.with_login(session, login)
    assert agent is not None
    return Memory(database, "SA", replace(agent, role=role))


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # a server's own rules are in test_record_roles.py
def test_an_agent_sees_masks_and_a_supervisor_everything(database: Database) -> None:
    with database.writing() as session:
        mona = customers.add_customer(session, MONA, region="SA")
        field_rules.set_rules(session, [], {"email": "supervisor", "address": "supervisor"}, actor="test")
    sara, boss = desk(database, "sara", "agent"), desk(database, "boss", "supervisor")
    before = boss.records.record(mona)
    moved = AddressLine(id=new_key(), lines="Sea Road 9", city="جدة")
    written = EmailLine(id=new_key(), address="m@example.com")
    after = replace(before, addresses=(*before.addresses, moved), emails=(*before.emails, written))
    boss.records.save(
        RecordEdit(
            edit_id=new_key(), customer_id=mona, differences=differences(before, after), reason="moved"
        )
    )

    for card in (sara.card(mona), sara.identify("0501234567", "", is_anonymous=False).card):
        assert card is not None
        assert (card.city, card.city_latin, card.hidden) == ("", "", frozenset({"address"}))
        assert card.numbers[0].number == "+966501234567"
    assert (boss.card(mona).city, boss.card(mona).hidden) == ("الرياض", frozenset())
    record = sara.records.record(mona)
    assert (record.emails, record.addresses, record.waiting) == ((), (), ())
    assert [(line.kind, line.masked) for line in record.private] == [("address", "••••"), ("email", "••••")]
    told = str([change for row in sara.records.history(mona) for change in row.changes])
    assert "example.com" not in told
    assert "Sea Road" not in told
    assert len(boss.records.record(mona).emails) == 2
    assert "m@example.com" in str(boss.records.history(mona))
