"""Rows that wait in the outbox come back as they were."""

from datetime import UTC, datetime

import pytest

from app.cases.kinds import LinkKind
from app.errors import BadInput
from app.models.keys import new_key
from app.models.rows.cases import NewCase
from app.models.rows.contacts import NewContact
from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.interactions import InteractionKind
from app.models.rows.json_form import from_json, to_json
from app.models.rows.offers import NewOfferAnswer

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)


def test_every_kind_of_row_that_waits_comes_back_with_its_types() -> None:
    promised = NewFollowUp(new_key(), "اتصال", NOW, "Asia/Riyadh", "+966500000001", until_at=NOW)
    rows = (
        NewCase(
            id=new_key(),
            customer_id=new_key(),
            interaction_id=None,
            title="Parcel lost – طرد",
            links=((LinkKind.ORDER, new_key()), (LinkKind.CASE, new_key())),
        ),
        NewContact(
            id=new_key(),
            customer_id=new_key(),
            kind=InteractionKind.VISIT,
            direction="inbound",
            at=NOW,
            outcome_id=new_key(),
            follow_ups=(promised,),
        ),
        NewOfferAnswer(
            id=new_key(), offer_id=new_key(), customer_id=new_key(), call_id=None, answer="later", at=NOW
        ),
    )
    for row in rows:
        assert from_json(type(row), to_json(row)) == row


def test_a_name_of_a_newer_program_is_left_out_and_what_is_no_row_is_said() -> None:
    row = NewCase(id=new_key(), title="x")
    assert from_json(NewCase, to_json(row)[:-1] + ', "mood": "fine"}') == row
    for text in ("", "[]", "{", '{"title": "no key"}', '{"id": "no key"}'):
        with pytest.raises(BadInput):
            from_json(NewCase, text)
