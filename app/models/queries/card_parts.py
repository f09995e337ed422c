"""The parts of a customer's card, for whichever statement needs them, and how their rows become one."""

from collections.abc import Iterable
from decimal import Decimal
from operator import attrgetter
from typing import Any

from sqlalchemy import CTE, ScalarSelect, Select, Text, and_, cast, func, or_, select
from sqlalchemy.orm import aliased

from app.models.account import Account
from app.models.address import Address
from app.models.case import Case
from app.models.columns import Moment
from app.models.customer import Customer
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.number import Number
from app.models.order import Order
from app.models.queries.question import given, parameter
from app.models.queries.tagged import (
    COUNTS,
    KEYS,
    MOMENTS,
    TEXTS,
    TaggedRow,
    as_key,
    as_moment,
    as_moment_or_none,
    as_money,
    packed,
    part,
    unpacked,
)
from app.models.rows.cards import Card, CaseRow, NumberRow, OrderRow, TimelineRow
from app.models.rows.follow_ups import ContactKind, FollowUpRow
from app.models.rows.interactions import CALL_KINDS

TIMELINE_LENGTH = 10
LONGEST_LIST = 20  # open things beyond it are for the customer's own page, not for the card

NOW = parameter("now", Moment())
WEEK_AGO = given("week_ago", Moment())
_TEXT = 1 + KEYS  # where the columns of a kind begin in a row
_MOMENT = _TEXT + TEXTS
_COUNT = _MOMENT + MOMENTS
_AMOUNT = _COUNT + COUNTS
_AT, _DUE = attrgetter("at"), attrgetter("due_at")

Company = aliased(Customer)

is_vip_now = and_(
    Customer.vip_reason != "",
    or_(Customer.vip_from.is_(None), Customer.vip_from <= NOW),
    or_(Customer.vip_until.is_(None), Customer.vip_until > NOW),
)


def card_parts(best: CTE) -> list[Select[Any]]:
    """Return the parts of the card of the one customer that `best` names."""
    return [_facts(best), _numbers(best), _timeline(best), _follow_ups(best), _cases(best), _orders(best)]


def build_card(rows: Iterable[TaggedRow]) -> Card | None:
    """Make a card of the rows of its parts; None when they hold no customer."""
    found: dict[str, list[TaggedRow]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    if "facts" not in found:
        return None
    return _card(found["facts"][0], found)


def follow_up_part(tag: str = "follow_up") -> Select[Any]:
    """Return the columns of a follow-up; `follow_up_row` reads them."""
    return (
        part(
            tag,
            keys=[FollowUp.id, FollowUp.customer_id],
            texts=[
                *(FollowUp.what, FollowUp.zone, FollowUp.digits, Customer.name),
                packed(
                    *(Customer.name_latin, FollowUp.kind, FollowUp.precision),
                    *(FollowUp.why, FollowUp.customer_words),
                ),
            ],
            moments=[FollowUp.due_at, FollowUp.until_at],
            counts=[FollowUp.is_promise, FollowUp.priority, FollowUp.tries, FollowUp.escalation],
        )
        .select_from(FollowUp)
        .outerjoin(Customer, Customer.id == FollowUp.customer_id)
    )


def follow_up_row(row: TaggedRow) -> FollowUpRow:
    """Read a row of `follow_up_part`."""
    (_, key, customer_id), (what, zone, digits, name, rest) = row[:3], row[_TEXT : _TEXT + 5]
    latin, kind, precision, why, customer_words = unpacked(rest)
    is_promise, priority, tries, escalation = row[_COUNT : _COUNT + 4]
    return FollowUpRow(
        id=as_key(key),
        what=what,
        due_at=as_moment(row[_MOMENT]),
        zone=zone,
        customer_id=None if customer_id is None else as_key(customer_id),
        customer_name=name or latin or "",
        number=digits,
        is_promise=bool(is_promise),
        until_at=as_moment_or_none(row[_MOMENT + 1]),
        kind=kind or ContactKind.CALL,
        precision=precision or "moment",
        why=why,
        customer_words=customer_words,
        priority=priority,
        tries=tries,
        escalation=escalation,
    )


def _card(facts: TaggedRow, found: dict[str, list[TaggedRow]]) -> Card:
    (name, latin, company, company_latin, city, city_latin, language, needs, segment,
     vip_reason, account, currency, zone, since) = unpacked(facts[_TEXT])  # fmt: skip
    is_vip, is_do_not_call, calls = facts[_COUNT : _COUNT + 3]
    return Card(
        customer_id=as_key(facts[1]),
        name=name or latin,
        name_latin=latin,
        company=company or company_latin,
        company_latin=company_latin,
        city=city or city_latin,
        city_latin=city_latin,
        language=language,
        needs=needs,
        segment=segment,
        since_year=int(since[:4]) if since else None,
        is_vip=bool(is_vip),
        vip_reason=vip_reason if is_vip else "",
        is_do_not_call=bool(is_do_not_call),
        account_number=account,
        balance=as_money(facts[_AMOUNT]),
        currency=currency,
        time_zone=zone,
        numbers=tuple(map(_number_row, found.get("number", ()))),
        timeline=tuple(sorted(map(timeline_row, found.get("timeline", ())), key=_AT, reverse=True)),
        follow_ups=tuple(sorted(map(follow_up_row, found.get("follow_up", ())), key=_DUE)),
        cases=tuple(map(_case_row, found.get("case", ()))),
        orders=tuple(map(_order_row, found.get("order", ()))),
        calls_in_7_days=calls,
    )


def _facts(best: CTE) -> Select[Any]:
    calls = (
        select(func.count())
        .where(
            Interaction.customer_id == Customer.id,
            Interaction.at >= WEEK_AGO,
            Interaction.kind.in_(CALL_KINDS),
        )
        .scalar_subquery()
    )
    return (
        part(
            "facts",
            keys=[Customer.id],
            texts=[
                packed(
                    *(Customer.name, Customer.name_latin, Company.name, Company.name_latin),
                    *(Address.city, Address.city_latin, Customer.language, Customer.needs, Customer.segment),
                    *(Customer.vip_reason, Account.number, Account.currency, Customer.time_zone),
                    cast(Customer.since, Text),
                )
            ],
            counts=[is_vip_now, Customer.is_do_not_call, calls],
            amount=Account.balance,
        )
        .select_from(Customer)
        .outerjoin(Company, Company.id == Customer.company_id)
        .outerjoin(Account, and_(Account.customer_id == Customer.id, Account.is_main))
        .outerjoin(Address, and_(Address.customer_id == Customer.id, Address.is_main))
        .where(Customer.id == _the(best))
    )


def _the(best: CTE) -> ScalarSelect[Any]:
    """Return the one customer as a value: a join would make SQLite search whole tables for him."""
    return select(best.c.customer_id).scalar_subquery()


def _numbers(best: CTE) -> Select[Any]:
    return (
        part(
            "number",
            texts=[Number.digits, Number.as_written, Number.extension, Number.label],
            counts=[Number.is_shared, Number.is_main],
        )
        .select_from(Number)
        .where(Number.customer_id == _the(best))
        .order_by(Number.is_main.desc(), Number.id)
        .limit(LONGEST_LIST)
    )


def _number_row(row: TaggedRow) -> NumberRow:
    number, as_written, extension, label = row[_TEXT : _TEXT + 4]
    is_shared, is_main = row[_COUNT : _COUNT + 2]
    return NumberRow(number, as_written, extension, label, bool(is_shared), bool(is_main))


def _timeline(best: CTE) -> Select[Any]:
    return (
        timeline_part()
        .where(Interaction.customer_id == _the(best))
        .order_by(Interaction.at.desc())
        .limit(TIMELINE_LENGTH)
    )


def timeline_part(tag: str = "timeline") -> Select[Any]:
    """Return the columns of a line of the timeline; `timeline_row` reads them."""
    return part(
        tag,
        keys=[Interaction.id],
        texts=[Interaction.kind, Interaction.title, Interaction.text],
        moments=[Interaction.at],
        counts=[Interaction.seconds],
    ).select_from(Interaction)


def timeline_row(row: TaggedRow) -> TimelineRow:
    """Read a row of `timeline_part`."""
    kind, title, text = row[_TEXT : _TEXT + 3]
    return TimelineRow(kind, as_moment(row[_MOMENT]), title, text, row[_COUNT], as_key(row[1]))


def _follow_ups(best: CTE) -> Select[Any]:
    return (
        follow_up_part()
        .where(FollowUp.customer_id == _the(best))
        .where(FollowUp.completed_at.is_(None))
        .order_by(FollowUp.due_at)
        .limit(LONGEST_LIST)
    )


def _cases(best: CTE) -> Select[Any]:
    return (
        part(
            "case",
            keys=[Case.id],
            texts=[Case.number, Case.title, Case.status, Case.priority, Case.department],
            moments=[Case.opened_at, Case.due_at],
        )
        .select_from(Case)
        .where(Case.customer_id == _the(best), Case.closed_at.is_(None))
        .order_by(Case.opened_at.desc())
        .limit(LONGEST_LIST)
    )


def _case_row(row: TaggedRow) -> CaseRow:
    number, title, status, priority, department = row[_TEXT : _TEXT + 5]
    opened_at, due_at = row[_MOMENT : _MOMENT + 2]
    return CaseRow(
        id=as_key(row[1]),
        number=number,
        title=title,
        status=status,
        priority=priority,
        department=department,
        opened_at=as_moment(opened_at),
        due_at=as_moment_or_none(due_at),
    )


def _orders(best: CTE) -> Select[Any]:
    return (
        part(
            "order",
            keys=[Order.id],
            texts=[Order.number, Order.status, Order.currency, Order.carrier, Order.tracking],
            moments=[Order.placed_at, Order.expected_at],
            amount=Order.total,
        )
        .select_from(Order)
        .where(Order.customer_id == _the(best), Order.closed_at.is_(None))
        .order_by(Order.placed_at.desc())
        .limit(LONGEST_LIST)
    )


def _order_row(row: TaggedRow) -> OrderRow:
    number, status, currency, carrier, tracking = row[_TEXT : _TEXT + 5]
    placed_at, expected_at = row[_MOMENT : _MOMENT + 2]
    total = as_money(row[_AMOUNT])
    return OrderRow(
        id=as_key(row[1]),
        number=number,
        status=status,
        placed_at=as_moment(placed_at),
        total=Decimal(0) if total is None else total,
        currency=currency,
        carrier=carrier,
        tracking=tracking,
        expected_at=as_moment_or_none(expected_at),
    )
