"""Which offers are made in a call, in which order, and how often a customer hears one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from app.errors import BadInput
from app.offers.rules import Fact, holds, read

K = TypeVar("K")
MOST_AT_ONCE = 3  # offers in one call; whoever hears more listens to none


class OfferAnswerKind(StrEnum):
    """What a customer said to an offer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Generic[K]):
    """When an offer may be made."""

    key: K
    place: int = 0
    segment: str = ""
    rules: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    cap_times: int = 0
    cap_days: int = 0


@dataclass(frozen=True, slots=True)
class Answered(Generic[K]):
    """An offer that this customer has answered."""

    key: K
    answer: str
    at: datetime


def chosen(
    terms: Iterable[Terms[K]],
    facts: Mapping[str, Fact],
    answers: Sequence[Answered[K]],
    now: datetime,
    *,
    limit: int = MOST_AT_ONCE,
) -> list[K]:
    """Return the offers that may be made now, in their order."""
    fitting = [term for term in terms if may_be_made(term, facts, answers, now)]
    fitting.sort(key=lambda term: term.place)
    return [term.key for term in fitting[:limit]]


def may_be_made(
    term: Terms[K], facts: Mapping[str, Fact], answers: Sequence[Answered[K]], now: datetime
) -> bool:
    """Say whether an offer may be made to this customer now."""
    if term.starts_at is not None and now < term.starts_at:
        return False
    if term.ends_at is not None and now >= term.ends_at:
        return False
    if term.segment and facts.get("segment") != term.segment:
        return False
    return not _is_used_up(term, answers, now) and _fits(term.rules, facts)


def _is_used_up(term: Terms[K], answers: Sequence[Answered[K]], now: datetime) -> bool:
    own = [answer for answer in answers if answer.key == term.key]
    if any(answer.answer == OfferAnswerKind.ACCEPTED for answer in own):
        return True
    if not term.cap_times:
        return False
    since = now - timedelta(days=term.cap_days) if term.cap_days else None
    return sum(1 for answer in own if since is None or answer.at > since) >= term.cap_times


def _fits(rules: str, facts: Mapping[str, Fact]) -> bool:
    try:
        return holds(read(rules), facts)
    except BadInput:
        return False  # rules that cannot be read let nobody through
