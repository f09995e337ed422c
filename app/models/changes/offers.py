"""Keeps offers, and what customers said to them."""

import re
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import redaction, times
from app.errors import BadInput
from app.models.agent import Agent
from app.models.changes import audit
from app.models.changes.insertion import add_missing, put
from app.models.offer import Offer, OfferAnswer
from app.models.rows.offers import NewOfferAnswer, OfferRow
from app.models.team import Team
from app.offers import rules
from app.offers.choice import OfferAnswerKind

LONGEST_TITLE, LONGEST_TEXT, LONGEST_REASON = 200, 4_000, 200
MOST_TIMES, MOST_DAYS = 100, 3_650
_KEY = re.compile(r"[a-z][a-z0-9_]{1,38}")


def keep(session: Session, row: OfferRow, *, agent_id: UUID) -> None:
    """Keep an offer, new or changed."""
    _check(session, row)
    team = select(Agent.team_id).where(Agent.id == agent_id).scalar_subquery()
    values = {
        "id": row.id,
        "brand_id": session.scalar(select(Team.brand_id).where(Team.id == team)),
        "key": row.key,
        "title_ar": redaction.masked(row.title_ar.strip())[:LONGEST_TITLE],
        "title_en": redaction.masked(row.title_en.strip())[:LONGEST_TITLE],
        "text_ar": redaction.masked(row.text_ar.strip())[:LONGEST_TEXT],
        "text_en": redaction.masked(row.text_en.strip())[:LONGEST_TEXT],
        "segment": row.segment.strip(),
        "starts_at": row.starts_at,
        "ends_at": row.ends_at,
        "place": row.place,
        "rules": "\n".join(map(str, rules.read(row.rules))),
        "cap_times": row.cap_times,
        "cap_days": row.cap_days,
    }
    put(session, Offer, values)
    audit.record(session, agent_id, "keep", "offer", row.id)


def answer(session: Session, new: NewOfferAnswer, *, agent_id: UUID) -> None:
    """Keep what a customer said to an offer, once; a refusal needs its reason."""
    kind = OfferAnswerKind(new.answer)
    reason = redaction.masked(new.reason.strip())[:LONGEST_REASON]
    if kind is OfferAnswerKind.DECLINED and not reason:
        raise BadInput("Say why the customer declined.")
    if session.scalar(select(OfferAnswer.id).where(OfferAnswer.id == new.id)) is not None:
        return
    row = {
        "id": new.id,
        "offer_id": new.offer_id,
        "customer_id": new.customer_id,
        "agent_id": agent_id,
        "call_id": new.call_id,
        "answer": kind.value,
        "reason": reason,
        "at": new.at or times.now(),
    }
    add_missing(session, OfferAnswer, [row])
    audit.record(session, agent_id, "answer_offer", "customer", new.customer_id, {"answer": kind.value})


def _check(session: Session, row: OfferRow) -> None:
    if not _KEY.fullmatch(row.key):
        raise BadInput("The key is made of small Latin letters, digits and “_”, and begins with a letter.")
    other = select(Offer.id).where(Offer.key == row.key, Offer.id != row.id)
    if session.scalar(other) is not None:
        raise BadInput("Another offer has this key already.")
    if not (row.title_ar.strip() or row.title_en.strip()):
        raise BadInput("An offer needs a title in one language at least.")
    if row.starts_at and row.ends_at and row.ends_at <= row.starts_at:
        raise BadInput("An offer ends after it has begun.")
    if not (0 <= row.cap_times <= MOST_TIMES and 0 <= row.cap_days <= MOST_DAYS):
        raise BadInput(f"An offer is made at most {MOST_TIMES} times within at most {MOST_DAYS} days.")
    rules.read(row.rules)
