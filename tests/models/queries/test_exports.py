"""Everybody is read, once, in the order of the keys."""

import pytest
from sqlalchemy import select

from app.models.customer import Customer
from app.models.database import Database
from app.models.queries import exports
from app.models.queries.exports import all_customers
from tests.models import builders


def test_everybody_is_read_once_whatever_the_size_of_a_page(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "PAGE", 4)
    with database.writing() as session:
        keys = [builders.customer(session, name=str(place)) for place in range(11)]
    with database.reading() as session:
        assert [row.key for row in all_customers(session)] == keys
        assert len(session.scalars(select(Customer.id)).all()) == 11
