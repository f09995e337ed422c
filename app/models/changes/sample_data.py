"""Writes the made-up company of the demo into an empty database, all at once."""

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.brand import Brand
from app.models.changes import audit, search_index
from app.models.changes.insertion import add_missing
from app.models.changes.sample_rows import tables
from app.models.search_entry import SearchEntry
from app.practice.company import BRAND_KEY, Company


def is_filled(session: Session) -> bool:
    """Say whether the made-up company is in this database."""
    return session.scalar(select(Brand.id).where(Brand.key == BRAND_KEY)) is not None


def fill(session: Session, company: Company) -> None:
    """Write the whole company, within the transaction of the session."""
    connection = session.connection()
    for model, rows in tables(company):
        if rows:
            connection.execute(insert(model), rows)
    _index(session, company)
    audit.record(session, "demo", "fill", "brand", company.brand.id)


def _index(session: Session, company: Company) -> None:
    """Write down by which words and digits the customers are found."""
    entries = []
    for customer in company.customers:
        accounts = [customer.account.number] if customer.account else []
        names, papers = (customer.name, customer.name_latin), (*customer.emails, *accounts)
        numbers = [line.e164 for line in customer.numbers]
        is_vip = bool(customer.vip_reason)
        entries.append(search_index.entry_of(customer.id, names, papers, numbers, is_vip=is_vip))
    add_missing(session, SearchEntry, entries)
    search_index.add_words(session, entries)
