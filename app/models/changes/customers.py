"""Takes customers in, and learns their numbers."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from app import numbers, times
from app.errors import BadInput
from app.models.account import Account
from app.models.address import Address
from app.models.changes import audit, search_index
from app.models.changes.insertion import add_missing
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.keys import new_key
from app.models.number import Number
from app.models.rows.changed import Changed
from app.models.rows.customers import NewCustomer, NewNumber

__all__ = ["NewCustomer", "NewNumber", "add_customer", "attach_number", "detach_number"]


def add_customer(
    session: Session, new: NewCustomer, *, region: str = "SA", agent_id: UUID | None = None
) -> UUID:
    """Take a customer in with his numbers, e-mails, city and account; return his key."""
    if not (new.name.strip() or new.name_latin.strip()):
        raise BadInput("a customer needs a name")
    customer_id = new.id or new_key()
    session.execute(insert(Customer), [_customer(new, customer_id)])
    add_missing(session, Number, _numbers(new, customer_id, region))
    add_missing(session, EmailAddress, _emails(new, customer_id))
    if new.city or new.city_latin:
        session.execute(insert(Address), [_address(new, customer_id)])
    if new.account_number:
        session.execute(insert(Account), [_account(new, customer_id)])
    search_index.index(session, customer_id)
    audit.record(session, agent_id or "desk", "add", "customer", customer_id)
    return customer_id


def attach_number(
    session: Session, customer_id: UUID, number: str, region: str, *, agent_id: UUID | None = None
) -> Changed:
    """Learn that a number belongs to a customer; the next call from it finds him."""
    values = number_values(customer_id, NewNumber(text=number), region)
    if not values["digits"]:
        raise BadInput("this is not a telephone number")
    add_missing(session, Number, [values])
    search_index.index(session, customer_id)
    audit.record(session, agent_id or "desk", "attach_number", "customer", customer_id)
    return Changed(customers=True)


def detach_number(
    session: Session, customer_id: UUID, number: str, region: str, *, agent_id: UUID | None = None
) -> Changed:
    """Take back that a number belongs to a customer."""
    digits = numbers.read(number, region).digits
    session.execute(delete(Number).where(Number.customer_id == customer_id, Number.digits == digits))
    search_index.index(session, customer_id)
    audit.record(session, agent_id or "desk", "detach_number", "customer", customer_id)
    return Changed(customers=True)


def number_values(customer_id: UUID, new: NewNumber, region: str, *, is_main: bool = False) -> dict[str, Any]:
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


def _customer(new: NewCustomer, customer_id: UUID) -> dict[str, Any]:
    now = times.now()
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


def _numbers(new: NewCustomer, customer_id: UUID, region: str) -> list[dict[str, Any]]:
    return [
        number_values(customer_id, number, region, is_main=place == 0)
        for place, number in enumerate(new.numbers)
    ]


def _emails(new: NewCustomer, customer_id: UUID) -> list[dict[str, Any]]:
    return [
        {"id": new_key(), "customer_id": customer_id, "address": text.strip().lower(), "is_main": place == 0}
        for place, text in enumerate(new.emails)
    ]


def _address(new: NewCustomer, customer_id: UUID) -> dict[str, Any]:
    return {
        "id": new_key(),
        "customer_id": customer_id,
        "city": new.city,
        "city_latin": new.city_latin,
        "is_main": True,
    }


def _account(new: NewCustomer, customer_id: UUID) -> dict[str, Any]:
    return {
        "id": new_key(),
        "customer_id": customer_id,
        "number": new.account_number,
        "balance": new.balance,
        "currency": new.currency,
        "is_main": True,
    }
