"""Who is calling: candidates with reasons and, when one is certain, his card, in one statement."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CTE, CompoundSelect, Integer, Select, case, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from app import numbers, times
from app.models.account import Account
from app.models.call import Call
from app.models.customer import Customer
from app.models.interaction import Interaction
from app.models.number import BlockedNumber, Number
from app.models.queries.card_parts import NOW, Company, build_card, card_parts, is_vip_now
from app.models.queries.cards import WEEK
from app.models.queries.question import Question, given
from app.models.queries.tagged import (
    KEYS,
    MOMENTS,
    TEXTS,
    TaggedRow,
    as_key,
    as_moment_or_none,
    part,
    together,
)
from app.models.rows.callers import Candidate, Identification, MatchReason

MOST_CANDIDATES = 50  # a switchboard has hundreds; nobody reads more than a page
_EARLIER_CALLS = 20

_RANKS = tuple(MatchReason)  # the surest first
_ACCOUNT, _PERSONAL, _SHARED, _EARLIER, _LAST_NINE = range(len(_RANKS))
_CERTAIN = _PERSONAL  # up to this rank

_TEXT = 1 + KEYS
_MOMENT = _TEXT + TEXTS
_COUNT = _MOMENT + MOMENTS

_DIGITS = given("digits", Number.digits.type)
_ACCOUNT_NUMBER = given("account", Account.number.type)


def identify(
    session: Session, number: str, *, region: str, account: str = "", is_anonymous: bool = False
) -> Identification:
    """Return who may be calling from `number`, read as one of `region`; one round trip."""
    digits = "" if is_anonymous else numbers.read(number, region).digits
    if not digits and not account:
        return Identification((), None)
    now = times.now()
    ending = numbers.last_nine(digits)[::-1]
    rows = _question.ask(
        session,
        {
            "digits": digits or None,  # NULL equals nothing, not even the withheld numbers of earlier calls
            "ending": ending or None,
            "after_ending": ending + ":" if ending else None,  # the character after 9
            "account": account or None,
            "now": now,
            "week_ago": now - WEEK,
        },
    )
    return _identification(rows)


def _identification(rows: Sequence[TaggedRow]) -> Identification:
    ranked = sorted((row for row in rows if row[0] == "candidate"), key=_rank)
    blocked = [row[_TEXT] for row in rows if row[0] == "blocked"]
    return Identification(
        candidates=tuple(map(_candidate, ranked)),
        card=build_card(rows),
        blocked_reason=blocked[0] if blocked else "",
    )


def _rank(row: TaggedRow) -> int:
    rank: int = row[_COUNT]
    return rank


def _candidate(row: TaggedRow) -> Candidate:
    name, latin, company, company_latin, language = row[_TEXT : _TEXT + 5]
    rank, is_vip = row[_COUNT : _COUNT + 2]
    return Candidate(
        customer_id=as_key(row[1]),
        name=name or latin,
        name_latin=latin,
        company=company or company_latin or "",
        reason=_RANKS[rank],
        is_vip=bool(is_vip),
        language=language,
        last_contact_at=as_moment_or_none(row[_MOMENT]),
    )


def _matches() -> CTE:
    by_account = select(
        Account.customer_id.label("customer_id"), literal(_ACCOUNT, Integer).label("rank")
    ).where(Account.number == _ACCOUNT_NUMBER)
    owners = (
        select(func.count(Number.customer_id.distinct())).where(Number.digits == _DIGITS).scalar_subquery()
    )
    says_little = or_(Number.is_shared, Number.extension != "", owners > 1)
    by_number = select(Number.customer_id, case((says_little, _SHARED), else_=_PERSONAL)).where(
        Number.digits == _DIGITS
    )
    earlier = (
        select(Interaction.customer_id, literal(_EARLIER, Integer).label("rank"))
        .select_from(Call)
        .join(Interaction, Interaction.id == Call.id)
        .where(Call.digits == _DIGITS, Interaction.customer_id.is_not(None))
        .order_by(Call.offered_at.desc())
        .limit(_EARLIER_CALLS)
        .subquery()
    )
    by_ending = (
        select(Number.customer_id, literal(_LAST_NINE, Integer).label("rank"))
        .where(
            Number.reversed >= given("ending", Number.digits.type),
            Number.reversed < given("after_ending", Number.digits.type),
        )
        .limit(MOST_CANDIDATES)
        .subquery()
    )
    return union_all(by_account, by_number, select(earlier), select(by_ending)).cte("matches")


def _ranked(matches: CTE) -> CTE:
    rank = func.min(matches.c.rank)
    return (
        select(matches.c.customer_id, rank.label("rank"))
        .group_by(matches.c.customer_id)
        .order_by(rank)
        .limit(MOST_CANDIDATES)
        .cte("ranked")
    )


def _best(ranked: CTE) -> CTE:
    certain = select(func.count()).select_from(ranked).where(ranked.c.rank <= _CERTAIN).scalar_subquery()
    return select(ranked.c.customer_id).where(ranked.c.rank <= _CERTAIN, certain == 1).cte("best")


def _candidates(ranked: CTE) -> Select[Any]:
    last_contact = (
        select(func.max(Interaction.at)).where(Interaction.customer_id == Customer.id).scalar_subquery()
    )
    return (
        part(
            "candidate",
            keys=[Customer.id],
            texts=[Customer.name, Customer.name_latin, Company.name, Company.name_latin, Customer.language],
            moments=[last_contact],
            counts=[ranked.c.rank, is_vip_now],
        )
        .select_from(ranked)
        .join(Customer, Customer.id == ranked.c.customer_id)
        .outerjoin(Company, Company.id == Customer.company_id)
    )


def _blocked() -> Select[Any]:
    return (
        part("blocked", texts=[BlockedNumber.reason])
        .select_from(BlockedNumber)
        .where(BlockedNumber.digits == _DIGITS)
        .where(or_(BlockedNumber.until.is_(None), BlockedNumber.until > NOW))
    )


def _statement() -> CompoundSelect[Any]:
    found = _ranked(_matches())
    return together([_candidates(found), _blocked(), *card_parts(_best(found))])


_question = Question(_statement)
