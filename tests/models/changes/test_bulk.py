"""Many rows are written at once on either engine, also where row rules forbid COPY."""

import psycopg
import pytest
from sqlalchemy import select

from app.models import access
from app.models.changes import bulk
from app.models.database import Database
from app.models.email import EmailAddress
from app.models.keys import new_key
from app.models.search_entry import SearchWord
from tests.models import builders


@pytest.mark.parametrize("has_rules", [False, True])
def test_rows_and_words_are_there_afterwards(database: Database, url: str, *, has_rules: bool) -> None:
    if has_rules and url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as owner:
            access.set_up(owner)
    with database.writing() as session:
        key = builders.customer(session)
        rows = [
            {"id": new_key(), "customer_id": key, "address": f"m{place}@example.com", "is_main": place == 0}
            for place in range(3)
        ]
        bulk.add(session, EmailAddress, rows[:2])
        bulk.add(session, EmailAddress, rows[2:])
        bulk.add(session, EmailAddress, [])
        for words in (["one", "two"], ["two", "three"], []):
            bulk.add_missing_words(session, SearchWord, words)
    with database.reading() as session:
        found = session.execute(select(EmailAddress.address, EmailAddress.is_main).order_by(EmailAddress.id))
        assert [tuple(row) for row in found] == [(row["address"], row["is_main"]) for row in rows]
        assert {"one", "two", "three"} <= set(session.scalars(select(SearchWord.word)))
