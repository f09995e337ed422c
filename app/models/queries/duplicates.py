"""Proposes customers who may be one and the same: nothing is merged by itself."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from app.models.account import Account
from app.models.address import Address
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.merge import DistinctPair
from app.models.number import Number
from app.models.private_fact import PrivateFact
from app.models.rows.duplicates import LikeReason, Pair, Person

MOST = 200
_MOST_VALUES = 1000  # numbers, addresses or names that are there twice
_BIRTH = "birth_date"
_PAIR = tuple[UUID, UUID]


def pairs(session: Session, *, of: UUID | None = None, limit: int = MOST) -> list[Pair]:
    """Return who looks like whom, the surest first; with `of` only who looks like this one."""
    reasons: dict[_PAIR, set[LikeReason]] = defaultdict(set)
    for reason, wanted in _questions(of):
        for one, other in session.execute(wanted.limit(4 * limit)):
            reasons[(min(one, other), max(one, other))].add(reason)
    for one, other, reason in _by_private_facts(session, 4 * limit):
        if of is None or of in (one, other):
            reasons[(min(one, other), max(one, other))].add(reason)
    for pair in _distinct(session, reasons):
        reasons.pop(pair, None)
    order = list(LikeReason)
    likely = sorted(
        reasons, key=lambda pair: (min(map(order.index, reasons[pair])), -len(reasons[pair]), pair)
    )
    return _shown(session, [(pair, reasons[pair]) for pair in likely[:limit]])


def people(session: Session, keys: Iterable[UUID]) -> dict[UUID, Person]:
    """Return customers as they are compared."""
    wanted = list(keys)
    if not wanted:
        return {}

    def first(column: ColumnElement[str], owner: ColumnElement[UUID]) -> ColumnElement[str]:
        return select(func.coalesce(func.min(column), "")).where(owner == Customer.id).scalar_subquery()

    number = first(Number.digits, Number.customer_id)  # type: ignore[arg-type]  # a mapped column is one
    email = first(EmailAddress.address, EmailAddress.customer_id)  # type: ignore[arg-type]
    city = first(func.coalesce(func.nullif(Address.city, ""), Address.city_latin), Address.customer_id)  # type: ignore[arg-type]
    account = first(Account.number, Account.customer_id)  # type: ignore[arg-type]
    columns = (Customer.id, Customer.name, Customer.name_latin, Customer.created_at)
    found = session.execute(select(*columns, number, email, city, account).where(Customer.id.in_(wanted)))
    return {
        key: Person(
            customer_id=key,
            name=name,
            name_latin=latin,
            number=digits,
            email=address,
            city=place,
            account=paper,
            created_at=made,
        )
        for key, name, latin, made, digits, address, place, paper in found
    }


def _shown(session: Session, likely: Sequence[tuple[_PAIR, set[LikeReason]]]) -> list[Pair]:
    known = people(session, {key for pair, _ in likely for key in pair})
    order = list(LikeReason)
    return [
        Pair(known[one], known[other], tuple(sorted(reasons, key=order.index)))
        for (one, other), reasons in likely
        if one in known and other in known
    ]


def _questions(of: UUID | None) -> list[tuple[LikeReason, Select[UUID, UUID]]]:
    return [
        (LikeReason.EMAIL, _same_email(of)),
        (LikeReason.NUMBER, _same_number(of)),
        (LikeReason.NAME_AND_CITY, _same_name_and_city(of)),
    ]


def _same_email(of: UUID | None) -> Select[UUID, UUID]:
    one, other = aliased(EmailAddress), aliased(EmailAddress)
    wanted = select(one.customer_id, other.customer_id).where(one.address == other.address)
    if of is not None:
        return wanted.where(one.customer_id == of, other.customer_id != of)
    own = EmailAddress.address
    twice = select(own).group_by(own).having(func.count() > 1).limit(_MOST_VALUES)
    return wanted.where(one.address.in_(twice), one.customer_id < other.customer_id)


def _same_number(of: UUID | None) -> Select[UUID, UUID]:
    """Ask for people with one number that is not known to be shared."""
    one, other = aliased(Number), aliased(Number)
    wanted = select(one.customer_id, other.customer_id).where(
        *(one.digits == other.digits, one.digits != "", one.extension == other.extension),
        *(one.is_shared.is_(False), other.is_shared.is_(False)),
    )
    if of is not None:
        return wanted.where(one.customer_id == of, other.customer_id != of)
    twice = select(Number.digits).group_by(Number.digits).having(func.count() > 1).limit(_MOST_VALUES)
    return wanted.where(one.digits.in_(twice), one.customer_id < other.customer_id)


def _same_name_and_city(of: UUID | None) -> Select[UUID, UUID]:
    """Ask for people of one name in one city; companies have branches."""
    one, other = aliased(Customer), aliased(Customer)
    city, other_city = aliased(Address), aliased(Address)
    wanted = (
        select(one.id, other.id)
        .join(city, city.customer_id == one.id)
        .join(other, or_(_alike(one.name, other.name), _alike(one.name_latin, other.name_latin)))
        .join(other_city, other_city.customer_id == other.id)
        .where(
            or_(_alike(city.city, other_city.city), _alike(city.city_latin, other_city.city_latin)),
            *(one.merged_into_id.is_(None), other.merged_into_id.is_(None)),
            *(one.is_company.is_(False), other.is_company.is_(False)),
        )
    )
    if of is not None:
        return wanted.where(one.id == of, other.id != of)
    return wanted.where(one.id < other.id, or_(_is_twice(one.name), _is_twice(one.name_latin)))


def _alike(one: InstrumentedAttribute[str], other: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    return and_(one != "", one == other)


def _is_twice(column: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Say whether a name is one that several customers have."""
    own = getattr(Customer, column.key)
    twice = select(own).where(own != "").group_by(own).having(func.count() > 1).limit(_MOST_VALUES)
    return column.in_(twice)


def _by_private_facts(session: Session, limit: int) -> list[tuple[UUID, UUID, LikeReason]]:
    """Return who has the same papers, or the same name and birth date."""
    if session.get_bind().dialect.name == "postgresql":
        asked = session.execute(text("SELECT * FROM alike_by_private_facts(:most)"), {"most": limit})
        return [(one, other, _reason(kind)) for one, other, kind in asked]
    a, b = aliased(PrivateFact), aliased(PrivateFact)
    c, d = aliased(Customer), aliased(Customer)
    is_same_name = or_(
        and_(c.name != "", func.lower(c.name) == func.lower(d.name)),
        and_(c.name_latin != "", func.lower(c.name_latin) == func.lower(d.name_latin)),
    )
    wanted = (
        select(a.customer_id, b.customer_id, a.kind)
        .join(b, and_(b.kind == a.kind, b.value == a.value, b.customer_id > a.customer_id))
        .join(c, c.id == a.customer_id)
        .join(d, d.id == b.customer_id)
        .where(c.merged_into_id.is_(None), d.merged_into_id.is_(None), or_(a.kind != _BIRTH, is_same_name))
        .limit(limit)
    )
    return [(one, other, _reason(kind)) for one, other, kind in session.execute(wanted)]


def _reason(kind: str) -> LikeReason:
    return LikeReason.NAME_AND_BIRTH if kind == _BIRTH else LikeReason(kind)


def _distinct(session: Session, found: Iterable[_PAIR]) -> set[_PAIR]:
    """Return which of these pairs somebody said to be two people."""
    lower = list({one for one, _ in found})
    wanted = select(DistinctPair.customer_id, DistinctPair.other_id).where(
        DistinctPair.customer_id.in_(lower)
    )
    return {(one, other) for one, other in session.execute(wanted)} if lower else set()
