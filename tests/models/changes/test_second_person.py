"""A sensitive line is changed by two people: one asks and says why, another decides."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.changes import customers, field_rules, private_facts, records
from app.models.database import Database
from app.models.keys import new_key
from app.models.pending_change import PendingChange
from app.models.queries import private_facts as waiting_changes
from app.models.queries import records as questions
from app.models.rows.records import AddressLine, Difference, NumberLine, RecordEdit, differences
from tests.models import builders

HOME = AddressLine(id=new_key(), lines="King Road 1", city_latin="Riyadh", is_main=True)


def save(
    session: Session, customer: UUID, who: UUID, *addresses: AddressLine, reason: str = "moved"
) -> tuple[Difference, ...]:
    """Save these addresses as the customer's."""
    before = questions.record(session, customer)
    changes = differences(before, replace(before, addresses=addresses))
    edit = RecordEdit(edit_id=new_key(), customer_id=customer, differences=changes, reason=reason)
    return records.save(session, edit, region="SA", agent_id=who)


def test_a_second_address_waits_until_somebody_else_approves_it(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        mona = builders.customer(session, "0501234567")
        assert save(session, mona, sara, HOME, reason="") == ()  # the first one counts at once
        moved = replace(HOME, lines="Sea Road 9", city_latin="Jeddah")
        with pytest.raises(BadInput, match="say why"):
            save(session, mona, sara, moved, reason=" ")
        save(session, mona, sara, moved)
        record = questions.record(session, mona)
        assert record.second_parts == ("address",)
        assert record.addresses == (HOME,)
        assert [line.after["lines"] for line in record.waiting] == ["Sea Road 9"]
        assert save(session, mona, sara, moved) == ()  # sent again: it is no second wish
        with pytest.raises(BadInput, match="waits already"):
            save(session, mona, sara, replace(HOME, lines="Other Road"))
        (wish,) = waiting_changes.waiting(session)
        assert (wish.kind, wish.line_before["lines"], wish.line_after["lines"]) == (
            "address", "King Road 1", "Sea Road 9",
        )  # fmt: skip
        with pytest.raises(BadInput, match="second person"):
            private_facts.decide(session, wish.id, is_approved=True, agent_id=sara)
        private_facts.decide(session, wish.id, is_approved=True, agent_id=omar, region="SA")
        record = questions.record(session, mona)
        assert (record.addresses, record.waiting) == ((moved,), ())
        latest = questions.history(session, mona)[0]
        assert latest.changes[0].after["lines"] == "Sea Road 9"
        deeds = session.scalars(select(AuditEntry.action).order_by(AuditEntry.number)).all()
        assert {"ask_change", "approve_change"} <= set(deeds)
        records.undo(session, mona, latest.edit_id, region="SA", agent_id=omar)  # is a wish again
        assert questions.record(session, mona).addresses == (moved,)
        assert len(waiting_changes.waiting(session)) == 1


def test_a_refusal_has_a_reason_and_changes_nothing_and_a_wish_that_is_outdated_cannot_be_approved(
    database: Database,
) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        mona = builders.customer(session, "0501234567")
        save(session, mona, sara, HOME)
        save(session, mona, sara)  # take it away
        (wish,) = waiting_changes.waiting(session)
        assert wish.line_after is None
        with pytest.raises(BadInput, match="say why"):
            private_facts.decide(session, wish.id, is_approved=False, agent_id=omar)
        private_facts.decide(session, wish.id, is_approved=False, agent_id=omar, why="No proof")
        assert session.scalar(select(PendingChange.refusal)) == "No proof"
        assert questions.record(session, mona).addresses == (HOME,)
        save(session, mona, sara, replace(HOME, lines="Sea Road 9"))
        (wish,) = waiting_changes.waiting(session)
        other = replace(HOME, lines="Hill Road 3")
        before = questions.record(session, mona)
        changes = differences(before, replace(before, addresses=(other,)))
        approved = RecordEdit(edit_id=new_key(), customer_id=mona, differences=changes)
        records.save(session, approved, region="SA", agent_id=omar, is_approved=True)
    with database.writing() as session, pytest.raises(BadInput, match="changed again"):
        private_facts.decide(session, wish.id, is_approved=True, agent_id=omar, region="SA")


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_what_is_sensitive_is_chosen_and_which_line_is_the_main_one_is_not(database: Database) -> None:
    with database.writing() as session:
        sara, _ = builders.agent(session), builders.agent(session, "omar")
        mona = builders.customer(session, "0501234567")
        field_rules.set_rules(session, ["number"], {}, actor="test")
        before = questions.record(session, mona)
        assert before.second_parts == ("number",)
        extra = NumberLine(id=new_key(), text="0559999999")
        wanted = replace(before, numbers=(*before.numbers, extra), addresses=(HOME,), needs="Slowly")
        edit = RecordEdit(
            edit_id=new_key(), customer_id=mona, differences=differences(before, wanted), reason="new"
        )
        records.save(session, edit, region="SA", agent_id=sara)
        after = questions.record(session, mona)
        assert (len(after.numbers), after.addresses, after.needs) == (1, (HOME,), "Slowly")
        turned = replace(after, numbers=(replace(after.numbers[0], is_main=False),))
        edit = RecordEdit(edit_id=new_key(), customer_id=mona, differences=differences(after, turned))
        records.save(session, edit, region="SA", agent_id=sara)
        assert not questions.record(session, mona).numbers[0].is_main


def test_whoever_works_alone_needs_nobody(database: Database) -> None:
    with database.writing() as session:
        sara, mona = builders.agent(session), builders.customer(session, "0501234567")
        save(session, mona, sara, HOME)
        save(session, mona, sara, replace(HOME, lines="Sea Road 9"), reason="why")
        is_file = session.get_bind().dialect.name == "sqlite"
        assert (questions.record(session, mona).addresses[0].lines == "Sea Road 9") is is_file


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_a_number_that_is_attached_or_detached_in_a_call_is_a_wish_too(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        mona = builders.customer(session, "0501234567")
        field_rules.set_rules(session, ["number"], {}, actor="test")
        for _ in range(2):  # asked twice it waits once
            customers.attach_number(session, mona, "0559999999", "SA", agent_id=sara)
        (wish,) = waiting_changes.waiting(session)
        private_facts.decide(session, wish.id, is_approved=True, agent_id=omar, region="SA")
        texts = [line.text for line in questions.record(session, mona).numbers]
        assert sorted(texts) == ["0501234567", "0559999999"]
        for _ in range(2):
            customers.detach_number(session, mona, "0559999999", "SA", agent_id=sara)
        (wish,) = waiting_changes.waiting(session)
        private_facts.decide(session, wish.id, is_approved=True, agent_id=omar, region="SA")
        assert [line.text for line in questions.record(session, mona).numbers] == ["0501234567"]
