"""Keeps the words by which a customer is found."""

from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.changes.insertion import add_missing
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.keys import new_key
from app.models.number import Number
from app.models.search_entry import SearchEntry, SearchWord
from app.models.words import searchable

_ORDINARY = 1 << 60  # VIPs have lower numbers, and what is low is found first


def index(session: Session, customer_id: UUID) -> None:
    """Write down anew by which words a customer is found."""
    customer = session.execute(
        select(Customer.name, Customer.name_latin, Customer.vip_reason).where(Customer.id == customer_id)
    ).one()
    emails = session.scalars(select(EmailAddress.address).where(EmailAddress.customer_id == customer_id))
    accounts = session.scalars(select(Account.number).where(Account.customer_id == customer_id))
    words = searchable([customer.name, customer.name_latin, *emails, *accounts])
    digits = session.scalars(select(Number.digits).where(Number.customer_id == customer_id))
    entry = {"words": words, "digits": " ".join(number.lstrip("+") for number in digits)}
    _put(session, customer_id, entry, is_vip=bool(customer.vip_reason))
    add_missing(session, SearchWord, [{"word": word} for word in words.split()])


def _put(session: Session, customer_id: UUID, entry: dict[str, str], *, is_vip: bool) -> None:
    known = session.scalar(select(SearchEntry.number).where(SearchEntry.customer_id == customer_id))
    if known is not None and (known < _ORDINARY) == is_vip:
        session.execute(update(SearchEntry).where(SearchEntry.number == known).values(entry))
        return
    session.execute(delete(SearchEntry).where(SearchEntry.customer_id == customer_id))
    number = place(is_vip=is_vip)
    session.execute(insert(SearchEntry), [{"number": number, "customer_id": customer_id, **entry}])


def place(*, is_vip: bool) -> int:
    """Return a fresh number for an entry: by age, VIPs before all others."""
    by_age = new_key().int >> 64
    moment, within = by_age >> 16, by_age & 0xFFF  # between them is the key's version
    return (moment << 12 | within) % _ORDINARY + (0 if is_vip else _ORDINARY)
