"""Keeps the words and digits by which a customer is found."""

from collections.abc import Iterable, Sequence
from typing import Any
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
from app.models.words import searchable, words_of_names

_ORDINARY = 1 << 60  # VIPs have lower numbers, and what is low is found first


def index(session: Session, customer_id: UUID) -> None:
    """Write down anew by what a customer is found."""
    customer = session.execute(
        select(Customer.name, Customer.name_latin, Customer.vip_reason).where(Customer.id == customer_id)
    ).one()
    emails = session.scalars(select(EmailAddress.address).where(EmailAddress.customer_id == customer_id))
    accounts = session.scalars(select(Account.number).where(Account.customer_id == customer_id))
    numbers = session.scalars(select(Number.digits).where(Number.customer_id == customer_id))
    names, papers = (customer.name, customer.name_latin), (*emails, *accounts)
    entry = entry_of(customer_id, names, papers, numbers, is_vip=bool(customer.vip_reason))
    known = session.scalar(select(SearchEntry.number).where(SearchEntry.customer_id == customer_id))
    if known is not None and (known < _ORDINARY) == (entry["number"] < _ORDINARY):
        kept = {"words": entry["words"], "digits": entry["digits"]}
        session.execute(update(SearchEntry).where(SearchEntry.number == known).values(kept))
    else:
        session.execute(delete(SearchEntry).where(SearchEntry.customer_id == customer_id))
        session.execute(insert(SearchEntry), [entry])
    add_words(session, [entry])


def entry_of(
    customer_id: UUID,
    names: Iterable[str],
    papers: Iterable[str],
    numbers: Iterable[str],
    *,
    is_vip: bool,
) -> dict[str, Any]:
    """Return the entry of a customer with these names, addresses and accounts, and these numbers."""
    return {
        "number": place(is_vip=is_vip),
        "customer_id": customer_id,
        "words": searchable(names, papers),
        "digits": " ".join(number.lstrip("+") for number in numbers),
    }


def add_words(session: Session, entries: Sequence[dict[str, Any]]) -> None:
    """Keep the words of names, so that a mistyped one can be set right; codes and addresses are too many."""
    words = {word for entry in entries for word in words_of_names(entry["words"])}
    add_missing(session, SearchWord, [{"word": word} for word in sorted(words)])


def place(*, is_vip: bool) -> int:
    """Return a fresh number for an entry: by age, VIPs before all others."""
    by_age = new_key().int >> 64
    moment, within = by_age >> 16, by_age & 0xFFF  # between them is the key's version
    return (moment << 12 | within) % _ORDINARY + (0 if is_vip else _ORDINARY)
