"""The desk works on customers' records as one agent; every deed is one transaction."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app import times
from app.models.audit import AuditEntry
from app.models.changes import agents as agent_changes
from app.models.customer_records import CustomerRecords
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import agents
from app.models.rows.customer_list import CustomerFilter
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.records import Conflict, CustomerRecord, NumberLine, RecordEdit, differences
from app.models.rows.views import Viewed
from app.private_values import PrivateKind


def hands(database: Database, login: str) -> CustomerRecords:
    """Return the hands of an agent."""
    with database.writing() as session:
        agent_changes.add(session, login)
        agent = agents.with_login(session, login)
    assert agent is not None
    return CustomerRecords(database, "SA", agent)


@pytest.fixture
def sara(database: Database) -> CustomerRecords:
    """Return the hands of Sara."""
    return hands(database, "sara")


def test_a_customer_is_added_found_edited_and_put_back(sara: CustomerRecords) -> None:
    key = sara.add(NewCustomer(name="منى", numbers=(NewNumber(text="0501234567"),)))
    assert [row.customer_id for row in sara.listed("", CustomerFilter.ALL)] == [key]
    assert [row.customer_id for row in sara.listed("منى", CustomerFilter.ALL)] == [key]
    assert sara.listed("منى", CustomerFilter.VIP) == []
    record = sara.record(key)
    edit = RecordEdit(
        edit_id=new_key(),
        customer_id=key,
        differences=differences(record, replace(record, vip_reason="Key account")),
    )
    sara.save(edit)
    sara.save(edit)  # sent again, for its answer was lost: it changes nothing more
    assert sara.listed("", CustomerFilter.VIP)
    assert sara.undo(key, edit.edit_id) == ()
    assert [row.is_undone for row in sara.history(key)] == [False, True]
    sara.detach_number(key, "0501234567")
    assert sara.record(key).numbers == ()


def test_two_people_change_a_private_fact(database: Database, sara: CustomerRecords) -> None:
    key = sara.add(NewCustomer(name="منى"))
    mona = hands(database, "mona")
    assert sara.give_private(key, PrivateKind.PASSPORT, "A1234567", "")
    assert not sara.give_private(key, PrivateKind.PASSPORT, "B7654321", "renewed")
    (wish,) = mona.waiting_changes()
    mona.decide(wish.id, is_approved=True)
    assert sara.reveal(key, PrivateKind.PASSPORT, "the bank asks") == "B7654321"


def test_duplicates_are_merged_and_parted_again(sara: CustomerRecords) -> None:
    number = (NewNumber(text="0501234567"),)
    one, two = (sara.add(NewCustomer(name=name, numbers=number)) for name in ("منى", "منى علي"))
    (pair,) = sara.duplicates(one)
    assert {pair.one.customer_id, pair.other.customer_id} == {one, two}
    assert sara.preview(one, two).choices
    merge_id = sara.merge(one, two, ("name",))
    assert sara.duplicates() == []
    assert [row.merge_id for row in sara.merges()] == [merge_id]
    sara.undo_merge(merge_id)
    sara.tell_apart(one, two)
    assert sara.duplicates() == []


def test_who_looked_at_whom_is_kept(database: Database, sara: CustomerRecords) -> None:
    key = sara.add(NewCustomer(name="منى"))
    sara.note_views([Viewed(key, times.now())])
    with database.reading() as session:
        assert "add" in session.scalars(select(AuditEntry.action)).all()


def test_somebody_elses_change_stops_an_edit_and_somebody_new_is_taken_in_once(sara: CustomerRecords) -> None:
    """However often either is sent."""
    record = CustomerRecord(
        customer_id=new_key(),
        name="منى",
        segment="new",
        numbers=(NumberLine(id=new_key(), text="0501234567"),),
    )
    for _ in range(2):
        sara.take_in(record)
    assert sara.record(record.customer_id).segment == "new"
    assert len(sara.record(record.customer_id).numbers) == 1

    def edit(segment: str) -> RecordEdit:
        changes = differences(record, replace(record, segment=segment))
        return RecordEdit(edit_id=new_key(), customer_id=record.customer_id, differences=changes)

    late = edit("gold")
    sara.save(edit("silver"))
    for _ in range(2):
        with pytest.raises(Conflict) as conflict:
            sara.save(late)
    assert [other.after for other in conflict.value.others] == ["silver"]
    assert sara.record(record.customer_id).segment == "silver"
