"""Two become one with everything that belonged to either, and two again as if nothing had been."""

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert

from app.errors import BadInput
from app.models.changes import calls, merges, private_facts, records
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import callers, cards, search
from app.models.queries import merges as merge_list
from app.models.queries import records as questions
from app.models.queries.personal_data import about
from app.models.relation import Relation
from app.models.rows.records import EmailLine, RecordEdit, differences
from app.private_values import PrivateKind
from tests.models import builders

_OF_THE_MERGE = ("merges", "search_entries", "customers")


def fill(database: Database) -> tuple[UUID, UUID, UUID]:
    """Take two customers in who are one: both with calls, numbers, papers and a relation to each other."""
    with database.writing() as session:
        agent = builders.agent(session)
        kept = builders.customer(
            session, "0501234567", name="منى", emails=("m@example.com",), city="جدة", account_number="A-1"
        )
        gone = builders.customer(
            session,
            *("0501234567", "0507654321"),
            name="منى علي",
            name_latin="Mona Ali",
            emails=("m@example.com", "mona@example.com"),
            city="الرياض",
            account_number="A-2",
            balance=Decimal("12.5"),
            vip_reason="Key account",
        )
        for customer_id in (kept, gone):
            calls.save_wrap_up(session, builders.wrap_up(agent, customer_id, note="A note."))
            private_facts.give(session, customer_id, PrivateKind.PASSPORT, "A1234567", "", agent_id=agent)
        relation = {"id": new_key(), "customer_id": kept, "other_id": gone, "kind": "spouse"}
        session.execute(insert(Relation), [relation])
    return agent, kept, gone


def rows_of(database: Database, customer_id: UUID) -> dict[str, list[Any]]:
    """Return everything of a customer but what tells of the merge."""
    with database.reading() as session:
        found = about(session, customer_id)
    plain = {name: sorted(map(str, rows)) for name, rows in found.items() if name not in _OF_THE_MERGE}
    people = [{**row, "updated_at": ""} for row in found["customers"]]
    words = [sorted(row["words"].split()) for row in found.get("search_entries", [])]
    return {**plain, "customers": people, "words": words}


def test_everything_is_with_the_kept_one_and_comes_back(database: Database) -> None:
    agent, kept, gone = fill(database)
    before = rows_of(database, kept), rows_of(database, gone)
    with database.writing() as session:
        preview = merges.preview(session, kept, gone)
        merge_id = merges.merge(session, kept, gone, taken=("name",), agent_id=agent)
    assert [(choice.field, choice.kept, choice.other) for choice in preview.choices] == [
        ("name", "منى", "منى علي"),
        ("name_latin", "", "Mona Ali"),
        ("vip_reason", "", "Key account"),
    ]
    assert dict(preview.moving)["numbers"] == 2
    with database.reading() as session:
        card = cards.card(session, kept)
        assert (card.name, card.name_latin, card.vip_reason) == ("منى علي", "Mona Ali", "Key account")
        assert {row.number for row in card.numbers} == {"+966501234567", "+966507654321"}
        assert len(card.timeline) == 2
        for number in ("0501234567", "0507654321"):
            (candidate,) = callers.identify(session, number, region="SA").candidates
            assert candidate.customer_id == kept
        for text in ("mona", "A-2", "mona@example"):
            assert [row.customer_id for row in search.customers(session, text, region="SA")] == [kept]
        with pytest.raises(BadInput):
            questions.record(session, gone)
        assert [row.is_undone for row in merge_list.latest(session)] == [False]
    with database.writing() as session:
        merges.undo(session, merge_id, agent_id=agent)
    assert rows_of(database, kept) == before[0]
    assert rows_of(database, gone) == before[1]
    with database.writing() as session, pytest.raises(BadInput):
        merges.undo(session, merge_id, agent_id=agent)


def test_what_came_to_the_kept_one_later_stays_with_him(database: Database) -> None:
    agent, kept, gone = fill(database)
    with database.writing() as session:
        merge_id = merges.merge(session, kept, gone, agent_id=agent)
        record = questions.record(session, kept)
        wanted = replace(record, emails=(*record.emails, EmailLine(id=new_key(), address="late@example.com")))
        edit = RecordEdit(edit_id=new_key(), customer_id=kept, differences=differences(record, wanted))
        records.save(session, edit, region="SA", agent_id=agent)
        merges.undo(session, merge_id, agent_id=agent)
        emails = {line.address for line in questions.record(session, kept).emails}
    assert emails == {"m@example.com", "late@example.com"}


def test_nobody_is_merged_with_himself_or_twice(database: Database) -> None:
    agent, kept, gone = fill(database)
    with database.writing() as session, pytest.raises(BadInput):
        merges.merge(session, kept, kept, agent_id=agent)
    with database.writing() as session:
        merges.merge(session, kept, gone, agent_id=agent)
    with database.writing() as session, pytest.raises(BadInput):
        merges.merge(session, kept, gone, agent_id=agent)
