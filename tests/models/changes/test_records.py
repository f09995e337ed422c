"""Edits are saved once, with their history; somebody else's change is noticed; undo takes them back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.changes import records
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import callers, search
from app.models.queries import records as questions
from app.models.rows.records import (
    AddressLine,
    ConsentLine,
    CustomerRecord,
    Difference,
    EmailLine,
    NumberLine,
    RecordEdit,
    RelationLine,
    differences,
)
from tests.models import builders


def edit_of(before: CustomerRecord, after: CustomerRecord, **values: object) -> RecordEdit:
    """Return the edit that makes one of the other."""
    plain = RecordEdit(
        edit_id=new_key(), customer_id=before.customer_id, differences=differences(before, after)
    )
    return replace(plain, **values)  # type: ignore[arg-type]


def save(database: Database, edit: RecordEdit, agent_id: UUID | None = None) -> tuple[Difference, ...]:
    """Save an edit."""
    with database.writing() as session:
        return records.save(session, edit, region="SA", agent_id=agent_id)


def record_of(database: Database, customer_id: UUID) -> CustomerRecord:
    """Return a record as it is now."""
    with database.reading() as session:
        return questions.record(session, customer_id)


@pytest.fixture
def known(database: Database) -> CustomerRecord:
    """Return the record of a customer with a number and an e-mail address."""
    with database.writing() as session:
        key = builders.customer(session, "0501234567", name_latin="Mona", emails=("zq@first.org",))
    return record_of(database, key)


def test_everything_that_was_edited_is_there_afterwards(database: Database, known: CustomerRecord) -> None:
    with database.writing() as session:
        son = builders.customer(session, name="سعد")
    after = replace(
        known,
        name="منى علي",
        needs="Hearing aid",
        since=date(2020, 1, 2),
        vip_reason="Key account",
        vip_until=datetime(2027, 1, 1, tzinfo=UTC),
        is_do_not_call=True,
        numbers=(
            replace(known.numbers[0], label="home", is_main=False),
            NumberLine(id=new_key(), text="+971 50 123 4567", is_main=True),
        ),
        emails=(EmailLine(id=new_key(), address="New@Example.com"),),
        addresses=(AddressLine(id=new_key(), lines="شارع", city="الرياض", is_main=True),),
        consents=(
            ConsentLine(id=new_key(), purpose="offers", is_given=True, wording="May we?", at=builders.NOON),
        ),
        relations=(RelationLine(id=new_key(), other_id=son, kind="son"),),
    )
    assert save(database, edit_of(known, after)) == ()
    now = record_of(database, known.customer_id)
    assert now.emails[0].address == "new@example.com"
    assert now.names == {son: "سعد"}
    assert {line.text for line in now.numbers} == {"0501234567", "+971 50 123 4567"}
    alike = replace(now, emails=after.emails, numbers=after.numbers, names=known.names)
    assert alike == after
    with database.reading() as session:
        assert len(callers.identify(session, "+971501234567", region="SA").candidates) == 1
        assert search.customers(session, "new@example", region="SA")[0].customer_id == known.customer_id
        assert search.customers(session, "zq@first", region="SA") == []
        assert "edit" in session.scalars(select(AuditEntry.action)).all()


def test_saving_twice_changes_nothing(database: Database, known: CustomerRecord) -> None:
    edit = edit_of(known, replace(known, needs="Slowly"))
    save(database, edit)
    save(database, edit_of(record_of(database, known.customer_id), known))
    assert save(database, edit) == ()
    assert record_of(database, known.customer_id).needs == ""


def test_somebody_elses_change_of_the_same_is_noticed(database: Database, known: CustomerRecord) -> None:
    mine = edit_of(known, replace(known, needs="Mine", segment="gold"))
    save(database, edit_of(known, replace(known, needs="Theirs", language="en")))
    (other,) = save(database, mine)
    assert (other.cell.field, other.before, other.after) == ("needs", "", "Theirs")
    assert record_of(database, known.customer_id).segment == ""  # nothing of it was saved
    assert save(database, replace(mine, overrules=True)) == ()
    now = record_of(database, known.customer_id)
    assert (now.needs, now.segment, now.language) == ("Mine", "gold", "en")


def test_undo_takes_an_edit_back_with_its_lines(database: Database, known: CustomerRecord) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
    after = replace(known, needs="Slowly", numbers=(replace(known.numbers[0], text=" 050 765 4321 "),))
    edit = edit_of(known, after, call_id=new_key())
    save(database, edit, agent)
    with database.reading() as session:
        (row,) = questions.history(session, known.customer_id)
    assert (row.edit_id, row.agent_name, row.call_id) == (edit.edit_id, "سارة", edit.call_id)
    assert {change.before for change in row.changes if change.cell.field == "needs"} == {""}
    with database.writing() as session:
        assert records.undo(session, known.customer_id, edit.edit_id, region="SA", agent_id=agent) == ()
    assert record_of(database, known.customer_id) == known
    with database.reading() as session:
        assert [row.is_undone for row in questions.history(session, known.customer_id)] == [False, True]
        assert len(callers.identify(session, "0501234567", region="SA").candidates) == 1
    with database.writing() as session, pytest.raises(BadInput):
        records.undo(session, known.customer_id, edit.edit_id, region="SA", agent_id=agent)


def test_what_was_changed_again_is_not_taken_back(database: Database, known: CustomerRecord) -> None:
    first = edit_of(known, replace(known, needs="One"))
    save(database, first)
    now = record_of(database, known.customer_id)
    save(database, edit_of(now, replace(now, needs="Two")))
    with database.writing() as session:
        (other,) = records.undo(session, known.customer_id, first.edit_id, region="SA", agent_id=None)
    assert other.after == "Two"
    assert record_of(database, known.customer_id).needs == "Two"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "", "name_latin": " "},
        {"numbers": (NumberLine(id=new_key(), text="12 345 abc"),)},
        {"emails": (EmailLine(id=new_key(), address="mona@"),)},
        {
            "numbers": (
                NumberLine(id=new_key(), text="0507654321"),
                NumberLine(id=new_key(), text="+966507654321"),
            )
        },
    ],
)
def test_what_cannot_be_is_refused_as_a_whole(
    database: Database, known: CustomerRecord, wrong: dict[str, object]
) -> None:
    with pytest.raises(BadInput):
        save(database, edit_of(known, replace(known, needs="Slowly", **wrong)))  # type: ignore[arg-type]
    assert record_of(database, known.customer_id) == known


def test_who_is_gone_cannot_be_edited(database: Database, known: CustomerRecord) -> None:
    with pytest.raises(BadInput):
        record_of(database, new_key())
    with pytest.raises(BadInput):
        save(database, edit_of(known, replace(known, needs="x"), customer_id=new_key()))
