"""Offers are kept with their rules, and answers once."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.changes import offers
from app.models.database import Database
from app.models.keys import new_key
from app.models.offer import Offer, OfferAnswer
from app.models.rows.offers import NewOfferAnswer, OfferRow
from tests.models import builders
from tests.models.builders import NOON

CARD = "4111 1111 1111 1111"  # a number made for tests


def made(key: str = "fibre", **values: Any) -> OfferRow:
    """Return an offer."""
    plain = OfferRow(id=new_key(), key=key, title_ar="ألياف", title_en="Fibre", text_en="Twice as fast")
    return replace(plain, **values)


def test_an_offer_is_kept_with_its_rules_as_they_are_read(database: Database) -> None:
    row = made(rules="  segment is gold,silver\n\n is_vip is yes", text_ar=f"لا {CARD}")
    with database.writing() as session:
        offers.keep(session, row, agent_id=builders.agent(session))
    with database.reading() as session:
        offer = session.scalars(select(Offer)).one()
        assert offer.rules == "segment is gold, silver\nis_vip is yes"
        assert CARD not in offer.text_ar


REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"key": "F"}, "small Latin letters"),
    ({"title_ar": "", "title_en": " "}, "a title in one language"),
    ({"starts_at": NOON, "ends_at": NOON}, "after it has begun"),
    ({"cap_times": 101}, "at most 100 times"),
    ({"cap_days": -1}, "at most 100 times"),
    ({"rules": "gold"}, "is no rule"),
    ({"key": "fibre"}, "has this key already"),
)


def test_what_cannot_be_kept_is_said(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        offers.keep(session, made(), agent_id=agent)
    for values, why in REFUSED:
        with pytest.raises(BadInput, match=why), database.writing() as session:
            offers.keep(session, made(**{"key": "other", **values}), agent_id=agent)


def test_an_answer_is_kept_once_and_a_refusal_says_why(database: Database) -> None:
    row = made()
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session)
        offers.keep(session, row, agent_id=agent)
        new = NewOfferAnswer(
            id=new_key(), offer_id=row.id, customer_id=customer, call_id=new_key(), answer="declined",
            reason=f"too dear {CARD}",
        )  # fmt: skip
        for _twice in range(2):
            offers.answer(session, new, agent_id=agent)
    with database.reading() as session:
        kept = session.scalars(select(OfferAnswer)).one()
        assert (kept.answer, kept.customer_id, kept.call_id) == ("declined", customer, new.call_id)
        assert kept.reason.startswith("too dear")
        assert CARD not in kept.reason
    with pytest.raises(BadInput, match="Say why"), database.writing() as session:
        offers.answer(session, replace(new, id=new_key(), reason=" "), agent_id=agent)
