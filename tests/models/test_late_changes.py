"""What waited in the outbox is kept once, in the name of whoever wrote it."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import func, insert, select

from app import times
from app.errors import BadInput
from app.models import late_changes
from app.models.audit import AuditEntry
from app.models.case import Case
from app.models.changes import offers
from app.models.database import Database
from app.models.field_change import FieldChange
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.memory import Memory
from app.models.offer import OfferAnswer
from app.models.outcome import Outcome
from app.models.rows.agents import AgentRow
from app.models.rows.contacts import NewContact
from app.models.rows.interactions import InteractionKind
from app.models.rows.offers import NewOfferAnswer, OfferRow
from app.models.rows.records import Conflict, CustomerRecord, RecordEdit, differences
from tests.models import builders, cases_made


def changes(database: Database) -> tuple[list[LateChange], UUID]:
    """Return one change of each kind, made by Omar an hour ago, and his key."""
    with database.writing() as session:
        cases_made.rules(session)
        omar, mona = builders.agent(session, "omar"), builders.customer(session)
        outcome, fibre = new_key(), OfferRow(id=new_key(), key="fibre", title_en="Fibre")
        row = {"id": outcome, "key": "solved", "name_ar": "ا", "name_en": "Solved"}
        session.execute(insert(Outcome), [row])
        offers.keep(session, fibre, agent_id=omar)
    ago = times.now().replace(microsecond=0).replace(year=times.now().year - 1)
    return [
        LateChange(LateKind.CASE, omar, replace(cases_made.new(customer_id=mona), opened_at=ago)),
        LateChange(
            LateKind.CONTACT,
            omar,
            NewContact(
                id=new_key(),
                customer_id=mona,
                kind=InteractionKind.VISIT,
                direction="inbound",
                at=ago,
                outcome_id=outcome,
            ),
        ),
        LateChange(
            LateKind.OFFER_ANSWER,
            omar,
            NewOfferAnswer(
                id=new_key(), offer_id=fibre.id, customer_id=mona, call_id=None, answer="accepted", at=ago
            ),
        ),
    ], omar


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are those of every day
def test_each_kind_is_kept_once_at_its_own_time_and_in_its_writers_name(database: Database) -> None:
    made, omar = changes(database)
    with database.writing() as session:
        sara = AgentRow(builders.agent(session, "sara"), "sara", "سارة", "Sara", "agent", "101")
    memory = Memory(database, "SA", sara)  # somebody else has signed in by now
    told = [late_changes.from_payload(item.kind, late_changes.to_payload(item)) for item in made]
    assert told == made
    for _twice in range(2):
        answers = [late_changes.keep(memory, change) for change in told]
    with database.reading() as session:
        case = session.scalars(select(Case)).one()
        visit = session.scalars(select(Interaction).where(Interaction.kind == "visit")).one()
        answer = session.scalars(select(OfferAnswer)).one()
        deeds = select(func.count()).where(AuditEntry.actor == str(omar), AuditEntry.action == "answer_offer")
        assert session.scalar(deeds) == 1
    assert {case.agent_id, visit.agent_id, answer.agent_id} == {omar}
    assert {case.opened_at, visit.at, answer.at} == {made[0].row.opened_at}
    assert answers[0].number == case.number  # type: ignore[attr-defined]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_an_edit_and_somebody_new_are_kept_once_and_a_collision_is_no_change(database: Database) -> None:
    """Whoever wrote them stands in the history."""
    with database.writing() as session:
        omar = builders.agent(session, "omar")
        sara = AgentRow(builders.agent(session, "sara"), "sara", "سارة", "Sara", "agent", "101")
    memory = Memory(database, "SA", sara)
    mona = CustomerRecord(customer_id=new_key(), name="منى", segment="new")

    def edited(segment: str) -> LateChange:
        changes = differences(mona, replace(mona, segment=segment))
        edit = RecordEdit(edit_id=new_key(), customer_id=mona.customer_id, differences=changes)
        return LateChange(LateKind.CUSTOMER_EDIT, omar, edit)

    made = [LateChange(LateKind.CUSTOMER, omar, mona), edited("gold")]
    told = [late_changes.from_payload(item.kind, late_changes.to_payload(item)) for item in made]
    assert told == made
    for change in (*told, *told[::-1]):
        late_changes.keep(memory, change)
    with pytest.raises(Conflict):
        late_changes.keep(memory, edited("silver"))
    assert memory.records.record(mona.customer_id).segment == "gold"
    with database.reading() as session:
        wrote = select(FieldChange.agent_id, FieldChange.after).where(FieldChange.field == "segment")
        assert [tuple(row) for row in session.execute(wrote)] == [(omar, '"new"'), (omar, '"gold"')]


def test_what_is_no_change_is_said() -> None:
    for kind, text in (
        ("joke", "{}"),
        ("case", ""),
        ("case", "[]"),
        ("case", '{"agent_id": "x", "row": {}}'),
    ):
        with pytest.raises(BadInput):
            late_changes.from_payload(kind, text)
