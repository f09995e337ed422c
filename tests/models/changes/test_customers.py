"""Customers are taken in with all they bring, and their numbers are learnt."""

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.changes import customers
from app.models.customer import Customer
from app.models.database import Database
from app.models.email import EmailAddress
from app.models.keys import new_key
from app.models.number import Number
from app.models.rows.customers import NewCustomer, NewNumber
from tests.models import builders


def test_numbers_are_kept_as_written_and_in_their_international_form(database: Database) -> None:
    with database.writing() as session:
        builders.customer(session, "٠٥٠ ١٢٣ ٤٥٦٧", "011 234 5678 ext. 204")
    with database.reading() as session:
        rows = session.execute(
            select(Number.digits, Number.reversed, Number.as_written, Number.extension, Number.is_main)
            .order_by(Number.id)
        ).all()  # fmt: skip
    assert [tuple(row) for row in rows] == [
        ("+966501234567", "765432105669", "٠٥٠ ١٢٣ ٤٥٦٧", "", True),
        ("+966112345678", "876543211669", "011 234 5678 ext. 204", "204", False),
    ]


def test_a_number_given_twice_is_kept_once(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, "0501234567", "+966501234567")
        customers.attach_number(session, owner, "050-123-4567", "SA")
    with database.reading() as session:
        assert session.scalars(select(Number.digits)).all() == ["+966501234567"]


def test_e_mail_addresses_are_kept_in_small_letters(database: Database) -> None:
    with database.writing() as session:
        builders.customer(session, emails=(" Mona@Example.COM ",))
    with database.reading() as session:
        assert session.scalar(select(EmailAddress.address)) == "mona@example.com"


def test_a_customer_keeps_the_key_he_comes_with(database: Database) -> None:
    key = new_key()
    with database.writing() as session:
        assert customers.add_customer(session, NewCustomer(id=key, name="منى")) == key
    with database.reading() as session:
        assert session.scalar(select(Customer.id)) == key


@pytest.mark.parametrize("name", ["", "   "])
def test_nobody_without_a_name_is_taken_in(database: Database, name: str) -> None:
    with database.writing() as session, pytest.raises(BadInput):
        customers.add_customer(session, NewCustomer(name=name, numbers=(NewNumber(text="0501234567"),)))


@pytest.mark.parametrize("text", ["", "anonymous", "call me"])
def test_what_is_no_number_is_not_attached(database: Database, text: str) -> None:
    with database.writing() as session:
        owner = builders.customer(session)
        with pytest.raises(BadInput):
            customers.attach_number(session, owner, text, "SA")
