"""A contact that was no call is kept with the wrap-up of a call."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.changes import contacts
from app.models.contact_outcome import ContactOutcome
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.note import Note
from app.models.outcome import Outcome
from app.models.queries import timeline
from app.models.rows.contacts import NewContact
from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.interactions import InteractionKind
from tests.models import builders

CARD = "4111 1111 1111 1111"  # a number made for tests


def outcome(session: Session, **values: Any) -> UUID:
    """Keep an outcome."""
    key = new_key()
    row = {"id": key, "key": f"done-{key}"[:40], "name_ar": "تم", "name_en": "Done", **values}
    session.execute(insert(Outcome), [row])
    return key


def visit(customer_id: UUID, outcome_id: UUID | None, **values: Any) -> NewContact:
    """Return a visit of an hour ago."""
    plain = NewContact(
        id=new_key(), customer_id=customer_id, kind=InteractionKind.VISIT, direction="inbound",
        at=times.now() - timedelta(hours=1), title="Branch", note="Took a new router.",
        outcome_id=outcome_id, resolved="yes",
    )  # fmt: skip
    return replace(plain, **values)


def follow_up() -> NewFollowUp:
    """Return a promise for tomorrow."""
    return NewFollowUp(new_key(), "Call back", times.now() + timedelta(days=1), "Asia/Riyadh", "0501234567")


def test_a_visit_is_on_the_timeline_with_its_note_outcome_and_promise(database: Database) -> None:
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session)
        new = visit(
            customer, outcome(session), note=f"Paid with {CARD}", title=f"Branch {CARD}",
            follow_ups=(follow_up(),),
        )  # fmt: skip
        for _twice in range(2):
            contacts.record(session, new, agent_id=agent, region="SA")
    with database.reading() as session:
        (line,) = timeline.of_customer(session, customer)
        assert (line.kind, line.title[:6]) == ("visit", "Branch")
        kept = session.scalars(select(ContactOutcome)).one()
        assert (kept.outcome_id, kept.resolved, kept.direction) == (new.outcome_id, "yes", "inbound")
        note = session.scalars(select(Note)).one()
        promise = session.scalars(select(FollowUp)).one()
        assert (promise.interaction_id, promise.customer_id) == (new.id, customer)
        assert promise.digits == "+966501234567"
        assert CARD not in " ".join((line.title, line.text, note.text))


REFUSED: tuple[tuple[dict[str, Any], dict[str, Any], str], ...] = (
    ({"kind": InteractionKind.CALL_IN}, {}, "A contact is"),
    ({"at": times.now() + timedelta(days=2)}, {}, "before it has happened"),
    ({"outcome_id": None}, {}, "Choose an outcome"),
    ({"note": ""}, {"needs_note": True}, "needs a note"),
    ({}, {"needs_follow_up": True}, "needs a follow-up"),
)


def test_what_is_missing_is_said(database: Database) -> None:
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session)
        for values, needs, why in REFUSED:
            new = visit(customer, outcome(session, **needs))
            with pytest.raises(BadInput, match=why):
                contacts.record(session, replace(new, **values), agent_id=agent, region="SA")
        with pytest.raises(BadInput, match="no such customer"):
            contacts.record(session, visit(new_key(), outcome(session)), agent_id=agent, region="SA")
        assert session.scalars(select(Interaction)).all() == []


def test_what_is_sent_needs_no_outcome(database: Database) -> None:
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session)
        sent = visit(customer, None, kind=InteractionKind.EMAIL, direction="outbound", note="")
        contacts.keep_sent(session, sent, agent_id=agent)
    with database.reading() as session:
        assert [line.kind for line in timeline.of_customer(session, customer)] == ["email"]
