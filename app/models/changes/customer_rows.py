"""The rows a new customer becomes, table by table."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from app import numbers
from app.models.account import Account
from app.models.address import Address
from app.models.base import Base
from app.models.changes import search_index
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.keys import new_key
from app.models.number import Number
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.search_entry import SearchEntry

Rows = list[dict[str, Any]]


def tables_of(
    customers: Sequence[tuple[UUID, NewCustomer]], region: str, now: datetime
) -> list[tuple[type[Base], Rows]]:
    """Return the rows of customers with their keys, in the order the tables need."""
    found: dict[type[Base], Rows] = {
        model: [] for model in (Customer, Number, EmailAddress, Address, Account, SearchEntry)
    }
    for customer_id, new in customers:
        lines = _numbers(new, customer_id, region)
        found[Customer].append(_customer(new, customer_id, now))
        found[Number] += lines
        found[EmailAddress] += _emails(new, customer_id)
        found[Address] += _addresses(new, customer_id)
        found[Account] += _accounts(new, customer_id)
        found[SearchEntry].append(_search_entry(new, customer_id, [line["digits"] for line in lines]))
    return list(found.items())


def number_row(customer_id: UUID, new: NewNumber, region: str, *, is_main: bool = False) -> dict[str, Any]:
    """Return a number as it is stored."""
    reading = numbers.read(new.text, region)
    return {
        "id": new_key(),
        "customer_id": customer_id,
        "digits": reading.digits,
        "reversed": reading.digits.lstrip("+")[::-1],
        "as_written": reading.as_written,
        "extension": reading.extension,
        "kind": reading.kind,
        "label": new.label,
        "is_shared": new.is_shared,
        "is_main": is_main,
    }


def _search_entry(new: NewCustomer, customer_id: UUID, digits: Sequence[str]) -> dict[str, Any]:
    names, papers = (new.name, new.name_latin), (*new.emails, new.account_number)
    return search_index.entry_of(customer_id, names, papers, digits, is_vip=bool(new.vip_reason))


def _customer(new: NewCustomer, customer_id: UUID, now: datetime) -> dict[str, Any]:
    return {
        "id": customer_id,
        "brand_id": new.brand_id,
        "company_id": new.company_id,
        "is_company": new.is_company,
        "name": new.name.strip(),
        "name_latin": new.name_latin.strip(),
        "language": new.language,
        "needs": new.needs,
        "segment": new.segment,
        "since": new.since,
        "time_zone": new.time_zone,
        "vip_reason": new.vip_reason,
        "is_do_not_call": new.is_do_not_call,
        "created_at": now,
        "updated_at": now,
    }


def _numbers(new: NewCustomer, customer_id: UUID, region: str) -> Rows:
    return [
        number_row(customer_id, number, region, is_main=place == 0)
        for place, number in enumerate(new.numbers)
    ]


def _emails(new: NewCustomer, customer_id: UUID) -> Rows:
    return [
        {"id": new_key(), "customer_id": customer_id, "address": text.strip().lower(), "is_main": place == 0}
        for place, text in enumerate(new.emails)
    ]


def _addresses(new: NewCustomer, customer_id: UUID) -> Rows:
    if not (new.city or new.city_latin):
        return []
    place = {"city": new.city, "city_latin": new.city_latin}
    return [{"id": new_key(), "customer_id": customer_id, "is_main": True, **place}]


def _accounts(new: NewCustomer, customer_id: UUID) -> Rows:
    if not new.account_number:
        return []
    account = {"number": new.account_number, "balance": new.balance, "currency": new.currency}
    return [{"id": new_key(), "customer_id": customer_id, "is_main": True, **account}]
