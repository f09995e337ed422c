"""Questions about offers and what customers said to them."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app import times
from app.models.customer import Customer
from app.models.offer import Offer, OfferAnswer
from app.models.queries import cards
from app.models.rows.cards import Card
from app.models.rows.offers import OfferRow
from app.offers.choice import Answered, Terms
from app.offers.rules import Fact

_DAYS_IN_YEAR = 365


def every(session: Session) -> list[OfferRow]:
    """Return all offers in their order, with how often they were accepted and declined."""
    counted: dict[UUID, dict[str, int]] = {}
    wanted = select(OfferAnswer.offer_id, OfferAnswer.answer, func.count())
    for key, answer, count in session.execute(wanted.group_by(OfferAnswer.offer_id, OfferAnswer.answer)):
        counted.setdefault(key, {})[answer] = count
    rows = session.scalars(select(Offer).order_by(Offer.place, Offer.key))
    return [_row(offer, counted.get(offer.id, {})) for offer in rows]


def terms_for(session: Session, customer_id: UUID) -> tuple[list[Terms[UUID]], dict[UUID, OfferRow]]:
    """Return the offers of the customer's brand, and of none, with their terms."""
    brand = select(Customer.brand_id).where(Customer.id == customer_id).scalar_subquery()
    found = session.scalars(
        select(Offer).where(or_(Offer.brand_id.is_(None), Offer.brand_id == brand)).order_by(Offer.key)
    ).all()
    terms = [
        Terms(
            key=offer.id, place=offer.place, segment=offer.segment, rules=offer.rules,
            starts_at=offer.starts_at, ends_at=offer.ends_at,
            cap_times=offer.cap_times, cap_days=offer.cap_days,
        )
        for offer in found
    ]  # fmt: skip
    return terms, {offer.id: _row(offer, {}) for offer in found}


def answers_of(session: Session, customer_id: UUID) -> list[Answered[UUID]]:
    """Return what a customer said to offers."""
    wanted = select(OfferAnswer.offer_id, OfferAnswer.answer, OfferAnswer.at)
    found = session.execute(wanted.where(OfferAnswer.customer_id == customer_id))
    return [Answered(*row) for row in found]


def facts_of(session: Session, customer_id: UUID, more: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return what rules may ask of a customer; `more` is known of the call."""
    card = cards.card(session, customer_id)
    row = session.execute(
        select(Customer.since, Customer.created_at, Customer.is_company).where(Customer.id == customer_id)
    ).one()
    since = row.since or row.created_at.date()
    years = Decimal((times.now().date() - since).days // _DAYS_IN_YEAR)
    return {**_facts(card), "tenure_years": years, "is_company": bool(row.is_company), **more}


def _facts(card: Card) -> dict[str, Fact]:
    facts: dict[str, Fact] = {
        "segment": card.segment,
        "language": card.language,
        "city": card.city_latin or card.city,
        "is_vip": card.is_vip,
        "has_open_case": bool(card.cases),
        "has_open_order": bool(card.orders),
        "has_broken_promise": card.has_broken_promise,
        "calls_in_7_days": Decimal(card.calls_in_7_days),
    }
    if card.balance is not None:
        facts["balance"] = card.balance
    return facts


def _row(offer: Offer, counts: Mapping[str, int]) -> OfferRow:
    plain = OfferRow(
        id=offer.id,
        key=offer.key,
        title_ar=offer.title_ar,
        title_en=offer.title_en,
        text_ar=offer.text_ar,
        text_en=offer.text_en,
        segment=offer.segment,
        starts_at=offer.starts_at,
        ends_at=offer.ends_at,
        place=offer.place,
        rules=offer.rules,
        cap_times=offer.cap_times,
        cap_days=offer.cap_days,
    )
    return replace(plain, accepted=counts.get("accepted", 0), declined=counts.get("declined", 0))
