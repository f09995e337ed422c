"""Reads all customers, page by page, as an import would take them in again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.account import Account
from app.models.address import Address
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.number import Number
from app.models.queries.customer_list import of_kind
from app.models.rows.customer_list import CustomerFilter

PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRow:
    """A customer as files hold him."""

    key: UUID
    name: str
    name_latin: str
    numbers: tuple[str, ...]
    emails: tuple[str, ...]
    account_number: str
    balance: Decimal | None
    currency: str
    city: str
    city_latin: str
    language: str
    segment: str
    needs: str
    since: date | None
    vip_reason: str
    is_do_not_call: bool
    time_zone: str


def all_customers(session: Session, wanted: CustomerFilter = CustomerFilter.ALL) -> Iterator[ExportRow]:
    """Yield the customers of a kind, in the order of their keys; who comes meanwhile may be left out."""
    after = UUID(int=0)
    while page := session.execute(_page(after, wanted)).all():
        yield from _rows(session, page)
        after = page[-1].id


def _page(after: UUID, wanted: CustomerFilter) -> Any:  # noqa: ANN401  a select of the columns below
    return (
        select(
            *(Customer.id, Customer.name, Customer.name_latin, Customer.language, Customer.segment),
            *(Customer.needs, Customer.since, Customer.vip_reason, Customer.is_do_not_call),
            Customer.time_zone,
        )
        .where(Customer.id > after, Customer.merged_into_id.is_(None), of_kind(wanted))
        .order_by(Customer.id)
        .limit(PAGE)
    )


def _rows(session: Session, page: Sequence[Row[Any]]) -> Iterator[ExportRow]:
    keys = [row.id for row in page]
    numbers = _gathered(session, Number.customer_id, [Number.digits, Number.extension], keys, Number.id)
    emails = _gathered(session, EmailAddress.customer_id, [EmailAddress.address], keys, EmailAddress.id)
    account = [Account.number, Account.balance, Account.currency]
    accounts = _gathered(session, Account.customer_id, account, keys, Account.is_main)
    cities = _gathered(
        session, Address.customer_id, [Address.city, Address.city_latin], keys, Address.is_main
    )
    for row in page:
        number, balance, currency = accounts.get(row.id, [("", None, "")])[-1]
        city, city_latin = cities.get(row.id, [("", "")])[-1]
        yield ExportRow(
            key=row.id,
            name=row.name,
            name_latin=row.name_latin,
            numbers=tuple(_written(*parts) for parts in numbers.get(row.id, [])),
            emails=tuple(address for (address,) in emails.get(row.id, [])),
            account_number=number,
            balance=balance,
            currency=currency,
            city=city,
            city_latin=city_latin,
            language=row.language,
            segment=row.segment,
            needs=row.needs,
            since=row.since,
            vip_reason=row.vip_reason,
            is_do_not_call=row.is_do_not_call,
            time_zone=row.time_zone,
        )


def _gathered(
    session: Session,
    owner: InstrumentedAttribute[UUID],
    columns: Sequence[InstrumentedAttribute[Any]],
    keys: Sequence[UUID],
    order: InstrumentedAttribute[Any],
) -> dict[UUID, list[tuple[Any, ...]]]:
    found: dict[UUID, list[tuple[Any, ...]]] = {}
    for key, *values in session.execute(select(owner, *columns).where(owner.in_(keys)).order_by(order)):
        found.setdefault(key, []).append(tuple(values))
    return found


def _written(digits: str, extension: str) -> str:
    return f"{digits};ext={extension}" if extension else digits
